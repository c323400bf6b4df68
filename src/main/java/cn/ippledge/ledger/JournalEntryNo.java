package cn.ippledge.ledger;

import cn.ippledge.shared.NotFound;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an entry as people read it: {@code JE-000000042}. Numbers of postings that were refused are left out. */
public record JournalEntryNo(long id) {

    public static JournalEntryNo parse(String text) {
        if (!isOne(text)) throw new NotFound(text);
        return new JournalEntryNo(Long.parseLong(text.substring(3)));
    }

    static boolean isOne(String text) {
        return text != null && text.matches("JE-\\d{9,18}");
    }

    @Override
    @JsonValue
    public String toString() {
        return "JE-%09d".formatted(id);
    }
}
