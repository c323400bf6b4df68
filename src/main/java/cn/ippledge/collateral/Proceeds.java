package cn.ippledge.collateral;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** One receipt of a disposal. */
public record Proceeds(
        long id,
        String disposalNo,
        String reference,
        LocalDate receivedOn,
        Money gross,
        Money costs,
        long recordedBy,
        LocalDateTime recordedAt) {

    public Money net() {
        return gross.minus(costs);
    }
}
