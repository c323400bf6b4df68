package cn.ippledge.ledger;

import cn.ippledge.shared.Money;
import java.time.LocalDate;

/**
 * An entry in a list. In an account's list the amounts are those of the account's line; in a book's they are the entry's.
 *
 * @param lineNo 0 in a book's list
 */
public record EntryRow(
        long id,
        int lineNo,
        LocalDate entryDate,
        String narration,
        String cause,
        String caseNo,
        Money debit,
        Money credit,
        boolean reversal,
        boolean reversed,
        Integer voucherMonth,
        Integer voucherNo) {

    public JournalEntryNo no() {
        return new JournalEntryNo(id);
    }

    /** Null until its month is closed. */
    public VoucherNo voucher() {
        return VoucherNo.of(voucherMonth, voucherNo);
    }

    /** Where the next page begins. */
    public EntryCursor cursor() {
        return new EntryCursor(entryDate, id, lineNo);
    }
}
