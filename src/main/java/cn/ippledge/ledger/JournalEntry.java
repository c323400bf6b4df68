package cn.ippledge.ledger;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The head of a posted entry.
 *
 * @param amount the sum of either side
 * @param reverses the entry that this one undoes, or null
 * @param reversedBy the entry that undoes this one, or null
 */
public record JournalEntry(
        long id,
        long bookId,
        LocalDate entryDate,
        String cause,
        String narration,
        Money amount,
        Long reverses,
        Long reversedBy,
        long postedBy,
        String postedByName,
        LocalDateTime postedAt,
        Integer voucherMonth,
        Integer voucherNo) {

    public JournalEntryNo no() {
        return new JournalEntryNo(id);
    }

    /** Null until its month is closed. */
    public VoucherNo voucher() {
        return VoucherNo.of(voucherMonth, voucherNo);
    }

    public JournalEntryNo reversesNo() {
        return reverses == null ? null : new JournalEntryNo(reverses);
    }

    public JournalEntryNo reversedByNo() {
        return reversedBy == null ? null : new JournalEntryNo(reversedBy);
    }
}
