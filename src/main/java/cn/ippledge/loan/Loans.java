package cn.ippledge.loan;

import cn.ippledge.collateral.CancelReason;
import cn.ippledge.collateral.PledgeChanges;
import cn.ippledge.collateral.RegistrationState;
import cn.ippledge.collateral.RequestChange;
import cn.ippledge.record.KeyedRows;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loans from the signed contract to the released pledge. Money moves through the doors beside this one. */
@Service
@Transactional
public class Loans {

    private final LoanStore store;
    private final LoanMapper mapper;
    private final LoanCollateral collateral;
    private final PledgeChanges changes;
    private final DisbursementGate gate;
    private final LoanDesk desk;

    Loans(
            LoanStore store,
            LoanMapper mapper,
            LoanCollateral collateral,
            PledgeChanges changes,
            DisbursementGate gate,
            LoanDesk desk) {
        this.store = store;
        this.mapper = mapper;
        this.collateral = collateral;
        this.changes = changes;
        this.gate = gate;
        this.desk = desk;
    }

    @Transactional(readOnly = true)
    public Loan get(String no, Actor actor) {
        return store.visible(no, actor);
    }

    /** For the platform's own processes; not limited by anyone's scope. */
    @Transactional(readOnly = true)
    public Optional<Loan> byApplication(String applicationNo) {
        return store.byApplication(applicationNo);
    }

    @Transactional(readOnly = true)
    public Page<LoanLine> search(LoanFilter filter, Page.Request page, Actor actor) {
        LoanSight sight = store.sight(actor);
        return page.of(mapper.search(filter, sight, page.offset(), page.size()), mapper.count(filter, sight));
    }

    /** All that {@link #search} would find, for an export; fetched while it is gone through. */
    @Transactional(readOnly = true)
    public Iterable<LoanLine> all(LoanFilter filter, Actor actor) {
        LoanSight sight = store.sight(actor);
        return KeyedRows.of(mapper.numbers(filter, sight), some -> mapper.lines(sight, some), LoanLine::no);
    }

    /** What the contract says beyond rate, method and term; until the loan is paid out. */
    public void agreeTerms(AgreeTerms agreed, Actor actor) {
        actor.require(Role.BANK_MANAGER);
        Loan loan = store.ofBank(agreed.loanNo(), actor);
        if (!loan.state().isBeforeDisbursement())
            throw new Rejected(CommonReason.WRONG_STATE, loan.state().name());
        desk.done(actor, "loan.agreeTerms", loan.no(), loan, store.save(loan.withTerms(agreed.on(loan.terms()))));
    }

    /** The contract is given up before anything was paid out. */
    public void abandon(String loanNo, String opinion, Actor actor) {
        actor.require(Role.BANK_MANAGER);
        Loan loan = store.ofBank(loanNo, actor);
        Loan abandoned = store.save(loan.after(LoanStep.ABANDON));
        desk.done(
                actor,
                "loan.abandon",
                loanNo,
                new Said(loan, null),
                new Said(abandoned, Opinion.required(opinion)),
                new LoanEvent.Abandoned(loanNo, actor.userId()));
    }

    /** The debt is paid: the bank, as the pledgee, asks every authority to cancel its registration. */
    public void requestRelease(String loanNo, String opinion, Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        Loan loan = store.ofBank(loanNo, actor);
        String word = Opinion.optional(opinion);
        Loan releasing = store.save(loan.after(LoanStep.REQUEST_RELEASE));
        collateral.registrations(loan).stream()
                .filter(registration -> registration.state() == RegistrationState.REGISTERED)
                .forEach(registration -> changes.requestChange(
                        RequestChange.cancellation(registration.no(), reason(loan), word), actor));
        desk.done(
                actor,
                "loan.requestRelease",
                loanNo,
                new Said(loan, null),
                new Said(releasing, word),
                new LoanEvent.ReleaseRequested(loanNo, actor.userId()));
        if (gate.nothingPledged(releasing)) release(releasing, actor);
    }

    /** A loan without a pledge in force has nothing to wait for. */
    private void release(Loan loan, Actor actor) {
        Loan released = store.save(loan.after(LoanStep.RELEASE));
        desk.done(actor, "loan.release", loan.no(), loan, released, new LoanEvent.Released(loan.no(), actor.userId()));
    }

    private static CancelReason reason(Loan loan) {
        return loan.settledOn().isBefore(loan.maturesOn()) ? CancelReason.PREPAID : CancelReason.DEBT_PERFORMED;
    }

    record Said(Loan loan, String opinion) {}
}
