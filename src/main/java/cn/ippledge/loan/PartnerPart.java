package cn.ippledge.loan;

import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import java.time.LocalDateTime;

/** The part of a guarantor or insurer in a loan, with the terms of its product on the day it was attached. */
public record PartnerPart(
        String loanNo,
        PartyId partner,
        String partnerName,
        OrganisationKind kind,
        long productId,
        String productName,
        Rate feeRate,
        Rate riskShare,
        long attachedBy,
        LocalDateTime attachedAt) {}
