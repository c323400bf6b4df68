package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import java.time.LocalDate;

/** An enrolment as a row of a list. */
public record EnrolmentLine(
        String no,
        String loanNo,
        PartyId bank,
        String bankName,
        String enterpriseName,
        Money principal,
        Money exposure,
        LocalDate enrolledOn,
        LocalDate releasedOn,
        String policy,
        int policyVersion,
        int daysPastDue) {}
