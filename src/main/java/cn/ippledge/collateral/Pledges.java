package cn.ippledge.collateral;

import cn.ippledge.record.CaseNumbers;
import cn.ippledge.record.KeyedRows;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pledge registrations from the signed contract to the filing, and what there is to read about them. What the authority does
 * with a filing is with the {@link Registrar}, what happens to a registered pledge with {@link PledgeChanges}.
 */
@Service
@Transactional
public class Pledges {

    private final PledgeMapper mapper;
    private final PledgeOpening opening;
    private final PledgedRights pledged;
    private final Filings filings;
    private final CaseNumbers numbers;
    private final TimeLimits limits;
    private final RegistrationDesk desk;

    Pledges(
            PledgeMapper mapper,
            PledgeOpening opening,
            PledgedRights pledged,
            Filings filings,
            CaseNumbers numbers,
            TimeLimits limits,
            RegistrationDesk desk) {
        this.mapper = mapper;
        this.opening = opening;
        this.pledged = pledged;
        this.filings = filings;
        this.numbers = numbers;
        this.limits = limits;
        this.desk = desk;
    }

    /** One registration per right type and authority; refused when a patent is pledged or about to be. */
    public List<String> open(OpenPledges wanted, Actor actor) {
        actor.require(Role.BANK_MANAGER).requireAt(wanted.pledgee());
        return opening.open(wanted, actor);
    }

    public void signByPledgor(String no, Actor actor) {
        actor.require(Role.ENTERPRISE_PRINCIPAL);
        Registration draft = desk.get(no, actor);
        actor.requireAt(draft.pledgor());
        RegistrationState signed = draft.state().after(RegistrationStep.SIGN);
        desk.done(
                actor,
                "pledge.sign",
                draft,
                mapper.move(draft, signed, limits.file(desk.today())),
                new PledgeEvent.SignedByPledgor(no, actor.userId()));
    }

    /** The bank files for both; what the authority would send back is refused here and now. */
    public void file(FileRegistration filing, Actor actor) {
        Registration signed = forFiling(filing.no(), actor);
        RegistrationState submitted = signed.state().after(RegistrationStep.FILE);
        declare(signed, filing.form(), actor);
        LocalDate today = desk.today();
        String receipt = numbers.next("RC", today);
        int changed = mapper.file(signed, submitted, filing.form().channel(), receipt, today, limits.accept(today));
        desk.done(actor, "pledge.file", signed, changed, new PledgeEvent.Filed(filing.no(), actor.userId()));
    }

    /** Hands the corrected file in; the authority's time begins anew. */
    public void correct(String no, String note, FilingForm form, Actor actor) {
        Registration returned = forFiling(no, actor);
        RegistrationState review = returned.state().after(RegistrationStep.CORRECT);
        FilingForm corrected = form.withNote(note);
        declare(returned, corrected, actor);
        LocalDate today = desk.today();
        int changed = mapper.file(
                returned,
                review,
                corrected.channel(),
                returned.receiptNo(),
                returned.filedOn(),
                limits.review(returned.type(), corrected.channel(), today));
        desk.done(actor, "pledge.correct", returned, changed, new PledgeEvent.Corrected(no, actor.userId()));
    }

    /** The time for correction is over; does nothing when the file was corrected or given up meanwhile. */
    public void abandon(String no) {
        Registration returned = desk.known(no);
        if (returned.state() != RegistrationState.CORRECTION) return;
        LocalDate today = desk.today();
        if (!today.isAfter(returned.dueOn())) throw new Rejected(PledgeReason.PLEDGE_CORRECTION_RUNS, returned.dueOn());
        RegistrationState abandoned = returned.state().after(RegistrationStep.ABANDON);
        int changed = mapper.end(returned, abandoned, today, null);
        pledged.release(no);
        desk.doneByClock("pledge.abandon", returned, changed, returned.ended(abandoned, today, PledgeEvent.SYSTEM));
    }

    /** Before registration the bank may give up for both, and the pledgor as long as it has not signed. */
    public void withdraw(String no, Actor actor) {
        actor.require(Role.BANK_MANAGER, Role.ENTERPRISE_PRINCIPAL);
        Registration open = desk.get(no, actor);
        boolean unsigned = open.state() == RegistrationState.DRAFT;
        actor.requireAt(unsigned && actor.has(Role.ENTERPRISE_PRINCIPAL) ? open.pledgor() : open.pledgee());
        RegistrationState withdrawn = open.state().after(RegistrationStep.WITHDRAW);
        LocalDate today = desk.today();
        int changed = mapper.end(open, withdrawn, today, null);
        pledged.release(no);
        desk.done(actor, "pledge.withdraw", open, changed, open.ended(withdrawn, today, actor.userId()));
    }

    /** That it is out of sight is an answer, which undoes nothing of the command that asked. */
    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public Registration get(String no, Actor actor) {
        return desk.get(no, actor);
    }

    /** For the platform's own rules in cases that the caller has checked; not limited by anyone's scope. */
    @Transactional(readOnly = true)
    public List<Registration> ofApplication(String applicationNo) {
        return mapper.ofApplication(applicationNo);
    }

    /** Like {@link #ofApplication} for a loan that was taken over: its registrations are known by the bank's contract. */
    @Transactional(readOnly = true)
    public List<Registration> ofContract(PartyId pledgee, String contractNo) {
        return mapper.ofContract(pledgee, contractNo);
    }

    /** Whether the loan may be paid out: there are registrations and each is registered and in force (Civil Code art. 444). */
    @Transactional(readOnly = true)
    public boolean allRegistered(String applicationNo) {
        List<Registration> needed = mapper.ofApplication(applicationNo);
        return !needed.isEmpty()
                && needed.stream()
                        .allMatch(each -> findings(each, RuleStage.DISBURSE).isEmpty());
    }

    @Transactional(readOnly = true)
    public Page<Registration> search(RegistrationFilter filter, Page.Request page, Actor actor) {
        return page.of(mapper.search(actor.scope(), filter, page), mapper.count(actor.scope(), filter));
    }

    /** All that {@link #search} would find, for exports and recounts; fetched while it is gone through. */
    @Transactional(readOnly = true)
    public Iterable<Registration> all(RegistrationFilter filter, Actor actor) {
        return KeyedRows.of(
                mapper.numbers(actor.scope(), filter), some -> mapper.visible(actor.scope(), some), Registration::no);
    }

    @Transactional(readOnly = true)
    public List<IpRight> rights(String no, Actor actor) {
        return pledged.of(desk.get(no, actor).no());
    }

    /** What the registration holds now: nothing once it has ended. */
    @Transactional(readOnly = true)
    public List<IpRight> heldRights(String no) {
        return pledged.held(no);
    }

    /** The pending and live pledges of a right, ranked by the time of registration. */
    @Transactional(readOnly = true)
    public List<LivePledge> livePledges(long rightId) {
        return pledged.live(rightId);
    }

    /** What was declared last, or the usual declarations to start from. */
    @Transactional(readOnly = true)
    public FilingForm form(String no, Actor actor) {
        return filings.form(desk.get(no, actor));
    }

    /** What the authority would find if these declarations were filed today. */
    @Transactional(readOnly = true)
    public List<RegistrationFinding> check(String no, FilingForm form, Actor actor) {
        Registration registration = desk.get(no, actor);
        return judge(registration, form);
    }

    /** What the rules find today in a pending registration, and what they found at the filing of one that is decided. */
    @Transactional(readOnly = true)
    public List<RegistrationFinding> findings(String no, Actor actor) {
        Registration registration = desk.get(no, actor);
        return registration.state().isPending()
                ? judge(registration, filings.form(registration))
                : filings.found(registration);
    }

    /** Refuses what an owner may not do with a pledged right unless the pledgee has agreed (Civil Code art. 444). */
    @Transactional(readOnly = true)
    public void requireConsent(long rightId, RightDealing dealing, boolean pledgeeConsents) {
        for (LivePledge live : pledged.live(rightId)) {
            Registration registration = desk.known(live.no());
            Filing facts = filings.facts(registration, filings.form(registration), List.of(), desk.today())
                    .dealing(dealing, pledgeeConsents);
            RegistrationRules.refuseStopping(RegistrationRules.findings(facts, RuleStage.DURING));
        }
    }

    private Registration forFiling(String no, Actor actor) {
        actor.require(Role.BANK_MANAGER);
        Registration registration = desk.get(no, actor);
        actor.requireAt(registration.pledgee());
        return registration;
    }

    /** Keeps the declarations when nothing in them stops the filing; a patent pledged elsewhere stops it too. */
    private void declare(Registration registration, FilingForm form, Actor actor) {
        if (form == null) throw Rejected.field("form", CommonReason.REQUIRED);
        pledged.lockOf(registration);
        List<RegistrationFinding> found = judge(registration, form);
        RegistrationRules.refuseStopping(found.stream()
                .filter(each -> each.stage() == RuleStage.SUBMIT || each.rule().equals(RegistrationRules.DOUBLE_PLEDGE))
                .toList());
        filings.keep(registration, form, found, actor.userId(), desk.now());
    }

    private List<RegistrationFinding> judge(Registration registration, FilingForm form) {
        Filing facts = filings.facts(registration, form, List.of(), desk.today());
        return RegistrationRules.findings(facts, RuleStage.SUBMIT, RuleStage.REGISTER);
    }

    private List<RegistrationFinding> findings(Registration registration, RuleStage stage) {
        return RegistrationRules.findings(
                filings.facts(registration, filings.form(registration), List.of(), desk.today()), stage);
    }
}
