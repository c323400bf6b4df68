package cn.ippledge.collateral;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a registered pledge: change, extension, reissue, cancellation, revocation, and the end of a mark's term. */
@Service
@Transactional
public class PledgeChanges {

    private final PledgeMapper mapper;
    private final PledgeChangeMapper changes;
    private final ChangeCheck check;
    private final PledgedRights pledged;
    private final DisposalMapper disposals;
    private final TimeLimits limits;
    private final RegistrationDesk desk;

    PledgeChanges(
            PledgeMapper mapper,
            PledgeChangeMapper changes,
            ChangeCheck check,
            PledgedRights pledged,
            DisposalMapper disposals,
            TimeLimits limits,
            RegistrationDesk desk) {
        this.mapper = mapper;
        this.changes = changes;
        this.check = check;
        this.pledged = pledged;
        this.disposals = disposals;
        this.limits = limits;
        this.desk = desk;
    }

    /** The pledgee asks; a mark's registration alone has a term that can be extended. */
    public void requestChange(RequestChange wanted, Actor actor) {
        actor.require(Role.BANK_MANAGER, Role.BANK_POSTLOAN);
        Registration registered = desk.get(wanted.no(), actor);
        actor.requireAt(registered.pledgee());
        RegistrationState review = registered.state().after(requested(wanted.kind()));
        LocalDate today = desk.today();
        check.wanted(registered, wanted, today);
        LocalDate due = limits.review(registered.type(), registered.channel(), today);
        changes.insert(asked(registered, wanted, due, actor));
        desk.done(
                actor,
                "pledge.request-change",
                registered,
                mapper.move(registered, review, due),
                new PledgeEvent.ChangeRequested(wanted.no(), actor.userId(), wanted.kind()));
    }

    /** @param on the day the change or cancellation counts from */
    public void decideChange(String no, boolean approved, String opinion, LocalDate on, Actor actor) {
        actor.require(Role.IP_CLERK);
        Registration reviewed = desk.get(no, actor);
        PledgeChange change = changes.open(no).orElseThrow(() -> new NotFound(no));
        actor.requireOtherThan(change.requestedBy());
        RegistrationState next = reviewed.state().after(decided(change, approved));
        LocalDate effective = approved ? check.effective(reviewed, on, desk.today()) : null;
        if (!approved) ReviewCheck.said(opinion);
        changes.decide(change.id(), approved, effective, opinion, actor.userId(), desk.now());
        PledgeEvent answer = new PledgeEvent.ChangeDecided(no, actor.userId(), change.kind(), approved);
        if (next == RegistrationState.CANCELLED) cancel(reviewed, effective, answer, actor);
        else if (approved) apply(reviewed, change, next, answer, actor);
        else desk.done(actor, "pledge.decide-change", reviewed, mapper.move(reviewed, next, null), answer);
    }

    private void cancel(Registration reviewed, LocalDate on, PledgeEvent answer, Actor actor) {
        int changed = mapper.end(reviewed, RegistrationState.CANCELLED, on, null);
        pledged.release(reviewed.no());
        PledgeEvent ended = reviewed.ended(RegistrationState.CANCELLED, on, actor.userId());
        desk.done(actor, "pledge.decide-change", reviewed, changed, answer, ended);
    }

    private void apply(
            Registration reviewed, PledgeChange change, RegistrationState next, PledgeEvent answer, Actor actor) {
        int changed = mapper.change(reviewed, next, change);
        if (!change.releasedRights().isEmpty()) pledged.remove(reviewed.no(), change.releasedRights());
        desk.done(actor, "pledge.decide-change", reviewed, changed, answer);
    }

    /** The first of two persons finds that a registration must not stand. */
    public void proposeRevocation(String no, RevocationGround ground, Actor actor) {
        actor.require(Role.IP_CLERK);
        Registration registered = desk.get(no, actor);
        registered.state().after(RegistrationStep.REVOKE);
        if (ground == null) throw Rejected.field("ground", CommonReason.REQUIRED);
        int changed = mapper.proposeRevocation(registered, ground, actor.userId());
        desk.done(actor, "pledge.propose-revocation", registered, changed);
    }

    /** The second person agrees on the same ground: the pledge is void from the start. */
    public void revoke(String no, RevocationGround ground, Actor actor) {
        actor.require(Role.IP_CLERK);
        Registration registered = desk.get(no, actor);
        RegistrationState revoked = registered.state().after(RegistrationStep.REVOKE);
        if (registered.revocation() == null || registered.revocation() != ground)
            throw Rejected.field("ground", PledgeReason.PLEDGE_REVOCATION_NOT_PROPOSED);
        actor.requireOtherThan(registered.revocationBy());
        LocalDate today = desk.today();
        int changed = mapper.end(registered, revoked, today, null);
        pledged.release(no);
        desk.done(actor, "pledge.revoke", registered, changed, registered.ended(revoked, today, actor.userId()));
    }

    /** The registrations of marks whose term ended before this day lapse by themselves, on their last day. */
    public List<String> lapse(LocalDate today) {
        List<Registration> over = mapper.lapsing(today);
        for (Registration registered : over) {
            RegistrationState lapsed = registered.state().after(RegistrationStep.LAPSE);
            int changed = mapper.end(registered, lapsed, registered.termTo(), null);
            pledged.release(registered.no());
            PledgeEvent ended = registered.ended(lapsed, registered.termTo(), PledgeEvent.SYSTEM);
            desk.doneByClock("pledge.lapse", registered, changed, ended);
        }
        return over.stream().map(Registration::no).toList();
    }

    @Transactional(readOnly = true)
    public List<PledgeChange> of(String no, Actor actor) {
        return changes.of(desk.get(no, actor).no());
    }

    private PledgeChange asked(Registration registered, RequestChange wanted, LocalDate due, Actor actor) {
        return new PledgeChange(
                null,
                registered.no(),
                wanted.kind(),
                Codes.join(wanted.items()),
                wanted.was(),
                wanted.becomes(),
                wanted.changedOn(),
                wanted.newAmount(),
                wanted.newDebtTo(),
                wanted.newTermTo(),
                Codes.join(wanted.releasedRights()),
                wanted.cancelReason(),
                wanted.basis(),
                wanted.note(),
                ChangeCheck.late(registered, wanted, desk.today()),
                due,
                actor.userId(),
                desk.now(),
                null,
                null,
                null,
                null,
                null);
    }

    private static RegistrationStep requested(ChangeKind kind) {
        return switch (kind) {
            case CHANGE, REISSUE -> RegistrationStep.REQUEST_CHANGE;
            case EXTENSION -> RegistrationStep.REQUEST_EXTENSION;
            case CANCELLATION -> RegistrationStep.REQUEST_CANCELLATION;
        };
    }

    private RegistrationStep decided(PledgeChange change, boolean approved) {
        return switch (change.kind()) {
            case CHANGE, REISSUE -> RegistrationStep.DECIDE_CHANGE;
            case EXTENSION -> RegistrationStep.DECIDE_EXTENSION;
            case CANCELLATION -> approved ? RegistrationStep.CANCEL : kept(change.registrationNo());
        };
    }

    /** What is disposed of stays realised until the office cancels it. */
    private RegistrationStep kept(String no) {
        return disposals.ofRegistration(no).isPresent() ? RegistrationStep.KEEP_REALISED : RegistrationStep.KEEP;
    }
}
