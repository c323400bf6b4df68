package cn.ippledge.compensation;

import static cn.ippledge.compensation.ClaimState.*;
import static cn.ippledge.compensation.ClaimStep.*;

import java.util.List;
import java.util.Optional;

/** Every way a claim can go. The picture in {@code compensation-states.md} shows the same table, and a test compares the two. */
final class ClaimTransitions {

    record Transition(ClaimState from, ClaimStep step, ClaimState to) {}

    static final List<Transition> TABLE = List.of(
            new Transition(REPORTED, FILE, FILED),
            new Transition(REPORTED, LAPSE, LAPSED),
            new Transition(FILED, RETURN, REPORTED),
            new Transition(FILED, CHECK, CHECKED),
            new Transition(CHECKED, COMPUTE, COMPUTED),
            new Transition(CHECKED, PAUSE, PAUSED),
            new Transition(PAUSED, RESUME, CHECKED),
            new Transition(COMPUTED, RETURN, CHECKED),
            new Transition(COMPUTED, REVIEW, REVIEWED),
            new Transition(COMPUTED, CALL_EXPERTS, EXPERT_PANEL),
            new Transition(COMPUTED, REFUSE, REFUSED),
            new Transition(EXPERT_PANEL, ENDORSE, REVIEWED),
            new Transition(EXPERT_PANEL, DISAGREE, COMPUTED),
            new Transition(REVIEWED, APPROVE, APPROVED),
            new Transition(REVIEWED, REFUSE, REFUSED),
            new Transition(APPROVED, PUBLISH, IN_PUBLICITY),
            new Transition(IN_PUBLICITY, OBJECT, OBJECTED),
            new Transition(OBJECTED, DISMISS, IN_PUBLICITY),
            new Transition(OBJECTED, UPHOLD, CHECKED),
            new Transition(IN_PUBLICITY, CLOSE_PUBLICITY, AWAITING_RELEASE),
            new Transition(AWAITING_RELEASE, RELEASE, RELEASED),
            // left in time on the public page and found admissible after the last day
            new Transition(AWAITING_RELEASE, OBJECT, OBJECTED),
            new Transition(RELEASED, PAY, PAID),
            new Transition(RELEASED, QUEUE, QUEUED),
            new Transition(QUEUED, QUEUE, QUEUED),
            new Transition(QUEUED, PAY, PAID),
            new Transition(PAID, RECEIVE, RECEIVED),
            new Transition(PAID, RECEIVE_FINAL, SETTLED),
            new Transition(RECEIVED, PROPOSE_SETTLEMENT, SETTLING),
            new Transition(SETTLING, RETURN, RECEIVED),
            new Transition(SETTLING, SETTLE_MORE, AWAITING_RELEASE),
            new Transition(SETTLING, SETTLE, SETTLED),
            // the loan was brought up to date before anything was paid
            new Transition(REPORTED, CURE, WITHDRAWN),
            new Transition(FILED, CURE, WITHDRAWN),
            new Transition(CHECKED, CURE, WITHDRAWN),
            new Transition(PAUSED, CURE, WITHDRAWN),
            new Transition(COMPUTED, CURE, WITHDRAWN),
            new Transition(EXPERT_PANEL, CURE, WITHDRAWN),
            new Transition(REVIEWED, CURE, WITHDRAWN),
            new Transition(APPROVED, CURE, WITHDRAWN),
            new Transition(IN_PUBLICITY, CURE, WITHDRAWN),
            new Transition(OBJECTED, CURE, WITHDRAWN),
            new Transition(AWAITING_RELEASE, CURE, WITHDRAWN),
            new Transition(RELEASED, CURE, WITHDRAWN),
            new Transition(QUEUED, CURE, WITHDRAWN),
            // the same after a part was paid: what is lost has to be settled anew
            new Transition(AWAITING_RELEASE, RECALL, RECEIVED),
            new Transition(RELEASED, RECALL, RECEIVED),
            new Transition(QUEUED, RECALL, RECEIVED),
            new Transition(PAID, CLAW_BACK, CLAWED_BACK),
            new Transition(RECEIVED, CLAW_BACK, CLAWED_BACK),
            new Transition(SETTLING, CLAW_BACK, CLAWED_BACK),
            new Transition(SETTLED, CLAW_BACK, CLAWED_BACK));

    private ClaimTransitions() {}

    static Optional<ClaimState> next(ClaimState from, ClaimStep step) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.step() == step)
                .map(Transition::to)
                .findFirst();
    }
}
