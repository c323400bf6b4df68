package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import java.time.LocalDate;

/** A claim as a row of a list; {@code netLoss} is less the pledge's proceeds and what was recovered of the principal. */
public record ClaimLine(
        String no,
        String loanNo,
        String enterpriseName,
        PartyId bank,
        String bankName,
        ClaimState state,
        LocalDate defaultedOn,
        LocalDate earliestOn,
        LocalDate latestOn,
        Money principalLoss,
        Money netLoss,
        Money payable,
        Money paid) {}
