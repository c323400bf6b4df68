package cn.ippledge.loan;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The debt of one loan on any day, worked out from its schedule and what was paid. Nothing accrues in the database: the same
 * rows and repayments give the same fen again.
 *
 * @param rows the schedule in force, in order
 * @param payments what was paid so far, in order of date
 */
record LoanAccount(LoanTerms terms, List<ScheduleRow> rows, List<Payment> payments) {

    /** One repayment as it was split when it came in. */
    record Payment(LocalDate on, Split split) {}

    LoanAccount {
        rows = List.copyOf(rows);
        payments = List.copyOf(payments);
    }

    LoanAccount with(Receipt receipt, LocalDate on) {
        List<Payment> paid = new ArrayList<>(payments);
        paid.add(new Payment(on, receipt.split()));
        return new LoanAccount(terms, receipt.rows(), paid);
    }

    Optional<LocalDate> lastPaidOn() {
        return payments.isEmpty()
                ? Optional.empty()
                : Optional.of(payments.get(payments.size() - 1).on());
    }

    /** What is owed by the end of that day and not paid, penalty interest included. */
    Split due(LocalDate day) {
        Split open = unpaid(scheduled(day), paidUntil(day));
        return new Split(penaltyAccrued(day).minus(paidUntil(day).penalty()), open.interest(), open.principal());
    }

    /** What of that is late: due before the day, and the penalty for it. Due on the day itself is in time. */
    Split overdue(LocalDate day) {
        Split late = unpaid(scheduled(day.minusDays(1)), paidUntil(day));
        return new Split(due(day).penalty(), late.interest(), late.principal());
    }

    /** Interest since the last due date on the balance that is not yet due. */
    Money accrued(LocalDate day) {
        return running(day)
                .map(row -> terms.interest(balanceBefore(row), row.from(), day))
                .orElse(Money.ZERO);
    }

    /** The period in which that day lies: the first row not yet due. */
    Optional<ScheduleRow> running(LocalDate day) {
        return rows.stream().filter(row -> row.to().isAfter(day)).findFirst();
    }

    /** What would settle the whole debt on that day; interest paid ahead is not given back. */
    Money settlesWith(LocalDate day) {
        Split due = due(day);
        return running(day)
                .map(row -> {
                    Split ahead = ahead(day);
                    Money interest = notNegative(accrued(day).minus(ahead.interest()));
                    return due.total()
                            .plus(balanceBefore(row))
                            .minus(ahead.principal())
                            .plus(interest);
                })
                .orElse(due.total());
    }

    static Money balanceBefore(ScheduleRow row) {
        return row.balance().plus(row.principal());
    }

    /** What was paid of the running row before it is due; only ever interest and principal. */
    Split ahead(LocalDate day) {
        Split due = scheduled(day), paid = paidUntil(day);
        return new Split(
                Money.ZERO,
                notNegative(paid.interest().minus(due.interest())),
                notNegative(paid.principal().minus(due.principal())));
    }

    /** The due date of the oldest row that is not wholly paid, when it lies before that day. */
    Optional<LocalDate> overdueSince(LocalDate day) {
        Split paid = paidUntil(day);
        Split until = Split.ZERO;
        for (ScheduleRow row : rows) {
            if (!row.to().isBefore(day)) break;
            until = until.plus(new Split(Money.ZERO, row.interest(), row.principal()));
            if (until.principal().exceeds(paid.principal()) || until.interest().exceeds(paid.interest()))
                return Optional.of(row.to());
        }
        return Optional.empty();
    }

    int daysPastDue(LocalDate day) {
        return overdueSince(day)
                .map(since -> Math.toIntExact(ChronoUnit.DAYS.between(since, day)))
                .orElse(0);
    }

    Money outstanding() {
        return total(rows).principal().minus(paid().principal());
    }

    /** Nothing is owed any more and nothing ever will be. */
    boolean settled(LocalDate day) {
        return outstanding().isZero() && !total(rows).interest().exceeds(paid().interest()) && due(day).isZero();
    }

    /** Up to which row everything is paid; rows are paid in order. */
    int lastPaidRow() {
        Split until = Split.ZERO;
        int last = 0;
        for (ScheduleRow row : rows) {
            until = until.plus(new Split(Money.ZERO, row.interest(), row.principal()));
            if (until.principal().exceeds(paid().principal())
                    || until.interest().exceeds(paid().interest())) break;
            last = row.no();
        }
        return last;
    }

    /** Day by day at the penalty rate on what was overdue, rounded whenever that changed. */
    private Money penaltyAccrued(LocalDate day) {
        TreeSet<LocalDate> changes = new TreeSet<>();
        rows.forEach(row -> changes.add(row.to()));
        payments.forEach(payment -> changes.add(payment.on()));
        changes.add(day);
        Money penalty = Money.ZERO;
        LocalDate from = changes.first();
        for (LocalDate to : changes.headSet(day, true)) {
            penalty = penalty.plus(terms.penalty(unpaid(scheduled(from), paidUntil(from)), from, to));
            from = to;
        }
        return penalty;
    }

    private static Split unpaid(Split due, Split paid) {
        return new Split(
                Money.ZERO,
                notNegative(due.interest().minus(paid.interest())),
                notNegative(due.principal().minus(paid.principal())));
    }

    private Split scheduled(LocalDate day) {
        return total(rows.stream().filter(row -> !row.to().isAfter(day)).toList());
    }

    private static Split total(List<ScheduleRow> rows) {
        return rows.stream()
                .map(row -> new Split(Money.ZERO, row.interest(), row.principal()))
                .reduce(Split.ZERO, Split::plus);
    }

    private Split paid() {
        return paidUntil(LocalDate.MAX);
    }

    private Split paidUntil(LocalDate day) {
        return payments.stream()
                .filter(payment -> !payment.on().isAfter(day))
                .map(Payment::split)
                .reduce(Split.ZERO, Split::plus);
    }

    private static Money notNegative(Money amount) {
        return amount.isNegative() ? Money.ZERO : amount;
    }
}
