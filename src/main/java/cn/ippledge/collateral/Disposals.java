package cn.ippledge.collateral;

import cn.ippledge.party.Parties;
import cn.ippledge.policy.WorkCalendar;
import cn.ippledge.record.CaseNumbers;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 质物处置. From the pledgee's wish to realise its pledge to the point where the rights may be sold: a valuation of their own,
 * and notice to the owner, who may agree or object. What they are sold for is with {@link DisposalSales}.
 */
@Service
@Transactional
public class Disposals {

    /** No rule read so far names a period for the owner's answer; the platform gives ten working days. */
    private static final int DAYS_TO_ANSWER = 10;

    private final DisposalMapper mapper;
    private final DisposalDesk desk;
    private final RegistrationDesk registrations;
    private final PledgedRights pledged;
    private final Valuations valuations;
    private final SecuredDebts debts;
    private final Parties parties;
    private final CaseNumbers numbers;
    private final WorkCalendar calendar;

    Disposals(
            DisposalMapper mapper,
            DisposalDesk desk,
            RegistrationDesk registrations,
            PledgedRights pledged,
            Valuations valuations,
            SecuredDebts debts,
            Parties parties,
            CaseNumbers numbers,
            WorkCalendar calendar) {
        this.mapper = mapper;
        this.desk = desk;
        this.registrations = registrations;
        this.pledged = pledged;
        this.valuations = valuations;
        this.debts = debts;
        this.parties = parties;
        this.numbers = numbers;
        this.calendar = calendar;
    }

    /** Refused while the debtor pays, unless something else has happened that the contract names (Civil Code art. 436). */
    public String open(OpenDisposal wanted, Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        Registration pledge = registrations.get(wanted.registrationNo(), actor);
        actor.requireAt(pledge.pledgee());
        pledge.state().after(RegistrationStep.ENFORCE);
        if (wanted.ground() == null) throw Rejected.field("ground", CommonReason.REQUIRED);
        DisposalDesk.required("reason", wanted.reason());
        LocalDate today = desk.today();
        SecuredDebt debt = debts.of(pledge, today)
                .orElseThrow(() -> new Rejected(DisposalReason.DISPOSAL_LOAN_UNKNOWN, pledge.contractNo()));
        if (wanted.ground() == DisposalGround.DEBT_OVERDUE && debt.overdueSince() == null)
            throw Rejected.field("ground", DisposalReason.DISPOSAL_NOT_IN_DEFAULT, debt.loanNo());
        desk.step(pledge.no(), RegistrationStep.ENFORCE, "pledge.enforce", actor);
        Disposal disposal = Disposal.opened(numbers.next("DP", today), pledge, debt, wanted, today, actor.userId());
        mapper.insert(disposal);
        desk.begun(
                actor,
                disposal,
                new DisposalEvent.Opened(
                        disposal.no(),
                        actor.userId(),
                        pledge.no(),
                        pledge.pledgor(),
                        pledge.pledgee(),
                        parties.center(pledge.region()),
                        pledge.region()));
        return disposal.no();
    }

    /** The firm must be independent of the lender and of the borrower (Asset Appraisal Law art. 24). */
    public void assignEvaluator(String no, PartyId evaluator, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        Disposal disposal = desk.get(no, actor);
        if (disposal.state() != DisposalState.VALUATION)
            throw new Rejected(CommonReason.WRONG_STATE, disposal.state().name());
        if (evaluator == null) throw Rejected.field("evaluator", CommonReason.REQUIRED);
        if (parties.connected(evaluator, disposal.pledgee()) || parties.connected(evaluator, disposal.pledgor()))
            throw Rejected.field("evaluator", DisposalReason.DISPOSAL_EVALUATOR_CONNECTED);
        List<Long> rights = pledged.held(disposal.registrationNo()).stream()
                .map(IpRight::id)
                .toList();
        valuations.assign(no, evaluator, rights, actor);
    }

    /** The bank tells the owner what the rights are worth and that they will be sold; the owner's time begins. */
    public void notifyOwner(String no, String word, Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        Disposal valued = desk.ofPledgee(no, actor);
        DisposalState waiting = valued.state().after(DisposalStep.NOTIFY);
        DisposalDesk.optional("opinion", word);
        LocalDate today = desk.today();
        desk.done(
                actor,
                "disposal.notify",
                valued,
                mapper.notified(valued, waiting, today, calendar.due(today, DAYS_TO_ANSWER)),
                new DisposalEvent.Notified(no, actor.userId()));
    }

    public void answer(String no, boolean agrees, String word, Actor actor) {
        actor.require(Role.ENTERPRISE_PRINCIPAL);
        Disposal noticed = desk.get(no, actor);
        actor.requireAt(noticed.pledgor());
        DisposalState next = noticed.state().after(agrees ? DisposalStep.AGREE : DisposalStep.OBJECT);
        if (desk.today().isAfter(noticed.answerBy()))
            throw new Rejected(DisposalReason.DISPOSAL_ANSWER_LATE, noticed.answerBy());
        String said = agrees ? DisposalDesk.optional("opinion", word) : DisposalDesk.required("opinion", word);
        desk.done(
                actor,
                "disposal.answer",
                noticed,
                mapper.answered(noticed, next, agrees, said),
                new DisposalEvent.OwnerAnswered(no, actor.userId(), agrees));
    }

    /** The owner's time is over; does nothing when there was an answer. Silence is no consent, but stops nothing either. */
    public void expireAnswer(String no) {
        Disposal noticed = desk.known(no);
        if (noticed.state() != DisposalState.ANSWER) return;
        if (!desk.today().isAfter(noticed.answerBy()))
            throw new Rejected(DisposalReason.DISPOSAL_ANSWER_RUNS, noticed.answerBy());
        DisposalState selling = noticed.state().after(DisposalStep.EXPIRE);
        desk.doneBySystem("disposal.expire-answer", noticed, mapper.move(noticed, selling, null));
    }

    public void decideObjection(String no, boolean upheld, String opinion, Actor actor) {
        actor.require(Role.CENTER_REVIEWER);
        Disposal disputed = desk.get(no, actor);
        DisposalState next = disputed.state().after(upheld ? DisposalStep.UPHOLD : DisposalStep.DISMISS);
        String word = DisposalDesk.required("opinion", opinion);
        int changed = upheld ? mapper.end(disputed, next, desk.today(), word) : mapper.move(disputed, next, word);
        if (upheld) desk.step(disputed.registrationNo(), RegistrationStep.STOP_ENFORCING, "pledge.stop", actor);
        desk.done(
                actor,
                "disposal.decide-objection",
                disputed,
                changed,
                new DisposalEvent.ObjectionDecided(no, actor.userId(), upheld));
    }

    /** The debt is paid after all, or the bank finds another way: the pledge stands as before. */
    public void stop(String no, String opinion, Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        Disposal running = desk.ofPledgee(no, actor);
        DisposalState stopped = running.state().after(DisposalStep.STOP);
        String word = DisposalDesk.required("opinion", opinion);
        valuations.cancel(no, actor);
        desk.step(running.registrationNo(), RegistrationStep.STOP_ENFORCING, "pledge.stop", actor);
        desk.done(
                actor,
                "disposal.stop",
                running,
                mapper.end(running, stopped, desk.today(), word),
                new DisposalEvent.Stopped(no, actor.userId()));
    }

    /** That it is out of sight is an answer, which undoes nothing of the command that asked. */
    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public Disposal get(String no, Actor actor) {
        return desk.get(no, actor);
    }

    /** The one that runs for a registration which the actor sees. */
    @Transactional(readOnly = true)
    public Optional<Disposal> ofRegistration(String registrationNo, Actor actor) {
        return mapper.ofRegistration(registrations.get(registrationNo, actor).no());
    }

    @Transactional(readOnly = true)
    public Page<Disposal> search(DisposalFilter filter, Page.Request page, Actor actor) {
        return page.of(mapper.search(actor.scope(), filter, page), mapper.count(actor.scope(), filter));
    }

    @Transactional(readOnly = true)
    public List<IpRight> rights(String no, Actor actor) {
        return pledged.of(desk.get(no, actor).registrationNo());
    }
}
