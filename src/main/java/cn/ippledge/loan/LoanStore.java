package cn.ippledge.loan;

import cn.ippledge.loan.LoanAccount.Payment;
import cn.ippledge.party.Parties;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Stale;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Loans with their schedules and repayments, as the doors of this module read and keep them. */
@Component
class LoanStore {

    private final LoanMapper loans;
    private final RepaymentMapper repayments;
    private final Parties parties;

    LoanStore(LoanMapper loans, RepaymentMapper repayments, Parties parties) {
        this.loans = loans;
        this.repayments = repayments;
        this.parties = parties;
    }

    /** A head office sees the loans of its branches. */
    LoanSight sight(Actor actor) {
        List<PartyId> banks = actor.scope().isBank() ? parties.withBranches(actor.organisation()) : List.of();
        return new LoanSight(actor.scope(), banks);
    }

    Loan visible(String no, Actor actor) {
        return loans.visible(no, sight(actor)).orElseThrow(() -> new NotFound(no));
    }

    /** The loan for a command of its own bank; whoever else asks does not learn that it exists. */
    Loan ofBank(String no, Actor actor) {
        loans.lock(no);
        Loan loan = visible(no, actor);
        actor.requireAt(loan.bank());
        return loan;
    }

    Loan known(String no) {
        return loans.find(no).orElseThrow(() -> new NotFound(no));
    }

    Loan locked(String no) {
        loans.lock(no);
        return known(no);
    }

    Optional<Loan> byApplication(String applicationNo) {
        return loans.byApplication(applicationNo);
    }

    Optional<Loan> byContract(PartyId bank, String contractNo) {
        return loans.byContract(bank, contractNo);
    }

    Optional<String> byRegistration(String registrationNo) {
        return loans.byRegistration(registrationNo);
    }

    void open(Loan loan, List<String> registrations) {
        loans.insert(loan);
        if (!registrations.isEmpty()) loans.addRegistrations(loan.no(), registrations);
    }

    /** Keeps the changed loan and gives it back as it is kept. */
    Loan save(Loan loan) {
        if (loans.update(loan) == 0) throw new Stale(loan.no());
        return loans.find(loan.no()).orElseThrow();
    }

    List<String> registrations(Loan loan) {
        return loans.registrations(loan.no());
    }

    List<ScheduleRow> schedule(Loan loan) {
        return loans.schedule(loan.no(), loan.revision());
    }

    /** Under the loan's own revision: a new schedule never overwrites one that was in force. */
    void plan(Loan loan, List<ScheduleRow> rows) {
        loans.addSchedule(loan.no(), loan.revision(), rows);
    }

    List<Repayment> repayments(Loan loan) {
        return repayments.ofLoan(loan.no());
    }

    LoanAccount account(Loan loan) {
        return account(loan, schedule(loan));
    }

    LoanAccount account(Loan loan, List<ScheduleRow> rows) {
        List<Payment> payments = repayments(loan).stream()
                .map(repayment -> new Payment(repayment.paidOn(), repayment.split()))
                .toList();
        return new LoanAccount(loan.terms(), rows, payments);
    }
}
