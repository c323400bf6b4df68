package cn.ippledge.collateral;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The authority's side of a filing: one clerk accepts and reviews, another confirms the result. Only then the pledge exists
 * or is refused.
 */
@Service
@Transactional
public class Registrar {

    private final PledgeMapper mapper;
    private final PledgedRights pledged;
    private final Filings filings;
    private final ReviewCheck check;
    private final TimeLimits limits;
    private final RegistrationDesk desk;

    Registrar(
            PledgeMapper mapper,
            PledgedRights pledged,
            Filings filings,
            ReviewCheck check,
            TimeLimits limits,
            RegistrationDesk desk) {
        this.mapper = mapper;
        this.pledged = pledged;
        this.filings = filings;
        this.check = check;
        this.limits = limits;
        this.desk = desk;
    }

    /** Takes the file, or sends it back as incomplete; a file that the rules do not accept cannot be taken. */
    public void accept(String no, boolean accepted, String opinion, Actor actor) {
        Registration submitted = seen(no, actor);
        int changed = accepted ? take(submitted) : decline(submitted, opinion);
        desk.done(actor, "pledge.accept", submitted, changed, new PledgeEvent.Accepted(no, actor.userId(), accepted));
    }

    private int take(Registration submitted) {
        RegistrationState review = submitted.state().after(RegistrationStep.ACCEPT);
        check.complete(submitted, desk.today());
        return mapper.move(submitted, review, limits.review(submitted.type(), submitted.channel(), desk.today()));
    }

    private int decline(Registration submitted, String opinion) {
        RegistrationState correction = submitted.state().after(RegistrationStep.DECLINE);
        return mapper.sendBack(submitted, correction, null, ReviewCheck.said(opinion), limits.correct(desk.today()));
    }

    /** The first person's finding. A correction goes out at once; registration or refusal is proposed to a second person. */
    public void review(ReviewRegistration review, Actor actor) {
        Registration filed = seen(review.no(), actor);
        if (filed.state() != RegistrationState.UNDER_REVIEW)
            throw new Rejected(CommonReason.WRONG_STATE, filed.state().name());
        if (filed.proposed() != null) throw new Rejected(PledgeReason.PLEDGE_PROPOSAL_WAITS);
        int changed =
                switch (review.outcome()) {
                    case CORRECTION -> sendBack(filed, review);
                    case REGISTER -> proposeRegistration(filed, review, actor);
                    case REFUSE -> proposeRefusal(filed, review, actor);
                };
        desk.done(
                actor,
                "pledge.review",
                filed,
                changed,
                new PledgeEvent.Reviewed(review.no(), actor.userId(), review.outcome()));
    }

    private int sendBack(Registration filed, ReviewRegistration review) {
        ReviewCheck.known(review.grounds(), RegistrationRules.defects(filed.type()));
        return mapper.sendBack(
                filed,
                filed.state().after(RegistrationStep.NOTIFY_DEFECT),
                Codes.join(review.grounds()),
                ReviewCheck.said(review.opinion()),
                limits.correct(desk.today()));
    }

    private int proposeRegistration(Registration filed, ReviewRegistration review, Actor actor) {
        String number = check.number(filed, review.registrationNo());
        LocalDate day = ReviewCheck.day(filed, review.registeredOn(), desk.today());
        check.registrable(filed, desk.today());
        return mapper.propose(filed, review.outcome(), actor.userId(), number, day, null, review.opinion());
    }

    private int proposeRefusal(Registration filed, ReviewRegistration review, Actor actor) {
        check.grounds(filed, review, desk.today());
        String grounds = Codes.join(review.grounds());
        return mapper.propose(filed, review.outcome(), actor.userId(), null, null, grounds, review.opinion());
    }

    /** The second person's word; not confirmed, the file goes back to review with the opinion. */
    public void decideResult(String no, boolean confirmed, String opinion, Actor actor) {
        Registration reviewed = seen(no, actor);
        if (reviewed.proposed() == null) throw new Rejected(PledgeReason.PLEDGE_NO_PROPOSAL);
        actor.requireOtherThan(reviewed.proposedBy());
        if (!confirmed) sendBackToReview(reviewed, opinion, actor);
        else if (reviewed.proposed() == ReviewOutcome.REGISTER) register(reviewed, opinion, actor);
        else refuse(reviewed, opinion, actor);
    }

    private void sendBackToReview(Registration reviewed, String opinion, Actor actor) {
        int changed = mapper.dropProposal(reviewed, ReviewCheck.said(opinion));
        desk.done(
                actor,
                "pledge.decide",
                reviewed,
                changed,
                new PledgeEvent.ResultDecided(reviewed.no(), actor.userId(), false));
    }

    private void register(Registration reviewed, String opinion, Actor actor) {
        RegistrationState registered = reviewed.state().after(RegistrationStep.REGISTER);
        pledged.lockOf(reviewed);
        check.registrable(reviewed, desk.today());
        int changed;
        try {
            changed = mapper.register(reviewed, registered, termTo(reviewed), opinion);
        } catch (DuplicateKeyException e) {
            throw Rejected.field("registrationNo", PledgeReason.PLEDGE_NUMBER_TAKEN, reviewed.proposedNo());
        }
        pledged.registered(reviewed.no(), desk.now());
        desk.done(
                actor,
                "pledge.decide",
                reviewed,
                changed,
                new PledgeEvent.ResultDecided(reviewed.no(), actor.userId(), true),
                reviewed.registered(reviewed.proposedOn(), actor.userId()));
    }

    private void refuse(Registration reviewed, String opinion, Actor actor) {
        RegistrationState refused = reviewed.state().after(RegistrationStep.REFUSE);
        LocalDate today = desk.today();
        int changed = mapper.end(reviewed, refused, today, opinion);
        pledged.release(reviewed.no());
        desk.done(
                actor,
                "pledge.decide",
                reviewed,
                changed,
                new PledgeEvent.ResultDecided(reviewed.no(), actor.userId(), true),
                reviewed.ended(refused, today, actor.userId()));
    }

    /** Only a mark's pledge is registered for a term; without a word it is the debt's. */
    private LocalDate termTo(Registration reviewed) {
        if (reviewed.type() != RightType.TRADEMARK) return null;
        LocalDate declared = filings.form(reviewed).termTo();
        return declared == null ? reviewed.debtTo() : declared;
    }

    /** Rule ids on which the registration of a type can be refused, and for which it can be sent back. */
    public List<String> refusalGrounds(RightType type) {
        return RegistrationRules.refusalGrounds(type);
    }

    public List<String> defects(RightType type) {
        return RegistrationRules.defects(type);
    }

    private Registration seen(String no, Actor actor) {
        actor.require(Role.IP_CLERK);
        return desk.get(no, actor);
    }
}
