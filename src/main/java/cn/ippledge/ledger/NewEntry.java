package cn.ippledge.ledger;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.List;

/**
 * An entry to be posted: what moved, on which business day, and why.
 *
 * @param cause unique for ever, e.g. {@code subsidy.grant:SB-2026-000001}: posting it again is no second posting, even
 *     with another day or wording
 */
public record NewEntry(long bookId, LocalDate date, String cause, String text, List<NewLine> lines) {

    static final int TEXT_LENGTH = 300;
    private static final int CAUSE_LENGTH = 120;
    private static final int MOST_LINES = 500;

    public NewEntry {
        lines = List.copyOf(lines);
        if (date == null) throw Rejected.field("date", CommonReason.REQUIRED);
        check("cause", cause, CAUSE_LENGTH);
        check("text", text, TEXT_LENGTH);
        if (lines.size() < 2 || lines.size() > MOST_LINES)
            throw Rejected.field("lines", CommonReason.OUT_OF_RANGE, 2, MOST_LINES);
        if (lines.stream()
                .anyMatch(line -> line.account().isDivided() && line.holder().isEmpty()))
            throw Rejected.field("holder", CommonReason.REQUIRED);
        requireBalance(
                lines.stream().filter(line -> line.account().isMemorandum()).toList());
        requireBalance(
                lines.stream().filter(line -> !line.account().isMemorandum()).toList());
    }

    /** The sum of one side, which is that of the other. */
    public Money amount() {
        return sum(lines, Side.DEBIT);
    }

    private static void check(String field, String text, int length) {
        if (text == null || text.isBlank()) throw Rejected.field(field, CommonReason.REQUIRED);
        if (text.length() > length) throw Rejected.field(field, CommonReason.TOO_LONG, length);
    }

    private static void requireBalance(List<NewLine> lines) {
        Money debit = sum(lines, Side.DEBIT), credit = sum(lines, Side.CREDIT);
        if (!debit.equals(credit))
            throw Rejected.field("lines", LedgerReason.ENTRY_UNBALANCED, debit.toString(), credit.toString());
    }

    private static Money sum(List<NewLine> lines, Side side) {
        return Money.sum(lines.stream()
                .filter(line -> line.side() == side)
                .map(NewLine::amount)
                .toList());
    }
}
