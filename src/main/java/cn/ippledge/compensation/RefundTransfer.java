package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import java.time.LocalDate;

/**
 * What of a refund goes to one pool, by one transfer to that pool's own account.
 *
 * @param amount fixed by the parts of the parties that the pool paid for
 * @param paidRef by which transfer, as the bank says; null while it has not, as the day and the person
 * @param opinion why the money was not seen, the last time
 * @param receivedRef the same as the account of the pool has it; null until it was seen there, as the day and the person
 * @param entryNo the ledger's entry of the receipt
 */
public record RefundTransfer(
        long recoveryId,
        long book,
        Money amount,
        RefundState state,
        LocalDate paidOn,
        String paidRef,
        Long paidBy,
        String opinion,
        LocalDate receivedOn,
        String receivedRef,
        Long receivedBy,
        String entryNo) {

    public boolean isOpen() {
        return state != RefundState.CONFIRMED;
    }
}
