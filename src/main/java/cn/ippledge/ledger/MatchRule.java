package cn.ippledge.ledger;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which of our lines a bank line is: the same way and amount, and either the bank names our entry, case or request by its
 * number, or our entry bears the bank's reference, or the days lie so close that no other line on either side can be meant.
 * What is not certain is left to people.
 */
final class MatchRule {

    static final int DAYS_WHEN_NAMED = 10;
    static final int DAYS_WHEN_ALONE = 3;

    /** How the cause of an entry begins that a request brought about. */
    static final String REQUEST = "ledger.request:";

    /** The numbers of this platform, e.g. JE-000000042 or RC-2026-000007. */
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2,4}(?:-\\d{4})?-\\d{6,18}");

    /** What the bank says of a line. */
    record Said(long id, LocalDate bookedOn, Side side, Money amount, String reference, String remark) {

        Set<String> numbers() {
            return NUMBER.matcher(reference + " " + remark)
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
        }
    }

    /** A line of ours with what it may be named by. */
    record Named(
            long entryId,
            int lineNo,
            LocalDate entryDate,
            Side side,
            Money amount,
            String caseNo,
            String cause,
            String narration) {

        private boolean bears(String reference) {
            return (" " + narration + " ").contains(" " + reference + " ");
        }

        private boolean isOneOf(Set<String> numbers) {
            return numbers.contains(new JournalEntryNo(entryId).toString())
                    || caseNo != null && numbers.contains(caseNo)
                    || cause.startsWith(REQUEST) && numbers.contains(cause.substring(REQUEST.length()));
        }
    }

    /** A line of the book; each is matched once. */
    record Ours(long entryId, int lineNo) {}

    record Match(long bankLineId, Ours line) {}

    private MatchRule() {}

    /**
     * Each bank line, the oldest first, takes the only one that it names, or that bears its reference, and that is left.
     *
     * @param ours all open lines that any of them names or whose reference they bear
     */
    static List<Match> named(List<Said> bank, List<Named> ours) {
        List<Match> found = new ArrayList<>();
        Set<Ours> taken = new HashSet<>();
        for (Said said : bank) {
            Set<String> numbers = said.numbers();
            List<Ours> left = ours.stream()
                    .filter(line -> fits(said, line) && (line.isOneOf(numbers) || line.bears(said.reference())))
                    .map(line -> new Ours(line.entryId(), line.lineNo()))
                    .filter(line -> !taken.contains(line))
                    .distinct()
                    .toList();
            if (left.size() != 1) continue;
            taken.add(left.get(0));
            found.add(new Match(said.id(), left.get(0)));
        }
        return found;
    }

    static boolean sameMoney(BankLine bank, BookLine line) {
        return bank.side() == line.side() && bank.amount().equals(line.amount());
    }

    private static boolean fits(Said said, Named line) {
        return said.side() == line.side()
                && said.amount().equals(line.amount())
                && Math.abs(ChronoUnit.DAYS.between(said.bookedOn(), line.entryDate())) <= DAYS_WHEN_NAMED;
    }
}
