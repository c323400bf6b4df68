package cn.ippledge.subsidy;

import cn.ippledge.loan.LoanRecord;
import cn.ippledge.party.Enterprise;
import cn.ippledge.party.Enterprises;
import cn.ippledge.party.PaymentAccount;
import cn.ippledge.party.PaymentAccounts;
import cn.ippledge.record.CaseNumbers;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Claims as the claimant makes them: drafted, submitted, amended, confirmed, withdrawn. */
@Service
@Transactional
public class Subsidies {

    private static final Role[] CLAIMANTS = {Role.ENTERPRISE_CLERK, Role.ENTERPRISE_PRINCIPAL, Role.BANK_MANAGER};

    private final SubsidyStore store;
    private final SubsidyMapper mapper;
    private final Coverages coverages;
    private final Pinning pinning;
    private final PaymentAccounts accounts;
    private final Enterprises enterprises;
    private final CaseNumbers numbers;
    private final SubsidyDesk desk;

    Subsidies(
            SubsidyStore store,
            SubsidyMapper mapper,
            Coverages coverages,
            Pinning pinning,
            PaymentAccounts accounts,
            Enterprises enterprises,
            CaseNumbers numbers,
            SubsidyDesk desk) {
        this.store = store;
        this.mapper = mapper;
        this.coverages = coverages;
        this.pinning = pinning;
        this.accounts = accounts;
        this.enterprises = enterprises;
        this.numbers = numbers;
        this.desk = desk;
    }

    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public SubsidyClaim get(String no, Actor actor) {
        return store.visible(no, actor);
    }

    /** For the platform's own processes; not limited by anyone's scope. */
    @Transactional(readOnly = true)
    public SubsidyClaim byNo(String no) {
        return mapper.find(no).orElseThrow(() -> new NotFound(no));
    }

    /** What the claimant said when he filled it in. */
    @Transactional(readOnly = true)
    public Declared declared(String no, Actor actor) {
        return store.visible(no, actor).said();
    }

    @Transactional(readOnly = true)
    public Page<SubsidyLine> search(SubsidyFilter filter, Page.Request page, Actor actor) {
        SubsidySight sight = store.sight(actor);
        return page.of(mapper.search(filter, sight, page.offset(), page.size()), mapper.count(filter, sight));
    }

    /** A draft; nobody else sees it before it is submitted. Gives its number. */
    public String draft(FileSubsidy said, Actor actor) {
        requireKind(said.kind(), actor);
        pinning.newest(said.policyId(), said.kind(), actor.region());
        SubsidyClaim draft = Drafts.claim(said, actor, group(said, actor), desk.now())
                .copy(c -> c.no = numbers.next("SB", desk.today()));
        SubsidyClaim kept = store.open(draft);
        desk.done(actor, "subsidy.draft", kept.no(), null, kept);
        return kept.no();
    }

    public void amend(String no, FileSubsidy said, Actor actor) {
        SubsidyClaim claim = own(no, actor);
        if (claim.state() != SubsidyState.DRAFT)
            throw new Rejected(CommonReason.WRONG_STATE, claim.state().name());
        desk.done(actor, "subsidy.amend", no, claim, store.save(Drafts.amended(claim, said)));
    }

    /**
     * From now on the days are taken, the evidence is used, and the policy's version stands. A claim that was sent back keeps
     * its version.
     */
    public void submit(String no, Actor actor) {
        SubsidyClaim claim = own(no, actor);
        if (claim.state() != SubsidyState.DRAFT)
            throw new Rejected(CommonReason.WRONG_STATE, claim.state().name());
        boolean again = claim.policyVersion() != null;
        SubsidyClaim submitted = taken(claim, actor).after(SubsidyStep.SUBMIT);
        SubsidyClaim kept = store.save(submitted.copy(c -> {
            c.accountId = account(claim).id();
            c.hands = Drafts.submittedBy(actor);
            c.opinion = null;
        }));
        desk.done(
                actor,
                "subsidy.submit",
                no,
                claim,
                kept,
                again ? new SubsidyEvent.Amended(no, actor.userId()) : opened(kept, actor.userId()));
    }

    /** 免申即享: the platform knows the rest. */
    public void confirm(String no, Actor actor) {
        SubsidyClaim claim = own(no, actor);
        if (claim.state() != SubsidyState.PROPOSED)
            throw new Rejected(CommonReason.WRONG_STATE, claim.state().name());
        SubsidyClaim kept = store.save(claim.after(SubsidyStep.SUBMIT).copy(c -> {
            c.accountId = account(claim).id();
            c.claimedOn = desk.today();
            c.hands = Drafts.submittedBy(actor);
        }));
        desk.done(actor, "subsidy.confirm", no, claim, kept, new SubsidyEvent.Confirmed(no, actor.userId()));
    }

    public void withdraw(String no, String opinion, Actor actor) {
        SubsidyClaim claim = own(no, actor);
        String word = Opinion.optional(opinion);
        SubsidyClaim kept =
                store.save(claim.after(SubsidyStep.WITHDRAW).withoutAmount().copy(c -> c.opinion = word));
        store.withoutRows(no);
        coverages.release(no);
        desk.done(actor, "subsidy.withdraw", no, claim, kept, new SubsidyEvent.Withdrawn(no, actor.userId()));
    }

    /** The bank sent the money back; another account has been confirmed meanwhile. */
    public void correctAccount(String no, Actor actor) {
        SubsidyClaim claim = own(no, actor);
        SubsidyClaim corrected = claim.after(SubsidyStep.CORRECT_ACCOUNT);
        PaymentAccount account = account(claim);
        if (claim.accountId() != null && claim.accountId() == account.id())
            throw new Rejected(SubsidyReason.ACCOUNT_UNCHANGED, account.masked());
        SubsidyClaim kept = store.save(corrected.copy(c -> {
            c.accountId = account.id();
            c.opinion = null;
        }));
        desk.done(
                actor,
                "subsidy.correctAccount",
                no,
                claim,
                kept,
                new SubsidyEvent.AccountCorrected(no, actor.userId()));
    }

    private SubsidyClaim taken(SubsidyClaim claim, Actor actor) {
        LoanRecord record = claim.loanNo() == null ? null : store.loan(claim.loanNo(), actor);
        Pinning.Pinned pinned = claim.policyVersion() == null
                ? pinning.pin(claim, record, desk.today())
                : new Pinning.Pinned(pinning.policy(claim), claim.decidingDay());
        if (claim.kind() == SubsidyKind.INTEREST) InterestSlice.of(record, claim.from(), claim.to());
        Drafts.coverage(claim).forEach(coverages::take);
        coverages.takeEvidence(claim);
        return claim.copy(c -> {
            c.policyVersion = pinned.policy().version();
            c.decidingDay = pinned.on();
            if (c.claimedOn == null) c.claimedOn = desk.today();
        });
    }

    /** The claim for a command of its own claimant. */
    private SubsidyClaim own(String no, Actor actor) {
        SubsidyClaim claim = store.forCommand(no, actor);
        actor.requireAt(claim.claimant());
        requireKind(claim.kind(), actor);
        return claim;
    }

    private PaymentAccount account(SubsidyClaim claim) {
        return accounts.of(claim.claimant()).orElseThrow(() -> new Rejected(SubsidyReason.ACCOUNT_NOT_CONFIRMED));
    }

    private SubsidyClaim.Group group(FileSubsidy said, Actor actor) {
        LoanRecord record = said.loanNo() == null ? null : store.loan(said.loanNo(), actor);
        if (record != null && !said.kind().isOfBank())
            actor.requireAt(record.loan().enterprise());
        Enterprise enterprise =
                record != null ? enterprises.get(record.loan().enterprise()) : enterprises.get(actor.organisation());
        return new SubsidyClaim.Group(
                enterprise.town(),
                enterprise.sizeClass(),
                record == null ? null : record.loan().bank());
    }

    private static void requireKind(SubsidyKind kind, Actor actor) {
        actor.require(CLAIMANTS);
        if (kind.isOfBank()) actor.require(Role.BANK_MANAGER);
        else actor.require(Role.ENTERPRISE_CLERK, Role.ENTERPRISE_PRINCIPAL);
    }

    static SubsidyEvent.Opened opened(SubsidyClaim claim, long byUser) {
        return new SubsidyEvent.Opened(
                claim.no(),
                byUser,
                claim.region(),
                claim.claimant(),
                claim.kind().isOfBank(),
                claim.state() == SubsidyState.PROPOSED);
    }
}
