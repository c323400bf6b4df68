package cn.ippledge.loan;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Paying a loan out: one person asks, another decides, and the registrations are looked at both times. */
@Service
@Transactional
public class Disbursements {

    private final LoanStore store;
    private final LoanDecisionMapper decisions;
    private final DisbursementGate gate;
    private final LoanDesk desk;

    Disbursements(LoanStore store, LoanDecisionMapper decisions, DisbursementGate gate, LoanDesk desk) {
        this.store = store;
        this.decisions = decisions;
        this.gate = gate;
        this.desk = desk;
    }

    public void request(RequestDisbursement asked, Actor actor) {
        actor.require(Role.BANK_MANAGER);
        Loan loan = store.ofBank(asked.loanNo(), actor);
        gate.require(loan, asked.on());
        checkDay(loan, asked.on());
        Loan requested = store.save(loan.after(LoanStep.REQUEST_DISBURSEMENT));
        decisions.insertDisbursement(new Disbursement(
                0,
                loan.no(),
                asked.on(),
                asked.account(),
                asked.accountBankNo(),
                asked.opinion(),
                actor.userId(),
                desk.now(),
                null,
                null,
                null,
                null));
        desk.done(
                actor,
                "loan.requestDisbursement",
                loan.no(),
                new Change(loan, null),
                new Change(requested, asked),
                new LoanEvent.DisbursementRequested(loan.no(), actor.userId()));
    }

    /** Approval disburses: the schedule is computed and kept, and interest runs from the day of payment. */
    public void decide(String loanNo, boolean approved, String opinion, Actor actor) {
        actor.require(Role.BANK_APPROVER);
        Loan loan = store.ofBank(loanNo, actor);
        Disbursement asked = decisions
                .pendingDisbursement(loanNo)
                .orElseThrow(() -> new Rejected(LoanReason.NO_DISBURSEMENT_PENDING, loanNo));
        actor.requireOtherThan(asked.requestedBy());
        String word = Opinion.of(approved, opinion);
        if (approved) gate.require(loan, asked.paidOn());
        decisions.decideDisbursement(
                asked.id(), new LoanDecisionMapper.Answer(actor.userId(), approved, word, desk.now()));
        if (approved) disburse(loan, asked.paidOn(), word, actor);
        else
            desk.done(
                    actor,
                    "loan.refuseDisbursement",
                    loanNo,
                    new Decided(loan, null),
                    new Decided(store.save(loan.after(LoanStep.REFUSE_DISBURSEMENT)), word),
                    new LoanEvent.DisbursementDecided(loanNo, actor.userId(), false));
    }

    private void disburse(Loan loan, LocalDate on, String opinion, Actor actor) {
        List<ScheduleRow> rows =
                Schedule.of(loan.terms().schedule(loan.principal(), on)).rows();
        Loan disbursed = store.save(loan.disbursed(on));
        store.plan(disbursed, rows);
        desk.done(
                actor,
                "loan.disburse",
                loan.no(),
                new Decided(loan, null),
                new Decided(disbursed, opinion),
                new LoanEvent.DisbursementDecided(loan.no(), actor.userId(), true),
                new LoanEvent.Disbursed(loan.no(), actor.userId(), loan.region(), loan.principal(), on));
    }

    private void checkDay(Loan loan, LocalDate on) {
        if (on.isBefore(loan.signedOn())) throw Rejected.field("on", LoanReason.DATE_BEFORE_CONTRACT, loan.signedOn());
        if (on.isAfter(desk.today())) throw Rejected.field("on", LoanReason.DATE_AFTER_TODAY, desk.today());
    }

    record Change(Loan loan, RequestDisbursement asked) {}

    record Decided(Loan loan, String opinion) {}
}
