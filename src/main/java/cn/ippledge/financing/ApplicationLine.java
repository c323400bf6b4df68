package cn.ippledge.financing;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import java.time.LocalDateTime;

/** An application as a row of a list. */
public record ApplicationLine(
        String no,
        PartyId enterprise,
        String enterpriseName,
        Money amount,
        Integer months,
        ApplicationState state,
        PartyId bank,
        String bankName,
        LocalDateTime savedAt,
        LocalDateTime submittedAt) {}
