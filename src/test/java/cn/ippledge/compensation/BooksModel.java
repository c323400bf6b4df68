package cn.ippledge.compensation;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.LedgerReason;
import cn.ippledge.ledger.Side;
import cn.ippledge.shared.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Books of double entry in whole fen: what was posted, once for each cause, and what the accounts hold for it. */
final class BooksModel {

    /** One side of an entry; {@code fen} is always positive. */
    record Line(AccountKind account, String holder, Side side, long fen) {

        static Line debit(AccountKind account, long fen) {
            return new Line(account, "", Side.DEBIT, fen);
        }

        static Line credit(AccountKind account, long fen) {
            return new Line(account, "", Side.CREDIT, fen);
        }

        Line of(String some) {
            return new Line(account, some, side, fen);
        }

        long change() {
            return side == account.normalSide() ? fen : -fen;
        }

        Line reversed() {
            return new Line(account, holder, side == Side.DEBIT ? Side.CREDIT : Side.DEBIT, fen);
        }
    }

    record Entry(long book, String cause, List<Line> lines) {

        static Entry of(long book, String cause, AccountKind debit, AccountKind credit, long fen) {
            return new Entry(book, cause, List.of(Line.debit(debit, fen), Line.credit(credit, fen)));
        }

        Entry reversed(String otherCause) {
            return new Entry(
                    book, otherCause, lines.stream().map(Line::reversed).toList());
        }
    }

    private final Map<String, Long> balances = new TreeMap<>();
    private final Map<Long, LocalDate> closed = new HashMap<>();
    private final List<Entry> posted = new ArrayList<>();

    /** All of them on one day, or none. */
    Reason post(LocalDate day, List<Entry> entries) {
        for (Entry entry : entries) if (isClosed(entry.book(), day)) return LedgerReason.PERIOD_CLOSED;
        Map<String, Long> after = new TreeMap<>(balances);
        List<String> bounded = new ArrayList<>();
        for (Entry entry : entries)
            for (Line line : entry.lines()) {
                String key = key(entry.book(), line.account(), line.holder());
                after.merge(key, line.change(), Long::sum);
                if (line.account().isBounded()) bounded.add(key);
            }
        if (bounded.stream().anyMatch(key -> after.get(key) < 0)) return LedgerReason.POOL_EXHAUSTED;
        balances.putAll(after);
        posted.addAll(entries);
        return null;
    }

    Reason post(LocalDate day, Entry... entries) {
        return post(day, List.of(entries));
    }

    boolean isClosed(long book, LocalDate day) {
        return closed.containsKey(book) && !day.isAfter(closed.get(book));
    }

    LocalDate closedThrough(long book) {
        return closed.get(book);
    }

    /** @param through null when nothing is closed any more */
    void close(long book, LocalDate through) {
        closed.put(book, through);
    }

    /** An account with all its holders. */
    long balance(long book, AccountKind kind) {
        String prefix = book + " " + kind + " ";
        return balances.entrySet().stream()
                .filter(each -> each.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** {@code book account holder} to fen, of what ever moved. */
    Map<String, Long> balances() {
        return balances;
    }

    List<Entry> posted() {
        return posted;
    }

    static String key(long book, AccountKind kind, String holder) {
        return book + " " + kind + " " + holder;
    }
}
