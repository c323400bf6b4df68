package cn.ippledge.loan;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The interest of one settlement period and what was really paid for it, penalty left out. The days are those after
 * {@code from} up to and including {@code to}.
 *
 * @param principal owed during the period
 * @param repayments ids of the repayments that paid it
 */
public record PaidInterest(
        LocalDate from, LocalDate to, Money principal, Money due, Money paid, List<Long> repayments) {

    public PaidInterest {
        repayments = List.copyOf(repayments);
    }

    public boolean isPaid() {
        return paid.equals(due);
    }

    /** Lays what was paid to the periods in their order, as the bank does. */
    static List<PaidInterest> of(List<ScheduleRow> rows, List<Repayment> repayments) {
        Iterator<Repayment> payments =
                repayments.stream().filter(r -> r.interest().isPositive()).iterator();
        List<PaidInterest> periods = new ArrayList<>();
        Repayment paying = null;
        Money left = Money.ZERO;
        for (ScheduleRow row : rows) {
            Money paid = Money.ZERO;
            List<Long> by = new ArrayList<>();
            while (row.interest().exceeds(paid) && (left.isPositive() || payments.hasNext())) {
                if (!left.isPositive()) {
                    paying = payments.next();
                    left = paying.interest();
                }
                Money part = left.cappedAt(row.interest().minus(paid));
                paid = paid.plus(part);
                left = left.minus(part);
                by.add(paying.id());
            }
            periods.add(
                    new PaidInterest(row.from(), row.to(), LoanAccount.balanceBefore(row), row.interest(), paid, by));
        }
        return periods;
    }
}
