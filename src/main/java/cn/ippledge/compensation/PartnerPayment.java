package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One payment of a partner to the bank, or of the bank back to it.
 *
 * @param confirmed null until the receiver has looked; false when the money did not come
 */
public record PartnerPayment(
        long id,
        String dueNo,
        String reference,
        LocalDate paidOn,
        Money amount,
        long enteredBy,
        LocalDateTime enteredAt,
        Boolean confirmed,
        Long decidedBy,
        LocalDateTime decidedAt,
        String opinion) {

    public boolean isPending() {
        return confirmed == null;
    }
}
