package cn.ippledge.loan;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A later maturity for a running loan (展期, or 续贷 when new credit replaces the old): one person asks, another decides. */
@Service
@Transactional
public class Extensions {

    private final LoanStore store;
    private final LoanDecisionMapper decisions;
    private final Classification classification;
    private final LoanDesk desk;

    Extensions(LoanStore store, LoanDecisionMapper decisions, Classification classification, LoanDesk desk) {
        this.store = store;
        this.decisions = decisions;
        this.classification = classification;
        this.desk = desk;
    }

    public void request(RequestExtension asked, Actor actor) {
        actor.require(Role.BANK_MANAGER);
        Loan loan = running(asked.loanNo(), actor);
        if (decisions.pendingExtension(loan.no()).isPresent())
            throw new Rejected(LoanReason.EXTENSION_PENDING, loan.no());
        if (desk.today().isAfter(loan.maturesOn()))
            throw new Rejected(LoanReason.EXTENSION_AFTER_MATURITY, loan.maturesOn());
        ExtensionLimit.check(loan, asked);
        Extension extension = new Extension(
                0,
                loan.no(),
                loan.maturesOn(),
                asked.newMaturity(),
                asked.renewal(),
                asked.opinion(),
                actor.userId(),
                desk.now(),
                null,
                null,
                null,
                null);
        decisions.insertExtension(extension);
        desk.done(
                actor,
                "loan.requestExtension",
                loan.no(),
                null,
                asked,
                new LoanEvent.ExtensionRequested(loan.no(), actor.userId()));
    }

    /** Approval plans what is not yet due anew, up to the new maturity; what is due stays due. */
    public void decide(String loanNo, boolean approved, String opinion, Actor actor) {
        actor.require(Role.BANK_APPROVER);
        Loan loan = running(loanNo, actor);
        Extension asked = decisions
                .pendingExtension(loanNo)
                .orElseThrow(() -> new Rejected(LoanReason.NO_EXTENSION_PENDING, loanNo));
        actor.requireOtherThan(asked.requestedBy());
        String word = Opinion.of(approved, opinion);
        if (approved && desk.today().isAfter(loan.maturesOn()))
            throw new Rejected(LoanReason.EXTENSION_AFTER_MATURITY, loan.maturesOn());
        decisions.decideExtension(
                asked.id(), new LoanDecisionMapper.Answer(actor.userId(), approved, word, desk.now()));
        Loan after = approved ? extend(loan, asked) : loan;
        desk.done(
                actor,
                approved ? "loan.extend" : "loan.refuseExtension",
                loanNo,
                new Decided(loan, null),
                new Decided(after, word),
                new LoanEvent.ExtensionDecided(loanNo, actor.userId(), approved));
    }

    private Loan extend(Loan loan, Extension asked) {
        Loan extended = loan.extended(asked.newMaturity(), asked.renewal());
        List<ScheduleRow> rows = rows(loan, asked.newMaturity());
        store.plan(extended, rows);
        return classification.keep(loan, extended.reckoned(store.account(loan, rows), desk.today()), desk.today());
    }

    private List<ScheduleRow> rows(Loan loan, LocalDate maturity) {
        LocalDate today = desk.today();
        LoanAccount account = store.account(loan);
        List<ScheduleRow> rows = new ArrayList<>(
                account.rows().stream().filter(row -> !row.to().isAfter(today)).toList());
        account.running(today).ifPresent(running -> {
            ScheduleTerms terms = loan.terms().schedule(loan.principal(), loan.disbursedOn());
            List<LocalDate> dates = terms.dueDatesUntil(maturity).stream()
                    .filter(day -> day.isAfter(running.from()) && day.isAfter(today))
                    .toList();
            rows.addAll(Schedule.over(terms, LoanAccount.balanceBefore(running), running.from(), dates, running.no())
                    .rows());
        });
        return rows;
    }

    private Loan running(String loanNo, Actor actor) {
        Loan loan = store.ofBank(loanNo, actor);
        if (loan.state() != LoanState.ACTIVE)
            throw new Rejected(CommonReason.WRONG_STATE, loan.state().name());
        return loan;
    }

    record Decided(Loan loan, String opinion) {}
}
