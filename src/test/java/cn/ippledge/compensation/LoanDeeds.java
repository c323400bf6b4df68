package cn.ippledge.compensation;

import cn.ippledge.compensation.PoolModel.Loan;
import cn.ippledge.compensation.PoolSteps.Draw;
import cn.ippledge.loan.LoanSummaries;
import cn.ippledge.loan.LoanSummary;
import cn.ippledge.loan.RecordRepayment;
import cn.ippledge.loan.Repayments;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Days pass, and loans are made, enrolled and paid. */
final class LoanDeeds extends Deeds {

    private int repayments;

    LoanDeeds(PoolWorld world) {
        super(world);
    }

    boolean timeIsLeft() {
        return today().isBefore(PoolWorld.LAST_DAY);
    }

    void daysPass(Draw draw) {
        world.go(today().plusDays(1 + draw.which() % 12));
    }

    /** To the next day on which something may happen to a claim or an instalment is late. */
    void somethingComes(Draw draw) {
        boolean lastDay = draw.oneIn(6);
        List<LocalDate> days = Stream.concat(
                        model.loans.stream().flatMap(loan -> loan.due.stream()).map(to -> to.plusDays(1)),
                        model.claims.stream()
                                .flatMap(c -> Stream.of(
                                        c.earliest(),
                                        lastDay ? c.latest().plusDays(1) : LocalDate.MIN,
                                        plusDay(c.publicityUntil))))
                .filter(day -> day.isAfter(today()))
                .sorted()
                .limit(3)
                .toList();
        if (!days.isEmpty()) world.go(draw.of(days));
    }

    private static LocalDate plusDay(LocalDate day) {
        return day == null ? LocalDate.MIN : day.plusDays(1);
    }

    void lend(Draw draw) {
        String bank = draw.other() % 3 == 0 ? "bank2-manager" : "bank1-manager";
        Loan loan = new Loan();
        loan.bank = as(bank).organisation().value();
        loan.enterprise =
                as(draw.other() % 2 == 0 ? "sme1" : "sme2").organisation().value();
        loan.principal = 1 + draw.fen() % (draw.oneIn(2) ? 1_050_000_000 : 150_000_000);
        loan.disbursed = today().minusDays(draw.which() % 40);
        loan.due = List.of(loan.disbursed.plusDays(20 + draw.which() % 60), loan.disbursed.plusDays(150));
        loan.no = world.loanRows.loan(
                model.measure.region(),
                loan.bank,
                loan.enterprise,
                PoolWorld.yuan(loan.principal),
                loan.disbursed,
                loan.due.get(1));
        world.loanRows.instalment(loan.no, 1, loan.disbursed, loan.due.get(0), "0", "100");
        world.loanRows.instalment(loan.no, 2, loan.due.get(0), loan.due.get(1), PoolWorld.yuan(loan.principal), "50");
        world.loanRows.pledge(loan.no);
        model.loans.add(loan);
    }

    List<Loan> ripeForEnrolment() {
        return model.loans.stream()
                .filter(loan -> !loan.settled
                        && model.enrolment(loan).isEmpty()
                        && loan.arrears(today()).isEmpty()
                        && !today().isAfter(loan.disbursed.plusDays(PoolMeasure.ENROL_DAYS)))
                .toList();
    }

    void enrol(Draw draw) {
        Loan loan = draw.of(draw.oneIn(8) ? model.loans : ripeForEnrolment());
        Enrolments enrolments = world.beans.getBean(Enrolments.class);
        world.attempt(
                "enrol",
                () -> enrolments.enrol(new EnrolLoan(loan.no, Rate.ONE, false), office(loan, "manager")),
                done -> model.enrol(loan, done == null ? null : done.no(), today()));
    }

    boolean someOwe() {
        return model.loans.stream().anyMatch(loan -> !loan.settled);
    }

    void repay(Draw draw) {
        Loan loan = draw.of(model.loans.stream().filter(each -> !each.settled).toList());
        Actor officer = office(loan, "postloan");
        LoanSummary summary = world.beans.getBean(LoanSummaries.class).of(loan.no, officer);
        boolean all = draw.oneIn(6);
        Money amount = all ? summary.settlesWith() : summary.due().total();
        if (!amount.isPositive()) return;
        RecordRepayment paid = new RecordRepayment(loan.no, "P-" + repayments++, today(), amount);
        world.attempt(
                all ? "pay off" : "catch up",
                () -> {
                    world.beans.getBean(Repayments.class).record(paid, officer);
                },
                () -> {
                    if (all) model.settle(loan, today());
                    else model.catchUp(loan, today());
                    return null;
                });
    }
}
