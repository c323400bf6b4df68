package cn.ippledge.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of our lines a bank line is: the same way and amount, and either the bank names our entry, case or cause, or our entry
 * bears the bank's reference, or the days lie so close that no other line on either side can be meant. What is not certain is
 * left to people.
 */
final class MatchRule {

    static final int DAYS_WHEN_NAMED = 10;
    static final int DAYS_WHEN_ALONE = 3;

    /** A line of the book; each is matched once. */
    record Ours(long entryId, int lineNo) {}

    record Match(long bankLineId, Ours line) {}

    private MatchRule() {}

    /**
     * The first bank line takes the only one that it names and that is left.
     *
     * @param named of each bank line, which of our lines it names; the bank lines in their order
     */
    static List<Match> named(Map<Long, List<Ours>> named) {
        List<Match> found = new ArrayList<>();
        Set<Ours> taken = new HashSet<>();
        named.forEach((bank, lines) -> {
            List<Ours> left =
                    lines.stream().filter(line -> !taken.contains(line)).toList();
            if (left.size() != 1) return;
            taken.add(left.get(0));
            found.add(new Match(bank, left.get(0)));
        });
        return found;
    }

    static boolean sameMoney(BankLine bank, BookLine line) {
        return bank.side() == line.side() && bank.amount().equals(line.amount());
    }
}
