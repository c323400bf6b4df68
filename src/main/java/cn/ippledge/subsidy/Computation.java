package cn.ippledge.subsidy;

import cn.ippledge.policy.Item;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What an amount was computed from and how: enough to compute it again.
 *
 * @param on the day on which the policy was asked
 * @param sources where each fact comes from, by its name
 */
public record Computation(LocalDate on, List<Segment> segments, List<Row> rows, Map<String, String> sources) {

    /**
     * A stretch that the policy was asked about once: one year, one principal, one LPR.
     *
     * @param facts as the policy was given them
     * @param grantedOnLoan what the loan had already when this segment was computed; null where no cap by loan applies
     * @param quoted what the policy said
     * @param amount what is left of it under the cap by loan
     */
    public record Segment(
            int no, int year, Map<String, Object> facts, Money grantedOnLoan, Money quoted, Money amount) {}

    /**
     * One line of the amount: the days after {@code from} up to and including {@code to}, or an item without days.
     *
     * @param base interest, fee, price or registered amount that counts
     * @param source the records it rests on
     */
    public record Row(
            int no,
            int segment,
            Item item,
            int year,
            LocalDate from,
            LocalDate to,
            int days,
            Money principal,
            Money base,
            Rate lpr,
            Money amount,
            String source) {}

    public Computation {
        segments = List.copyOf(segments);
        rows = List.copyOf(rows);
        sources = Map.copyOf(sources);
    }

    public Money amount() {
        return Money.sum(segments.stream().map(Segment::amount).toList());
    }
}
