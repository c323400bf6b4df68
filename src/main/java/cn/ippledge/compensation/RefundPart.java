package cn.ippledge.compensation;

import cn.ippledge.policy.Party;
import cn.ippledge.shared.Money;
import java.time.LocalDate;

/**
 * One public party's part of a refund, to the book of its own pool.
 *
 * @param dueEntry the ledger's entry that made it due; null for refunds from before parts were kept
 * @param paidEntry the one of its receipt; null until the money was seen, as the day
 */
public record RefundPart(
        long recoveryId,
        Party party,
        long book,
        Money amount,
        String dueEntry,
        String paidEntry,
        LocalDate receivedOn) {

    static RefundPart of(Party party, long book, Money amount) {
        return new RefundPart(0, party, book, amount, null, null, null);
    }
}
