package cn.ippledge.compensation;

import static cn.ippledge.compensation.CompensationReason.*;

import cn.ippledge.loan.LoanSummaries;
import cn.ippledge.loan.LoanSummary;
import cn.ippledge.policy.Policy;
import cn.ippledge.record.CaseNumbers;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A claim as it is reported, found, withdrawn and lost; filing, deciding and paying are the doors beside this one. */
@Service
@Transactional
public class Claims {

    private final ClaimStore store;
    private final ClaimMapper mapper;
    private final EnrolmentMapper enrolments;
    private final LoanSummaries loans;
    private final Partners partners;
    private final CaseNumbers numbers;
    private final DisposalProceeds proceeds;
    private final ClaimRecalls recalls;
    private final ClaimDesk desk;

    Claims(
            ClaimStore store,
            ClaimMapper mapper,
            EnrolmentMapper enrolments,
            LoanSummaries loans,
            Partners partners,
            CaseNumbers numbers,
            DisposalProceeds proceeds,
            ClaimRecalls recalls,
            ClaimDesk desk) {
        this.store = store;
        this.mapper = mapper;
        this.enrolments = enrolments;
        this.loans = loans;
        this.partners = partners;
        this.numbers = numbers;
        this.proceeds = proceeds;
        this.recalls = recalls;
        this.desk = desk;
    }

    /** The bank says that an enrolled loan is in default; from here the clock of the claim is shown. */
    public CompensationClaim report(String loanNo, String opinion, Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        String word = ClaimDesk.optional("opinion", opinion);
        LoanSummary summary = loans.of(loanNo, actor);
        actor.requireAt(summary.loan().bank());
        enrolments.lockOfLoan(loanNo);
        Enrolment enrolment = enrolments.ofLoan(loanNo).orElseThrow(() -> new Rejected(NOT_ENROLLED, loanNo));
        LocalDate defaulted = ArrearsOf.first(summary).orElseThrow(() -> new Rejected(NOT_IN_DEFAULT, loanNo));
        if (mapper.openOfLoan(loanNo).isPresent()) throw new Rejected(CLAIM_OPEN, loanNo);
        Policy policy = partners.pinned(enrolment);
        CompensationClaim claim = CompensationClaim.reported(
                numbers.next("RC", desk.today()),
                enrolment,
                ClaimClock.of(defaulted, policy.procedure()),
                desk.today(),
                summary.loan().outstanding(),
                actor.userId());
        try {
            mapper.insert(claim);
        } catch (DuplicateKeyException other) {
            throw new Rejected(CLAIM_OPEN, loanNo);
        }
        desk.done(
                actor,
                "compensation.report",
                claim.no(),
                null,
                new ClaimDesk.Said(claim, word),
                new ClaimEvent.Reported(
                        claim.no(),
                        actor.userId(),
                        claim.enterprise(),
                        claim.bank(),
                        claim.region(),
                        claim.latestOn()));
        proceeds.takeOver(claim);
        return store.locked(claim.no());
    }

    /** The borrower has caught up: the bank withdraws before anything was paid. */
    public void cure(String no, String opinion, Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        CompensationClaim claim = store.ofBank(no, actor);
        String word = ClaimDesk.required("opinion", opinion);
        if (store.isInDefault(claim, actor)) throw new Rejected(STILL_IN_DEFAULT, claim.loanNo());
        recalls.withdraw(claim, word, Hand.of(actor));
    }

    /** For the clock: the last day has passed without a claim. */
    public void lapse(String no) {
        CompensationClaim claim = store.locked(no);
        if (claim.filedOn() != null || claim.latestOn() == null || !desk.today().isAfter(claim.latestOn()))
            throw new Rejected(CommonReason.WRONG_STATE, claim.state().name());
        CompensationClaim after = store.save(claim.after(ClaimStep.LAPSE));
        desk.doneBySystem("compensation.lapse", no, claim, after, new ClaimEvent.Ended(no, 0, after.state(), false));
    }

    @Transactional(readOnly = true)
    public CompensationClaim get(String no, Actor actor) {
        return store.visible(no, actor);
    }

    @Transactional(readOnly = true)
    public Optional<CompensationClaim> ofLoan(String loanNo, Actor actor) {
        return mapper.openOfLoan(loanNo).flatMap(claim -> mapper.visible(claim.no(), desk.sight(actor)));
    }

    @Transactional(readOnly = true)
    public ClaimTotals totals(ClaimFilter filter, Actor actor) {
        return mapper.totals(filter, desk.sight(actor));
    }

    @Transactional(readOnly = true)
    public Page<ClaimLine> search(ClaimFilter filter, Page.Request page, Actor actor) {
        ClaimSight sight = desk.sight(actor);
        return page.of(mapper.search(filter, sight, page.offset(), page.size()), mapper.count(filter, sight));
    }
}
