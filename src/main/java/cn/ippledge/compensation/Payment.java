package cn.ippledge.compensation;

import cn.ippledge.policy.Party;
import cn.ippledge.shared.Money;
import java.time.LocalDate;

/**
 * What one public party paid in one round.
 *
 * @param account of the bank that it went to, without its number; null for payments before accounts were asked for
 */
public record Payment(
        String claimNo,
        int round,
        Party party,
        long book,
        Money amount,
        LocalDate paidOn,
        String entryNo,
        long paidBy,
        Long accountId,
        String account) {

    /** Once for ever in the ledger; the first payment of a claim bears its number alone. */
    static String cause(String claimNo, int round, Party party, boolean first) {
        if (first) return "compensation:" + claimNo;
        return "compensation:" + claimNo + ":" + round + ":" + party;
    }
}
