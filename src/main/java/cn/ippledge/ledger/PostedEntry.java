package cn.ippledge.ledger;

import java.time.LocalDate;
import java.util.List;

/** A posting as the audit trail keeps it; the check of the ledger compares every entry with these bytes. */
record PostedEntry(
        JournalEntryNo no,
        long book,
        LocalDate date,
        String cause,
        String text,
        JournalEntryNo reverses,
        List<NewLine> lines) {}
