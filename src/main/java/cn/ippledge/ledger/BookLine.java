package cn.ippledge.ledger;

import cn.ippledge.shared.Money;
import java.time.LocalDate;

/** A line of the book's bank account that the bank's statement has not yet told. */
public record BookLine(
        long entryId,
        int lineNo,
        LocalDate entryDate,
        Side side,
        Money amount,
        String narration,
        String cause,
        String caseNo,
        Long differenceId,
        String explanation,
        Long explainedBy) {

    public JournalEntryNo no() {
        return new JournalEntryNo(entryId);
    }
}
