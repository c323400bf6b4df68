package cn.ippledge.loan;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;

/** A loan in a list. */
public record LoanLine(
        String no,
        String applicationNo,
        String contractNo,
        PartyId enterprise,
        String enterpriseName,
        PartyId bank,
        String bankName,
        RegionCode region,
        Money principal,
        Rate annualRate,
        LoanState state,
        LocalDate disbursedOn,
        LocalDate maturesOn,
        Money outstanding,
        Money overdue,
        int daysPastDue,
        RiskClass riskClass,
        int openWarnings) {}
