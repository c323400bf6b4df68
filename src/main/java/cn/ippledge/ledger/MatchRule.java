package cn.ippledge.ledger;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds which of our lines a bank line is: the same way and amount, and either the bank names our entry, case or cause, or our entry
 * names the bank's reference, or the days lie so close that no other line on either side can be meant. What is not certain is
 * left to people.
 */
final class MatchRule {

    private static final int DAYS_WHEN_NAMED = 10;
    private static final int DAYS_WHEN_ALONE = 3;

    record Match(BankLine bank, BookLine line) {}

    private MatchRule() {}

    static List<Match> matches(List<BankLine> bank, List<BookLine> book) {
        List<BankLine> openBank = new ArrayList<>(bank);
        List<BookLine> openBook = new ArrayList<>(book);
        List<Match> found = new ArrayList<>();
        for (BankLine line : bank)
            only(openBook.stream()
                            .filter(each -> fits(line, each, DAYS_WHEN_NAMED) && names(line, each))
                            .toList())
                    .forEach(each -> take(line, each, openBank, openBook, found));
        for (BankLine line : List.copyOf(openBank))
            only(openBook.stream()
                            .filter(each -> fits(line, each, DAYS_WHEN_ALONE))
                            .toList())
                    .stream()
                    .filter(each -> openBank.stream()
                                    .filter(other -> fits(other, each, DAYS_WHEN_ALONE))
                                    .count()
                            == 1)
                    .forEach(each -> take(line, each, openBank, openBook, found));
        return found;
    }

    static boolean sameMoney(BankLine bank, BookLine line) {
        return bank.side() == line.side() && bank.amount().equals(line.amount());
    }

    private static boolean fits(BankLine bank, BookLine line, int days) {
        return sameMoney(bank, line) && Math.abs(ChronoUnit.DAYS.between(bank.bookedOn(), line.entryDate())) <= days;
    }

    private static boolean names(BankLine bank, BookLine line) {
        String said = bank.reference() + " " + bank.remark();
        String subject = line.cause().substring(line.cause().indexOf(':') + 1);
        return said.contains(line.no().toString())
                || line.caseNo() != null && said.contains(line.caseNo())
                || said.contains(subject)
                || (" " + line.narration() + " ").contains(" " + bank.reference() + " ");
    }

    private static <T> List<T> only(List<T> candidates) {
        return candidates.size() == 1 ? candidates : List.of();
    }

    private static void take(
            BankLine bank, BookLine line, List<BankLine> openBank, List<BookLine> openBook, List<Match> found) {
        openBank.remove(bank);
        openBook.remove(line);
        found.add(new Match(bank, line));
    }
}
