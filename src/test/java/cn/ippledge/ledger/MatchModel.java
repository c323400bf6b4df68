package cn.ippledge.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The rule of matching in plain lists, all lines at once: what {@link Matching} is compared with. */
final class MatchModel {

    /** @param said what the bank wrote; {@code names} by which one of our lines is known */
    record Line(String id, LocalDate day, String amount, String said, List<String> names) {}

    private MatchModel() {}

    /** {@code bank id=our id}, both lists oldest first. */
    static List<String> matches(List<Line> bank, List<Line> ours) {
        List<Line> openBank = new ArrayList<>(bank), openOurs = new ArrayList<>(ours);
        List<String> found = new ArrayList<>();
        for (Line line : bank) {
            List<Line> named = openOurs.stream()
                    .filter(each -> fits(line, each, 10))
                    .filter(each -> each.names().stream().anyMatch(line.said()::contains))
                    .toList();
            if (named.size() == 1) take(line, named.get(0), openBank, openOurs, found);
        }
        for (Line line : List.copyOf(openBank)) {
            List<Line> near =
                    openOurs.stream().filter(each -> fits(line, each, 3)).toList();
            if (near.size() == 1
                    && openBank.stream()
                                    .filter(other -> fits(other, near.get(0), 3))
                                    .count()
                            == 1) take(line, near.get(0), openBank, openOurs, found);
        }
        return found;
    }

    private static boolean fits(Line one, Line other, int days) {
        return one.amount().equals(other.amount()) && Math.abs(ChronoUnit.DAYS.between(one.day(), other.day())) <= days;
    }

    private static void take(Line bank, Line our, List<Line> openBank, List<Line> openOurs, List<String> found) {
        openBank.remove(bank);
        openOurs.remove(our);
        found.add(bank.id() + "=" + our.id());
    }
}
