package cn.ippledge.ledger;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What one person asks the other to approve.
 *
 * @param date the business day on which it counts; for a reopening any day of the month to be opened
 * @param document the paper it comes from: a letter's number, a bank's advice
 * @param bookId null for a book that is not yet open
 * @param lines what will be posted; empty for a reversal, whose lines are those of the entry, for what moves no money, and for a
 *     book that begins with nothing
 * @param reverses the entry to be undone by a REVERSAL, otherwise null
 */
public record MakeRequest(
        Long bookId,
        RequestKind kind,
        LocalDate date,
        String document,
        String text,
        List<NewLine> lines,
        JournalEntryNo reverses) {

    private static final int DOCUMENT_LENGTH = 200;

    public MakeRequest {
        lines = List.copyOf(lines);
        List<Rejected.Field> wrong = new ArrayList<>();
        if (kind == null) wrong.add(new Rejected.Field("kind", CommonReason.REQUIRED));
        if (date == null) wrong.add(new Rejected.Field("date", CommonReason.REQUIRED));
        check("document", document, DOCUMENT_LENGTH, wrong);
        check("text", text, NewEntry.TEXT_LENGTH, wrong);
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
        document = document.strip();
        text = text.strip();
        // The entry's own rules say whether the lines can be posted at all.
        boolean posts = kind.hasLines() || !lines.isEmpty();
        if (posts) new NewEntry(bookId == null ? 0 : bookId, date, "x", text, lines);
    }

    /** A request whose entry follows from its kind and one amount. */
    public static MakeRequest of(
            long bookId, RequestKind kind, LocalDate date, Money amount, String funder, String document, String text) {
        if (kind == null) throw Rejected.field("kind", CommonReason.REQUIRED);
        boolean named = kind == RequestKind.FUNDING || kind == RequestKind.WITHDRAWAL;
        if (named && (funder == null || funder.isBlank())) throw Rejected.field("funder", CommonReason.REQUIRED);
        return new MakeRequest(bookId, kind, date, document, text, lines(kind, amount, funder), null);
    }

    private static List<NewLine> lines(RequestKind kind, Money amount, String funder) {
        return switch (kind) {
            case FUNDING ->
                List.of(
                        NewLine.debit(AccountKind.CUSTODIAN_BANK, amount),
                        NewLine.credit(AccountKind.FUNDER_CAPITAL, amount).of(funder));
            case WITHDRAWAL ->
                List.of(
                        NewLine.debit(AccountKind.FUNDER_CAPITAL, amount).of(funder),
                        NewLine.credit(AccountKind.CUSTODIAN_BANK, amount));
            case YEARLY_BUDGET ->
                List.of(
                        NewLine.debit(AccountKind.FISCAL_QUOTA, amount),
                        NewLine.credit(AccountKind.SUBSIDY_BUDGET, amount));
            case INTEREST ->
                List.of(
                        NewLine.debit(AccountKind.CUSTODIAN_BANK, amount),
                        NewLine.credit(AccountKind.INTEREST_INCOME, amount));
            case BANK_CHARGES ->
                List.of(
                        NewLine.debit(AccountKind.BANK_CHARGES, amount),
                        NewLine.credit(AccountKind.CUSTODIAN_BANK, amount));
            default -> List.of();
        };
    }

    Money amount() {
        return Money.sum(lines.stream()
                .filter(line -> line.side() == Side.DEBIT)
                .map(NewLine::amount)
                .toList());
    }

    private static void check(String field, String text, int length, List<Rejected.Field> wrong) {
        if (text == null || text.isBlank()) wrong.add(new Rejected.Field(field, CommonReason.REQUIRED));
        else if (text.length() > length) wrong.add(new Rejected.Field(field, CommonReason.TOO_LONG, length));
    }
}
