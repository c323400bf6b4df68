package cn.ippledge.compensation;

import static cn.ippledge.compensation.CompensationReason.*;

import cn.ippledge.policy.WorkCalendar;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.BusinessDays;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 公示. An approved claim is published for working days; an objection stops the clock until somebody else has decided it. */
@Service
@Transactional
public class ClaimPublicity {

    private static final int LONGEST = 60;
    private static final int NAME = 100;

    private final ClaimStore store;
    private final PanelMapper mapper;
    private final WorkCalendar calendar;
    private final ClaimDesk desk;

    ClaimPublicity(ClaimStore store, PanelMapper mapper, WorkCalendar calendar, ClaimDesk desk) {
        this.store = store;
        this.mapper = mapper;
        this.calendar = calendar;
        this.desk = desk;
    }

    /** @param workdays where the policy lays down no number; else null */
    public void publish(String no, Integer workdays, String opinion, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        CompensationClaim claim = store.locked(no, actor);
        if (claim.approvedBy() != null) actor.requireOtherThan(claim.approvedBy());
        Integer laidDown = store.policy(claim).procedure().publicityWorkdays();
        Integer days = laidDown == null ? workdays : laidDown;
        if (days == null) throw Rejected.field("workdays", PUBLICITY_DAYS_UNKNOWN);
        if (days < 1 || days > LONGEST) throw Rejected.field("workdays", CommonReason.OUT_OF_RANGE, 1, LONGEST);
        LocalDate today = desk.today(), until = calendar.due(today, days);
        CompensationClaim after = store.save(claim.with(ClaimStep.PUBLISH, c -> {
            c.publicityFrom = today;
            c.publicityUntil = until;
        }));
        desk.done(
                actor,
                "compensation.publish",
                no,
                claim,
                new ClaimDesk.Said(after, ClaimDesk.optional("opinion", opinion)),
                new ClaimEvent.Published(no, actor.userId(), until));
    }

    public void object(String no, String objector, String content, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        CompensationClaim claim = store.locked(no, actor);
        // What comes by letter after the last day is too late; what was left on the public page in time is not.
        if (claim.state() != ClaimState.IN_PUBLICITY)
            throw new Rejected(CommonReason.WRONG_STATE, claim.state().name());
        String who = ClaimDesk.required("objector", objector);
        if (who.length() > NAME) throw Rejected.field("objector", CommonReason.TOO_LONG, NAME);
        raise(claim, who, ClaimDesk.required("content", content), actor);
    }

    void raise(CompensationClaim claim, String who, String what, Actor actor) {
        String no = claim.no();
        LocalDate today = desk.today();
        CompensationClaim after = store.save(claim.with(ClaimStep.OBJECT, c -> c.stoppedOn = today));
        Objection objection = new Objection(0, no, who, what, today, actor.userId(), null, null, null, null);
        mapper.addObjection(objection);
        desk.done(
                actor,
                "compensation.object",
                no,
                claim,
                new ClaimDesk.Said(after, what),
                new ClaimEvent.ObjectionRaised(no, actor.userId()));
    }

    /** Dismissed, the rest of the working days begins to run; upheld, the claim is computed anew. */
    public void decideObjection(String no, boolean upheld, String opinion, Actor actor) {
        actor.require(Role.CENTER_REVIEWER);
        CompensationClaim claim = store.locked(no, actor);
        Objection objection = mapper.openObjection(no)
                .orElseThrow(() ->
                        new Rejected(CommonReason.WRONG_STATE, claim.state().name()));
        actor.requireOtherThan(objection.enteredBy());
        String word = ClaimDesk.required("opinion", opinion);
        LocalDate today = desk.today();
        LocalDate until = upheld ? null : calendar.due(today, workdaysLeft(claim));
        CompensationClaim after = store.save(claim.with(upheld ? ClaimStep.UPHOLD : ClaimStep.DISMISS, c -> {
            c.stoppedOn = null;
            c.publicityUntil = until;
            if (upheld) c.publicityFrom = null;
        }));
        mapper.decideObjection(objection.id(), upheld, word, actor.userId(), today);
        desk.done(
                actor,
                upheld ? "compensation.upholdObjection" : "compensation.dismissObjection",
                no,
                claim,
                new ClaimDesk.Said(after, word),
                new ClaimEvent.ObjectionDecided(no, actor.userId(), upheld, until));
    }

    /** Working days after the day of the objection up to the last day of publicity. */
    private int workdaysLeft(CompensationClaim claim) {
        BusinessDays days = calendar.businessDays();
        int left = 0;
        for (LocalDate day = claim.stoppedOn().plusDays(1); !day.isAfter(claim.publicityUntil()); day = day.plusDays(1))
            if (days.isWorkday(day)) left++;
        return left;
    }

    /** For the clock: the last day is over. What may be paid first is the provisional share of the policy, or all of it. */
    public void close(String no) {
        CompensationClaim claim = store.locked(no);
        if (claim.state() != ClaimState.IN_PUBLICITY || !desk.today().isAfter(claim.publicityUntil()))
            throw new Rejected(CommonReason.WRONG_STATE, claim.state().name());
        Provisional first = Provisional.of(store.policy(claim).procedure(), claim.payable());
        CompensationClaim after = store.save(claim.with(ClaimStep.CLOSE_PUBLICITY, c -> {
            c.due = first.amount();
            c.finalSettlement = first.isAll();
        }));
        desk.doneBySystem("compensation.closePublicity", no, claim, after, new ClaimEvent.PublicityClosed(no, 0));
    }
}
