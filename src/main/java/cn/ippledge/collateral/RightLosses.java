package cn.ippledge.collateral;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 权利灭失. The IP office reports that nothing is left of the rights of a registration, and a second person confirms it: the
 * pledge secures nothing any more, and the bank may ask for other security (Civil Code art. 433).
 */
@Service
@Transactional
public class RightLosses {

    private final RightLossMapper losses;
    private final PledgeMapper mapper;
    private final PledgedRights pledged;
    private final RegistrationDesk desk;

    RightLosses(RightLossMapper losses, PledgeMapper mapper, PledgedRights pledged, RegistrationDesk desk) {
        this.losses = losses;
        this.mapper = mapper;
        this.pledged = pledged;
        this.desk = desk;
    }

    /** Refused while one right of the registration stands: a right that is lost alone leaves the list by a change. */
    public void report(String no, RightLossGround ground, LocalDate lostOn, String note, Actor actor) {
        actor.require(Role.IP_CLERK);
        Registration registered = losable(no, actor);
        if (ground == null) throw Rejected.field("ground", CommonReason.REQUIRED);
        if (lostOn == null) throw Rejected.field("lostOn", CommonReason.REQUIRED);
        if (lostOn.isAfter(desk.today()))
            throw Rejected.field("lostOn", PledgeReason.PLEDGE_DATE_IN_FUTURE, desk.today());
        String word = DisposalDesk.required("note", note);
        if (losses.of(no).isPresent()) throw new Rejected(DisposalReason.RIGHT_LOSS_REPORTED, no);
        RightLoss reported = new RightLoss(no, ground, lostOn, word, actor.userId(), desk.now(), null, null);
        losses.insert(reported);
        desk.noted(actor, "pledge.report-loss", registered, null, reported);
    }

    public void confirm(String no, Actor actor) {
        actor.require(Role.IP_CLERK);
        Registration registered = losable(no, actor);
        RightLoss reported = reported(no);
        actor.requireOtherThan(reported.reportedBy());
        if (losses.confirm(no, actor.userId(), desk.now()) == 0) throw new Stale(no);
        RegistrationState lost = registered.state().after(RegistrationStep.LOSE_RIGHT);
        desk.done(
                actor,
                "pledge.lose-right",
                registered,
                mapper.end(registered, lost, reported.lostOn(), reported.note()),
                registered.ended(lost, reported.lostOn(), actor.userId()));
    }

    /** The second person does not agree; the registration stays as it was. */
    public void drop(String no, String opinion, Actor actor) {
        actor.require(Role.IP_CLERK);
        Registration registered = desk.get(no, actor);
        RightLoss reported = reported(no);
        String word = DisposalDesk.required("opinion", opinion);
        if (losses.drop(no) == 0) throw new Stale(no);
        desk.noted(actor, "pledge.drop-loss", registered, reported, new Dropped(word));
    }

    @Transactional(readOnly = true)
    public Optional<RightLoss> of(String no, Actor actor) {
        return losses.of(desk.get(no, actor).no());
    }

    record Dropped(String opinion) {}

    private Registration losable(String no, Actor actor) {
        Registration registered = desk.get(no, actor);
        registered.state().after(RegistrationStep.LOSE_RIGHT);
        pledged.held(no).stream()
                .filter(right -> !right.statusOn(desk.today()).isGone())
                .findFirst()
                .ifPresent(standing -> {
                    throw new Rejected(DisposalReason.RIGHT_LOSS_RIGHT_STANDS, standing.number());
                });
        return registered;
    }

    private RightLoss reported(String no) {
        return losses.of(no)
                .filter(loss -> loss.confirmedBy() == null)
                .orElseThrow(() -> new Rejected(DisposalReason.RIGHT_LOSS_NOT_REPORTED, no));
    }
}
