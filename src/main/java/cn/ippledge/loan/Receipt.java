package cn.ippledge.loan;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What one repayment does to a loan: which parts it pays, and the schedule afterwards.
 *
 * @param rows the schedule in force from now on; other than before only after an early repayment
 */
record Receipt(Split split, List<ScheduleRow> rows) {

    /** So many days before a due date a payment counts as that instalment and not as an early repayment. */
    static final int AHEAD_DAYS = 5;

    Receipt {
        rows = List.copyOf(rows);
    }

    /**
     * First what is due, in the order of the contract. More than that is the coming instalment when it is a few days away,
     * otherwise an early repayment: interest to the day on the whole balance, the rest off the principal, and the same due
     * dates for what is left. More than the whole debt is refused with the sum that would settle it.
     */
    static Receipt of(LoanAccount account, Money amount, LocalDate on) {
        Split due = account.due(on).paidBy(amount, account.terms().allocation());
        Money excess = amount.minus(due.total());
        if (excess.isZero()) return new Receipt(due, account.rows());
        ScheduleRow running = account.running(on)
                .orElseThrow(() -> Rejected.field("amount", LoanReason.AMOUNT_EXCEEDS_DEBT, due.total()));
        return new Excess(account, running, due, excess, on).receipt();
    }

    private record Excess(LoanAccount account, ScheduleRow running, Split due, Money excess, LocalDate on) {

        Receipt receipt() {
            Money settles = balance().minus(ahead().principal()).plus(interest());
            if (excess.equals(settles)) return early();
            if (!on.plusDays(AHEAD_DAYS).isBefore(running.to())
                    && !excess.exceeds(restOfInstalment().total())) return instalment();
            if (excess.exceeds(settles))
                throw Rejected.field(
                        "amount", LoanReason.AMOUNT_EXCEEDS_DEBT, due.total().plus(settles));
            if (!excess.exceeds(interest()))
                throw Rejected.field(
                        "amount",
                        LoanReason.EARLY_AMOUNT_BELOW_INTEREST,
                        due.total().plus(interest()));
            return early();
        }

        private Receipt instalment() {
            return new Receipt(
                    due.plus(restOfInstalment().paidBy(excess, AllocationOrder.INTEREST_FIRST)), account.rows());
        }

        /** A row of its own for what came early, then the rest over the due dates that remain. */
        private Receipt early() {
            Split paid = new Split(Money.ZERO, interest(), excess.minus(interest()));
            Split whole = paid.plus(ahead());
            Money left = balance().minus(whole.principal());
            List<ScheduleRow> rows = new ArrayList<>(
                    account.rows().stream().filter(row -> !row.to().isAfter(on)).toList());
            int days = account.terms().dayCount().days(running.from(), on);
            rows.add(new ScheduleRow(
                    running.no(), running.from(), on, days, whole.principal(), whole.interest(), whole.total(), left));
            if (left.isPositive()) rows.addAll(rest(left));
            return new Receipt(due.plus(paid), rows);
        }

        private List<ScheduleRow> rest(Money left) {
            List<LocalDate> dates = account.rows().stream()
                    .map(ScheduleRow::to)
                    .filter(day -> day.isAfter(on))
                    .toList();
            return Schedule.over(account.terms().schedule(left, on), left, on, dates, running.no() + 1)
                    .rows();
        }

        private Money balance() {
            return LoanAccount.balanceBefore(running);
        }

        private Split ahead() {
            return account.ahead(on);
        }

        /** Interest to the day that is not paid yet; interest paid ahead is not given back. */
        private Money interest() {
            Money rest = account.accrued(on).minus(ahead().interest());
            return rest.isNegative() ? Money.ZERO : rest;
        }

        private Split restOfInstalment() {
            return new Split(
                    Money.ZERO,
                    running.interest().minus(ahead().interest()),
                    running.principal().minus(ahead().principal()));
        }
    }
}
