package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import java.time.LocalDate;

/** An enrolment as a row of a list; {@code outstanding} is what is left of the loan. */
public record EnrolmentLine(
        String no,
        String loanNo,
        PartyId bank,
        String bankName,
        String enterpriseName,
        Money principal,
        Money exposure,
        Money outstanding,
        LocalDate enrolledOn,
        LocalDate releasedOn,
        String policy,
        int policyVersion,
        int daysPastDue) {}
