package cn.ippledge.ledger;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A request with what the second person said.
 *
 * @param bookId null for a book that is not yet open
 * @param bookName so that a list of several books can be read
 * @param entryId the entry that it became, or null
 */
public record LedgerRequest(
        String no,
        Long bookId,
        String bookName,
        RequestKind kind,
        RequestState state,
        LocalDate entryDate,
        Money amount,
        String document,
        String narration,
        Long reverses,
        long requestedBy,
        String requestedByName,
        LocalDateTime requestedAt,
        Long decidedBy,
        String decidedByName,
        LocalDateTime decidedAt,
        String opinion,
        Long entryId,
        int version) {

    public boolean isWaiting() {
        return state == RequestState.REQUESTED;
    }

    public JournalEntryNo entryNo() {
        return entryId == null ? null : new JournalEntryNo(entryId);
    }

    public JournalEntryNo reversesNo() {
        return reverses == null ? null : new JournalEntryNo(reverses);
    }
}
