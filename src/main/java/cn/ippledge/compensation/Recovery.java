package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One receipt, as the waterfall applied it.
 *
 * @param surplus above the whole debt; not the parties'
 * @param awaitsPayment came in before all was paid, and is shared once the last payment has arrived
 * @param refund what the bank owes the public side of it
 * @param refundEntry the ledger's entry of the receipt; null until the fiscal officer has seen the money
 */
public record Recovery(
        long id,
        String claimNo,
        RecoveryKind kind,
        String reference,
        LocalDate receivedOn,
        Money amount,
        Money costs,
        Money principal,
        Money interest,
        Money surplus,
        Money refund,
        long enteredBy,
        LocalDateTime enteredAt,
        boolean awaitsPayment,
        String refundEntry,
        LocalDate refundedOn,
        String refundRef,
        Long confirmedBy) {

    public boolean isRefundOpen() {
        return refund.isPositive() && refundEntry == null;
    }
}
