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
 * @param refundEntry the ledger's entry of the last transfer that came, as the day, the reference and the person; null until the
 *     fiscal officer has seen the money in every pool's account
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

    static Recovery received(
            RecordRecovery said, Waterfall applied, Money refund, boolean waits, long byUser, LocalDateTime at) {
        return new Recovery(
                0,
                said.claimNo(),
                said.kind(),
                said.reference(),
                said.receivedOn(),
                said.amount(),
                applied.costs(),
                applied.principal(),
                applied.interest(),
                applied.surplus(),
                refund,
                byUser,
                at,
                waits,
                null,
                null,
                null,
                null);
    }

    /** Owed back of what the pools have paid themselves, all of it. */
    static Recovery ofPaid(
            RecoveryKind kind, String claimNo, Money principal, Money interest, long byUser, LocalDateTime at) {
        Money whole = principal.plus(interest);
        return new Recovery(
                0,
                claimNo,
                kind,
                kind.name(),
                at.toLocalDate(),
                whole,
                Money.ZERO,
                principal,
                interest,
                Money.ZERO,
                whole,
                byUser,
                at,
                false,
                null,
                null,
                null,
                null);
    }
}
