package cn.ippledge.compensation;

import cn.ippledge.ledger.Book;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One refund with all it rests on, for its page and its printed notice.
 *
 * @param shares of the receipt, party by party; a bank sees its own
 * @param transfers one for each pool
 * @param books of the transfers, with the accounts to pay into
 * @param issuer the finance center of the region
 * @param names of the people in it
 */
public record RefundView(
        RefundNotice notice,
        Recovery recovery,
        List<PartyShare> shares,
        List<RefundPart> parts,
        List<RefundTransfer> transfers,
        Map<Long, Book> books,
        String enterpriseName,
        String bankName,
        String issuer,
        String policyTitle,
        boolean illustrative,
        Map<Long, String> names,
        LocalDate today) {

    /** The bank is late with this one. */
    public boolean isOverdue(RefundTransfer transfer) {
        return transfer.state() == RefundState.OPEN && notice.isOverdue(today);
    }

    public boolean isOverdue() {
        return notice.isOverdue(today);
    }
}
