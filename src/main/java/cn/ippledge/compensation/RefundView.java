package cn.ippledge.compensation;

import cn.ippledge.ledger.Book;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One refund with all it rests on, for its page and its printed notice.
 *
 * @param shares of the receipt, party by party; a bank sees its own
 * @param books of the parts, with the accounts to pay into
 * @param issuer the finance center of the region
 * @param names of the people in it
 */
public record RefundView(
        RefundNotice notice,
        Recovery recovery,
        List<PartyShare> shares,
        List<RefundPart> parts,
        Map<Long, Book> books,
        String enterpriseName,
        String bankName,
        String issuer,
        String policyTitle,
        boolean illustrative,
        Map<Long, String> names,
        LocalDate today) {

    public boolean isOverdue() {
        return notice.isOverdue(today);
    }
}
