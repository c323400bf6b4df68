package cn.ippledge.subsidy;

import static cn.ippledge.subsidy.SubsidyState.*;
import static cn.ippledge.subsidy.SubsidyStep.*;

import java.util.List;
import java.util.Optional;

/** Every way a claim can go. The picture in {@code subsidy-states.md} shows the same table, and a test compares the two. */
final class SubsidyTransitions {

    record Transition(SubsidyState from, SubsidyStep step, SubsidyState to) {}

    static final List<Transition> TABLE = List.of(
            new Transition(DRAFT, SUBMIT, SUBMITTED),
            new Transition(PROPOSED, SUBMIT, SUBMITTED),
            new Transition(SUBMITTED, SEND_BACK, DRAFT),
            new Transition(SUBMITTED, VERIFY, VERIFIED),
            new Transition(VERIFIED, COMPUTE, COMPUTED),
            new Transition(COMPUTED, REVIEW, REVIEWED),
            new Transition(REVIEWED, APPROVE, APPROVED),
            new Transition(APPROVED, PUBLISH, IN_PUBLICITY),
            new Transition(IN_PUBLICITY, OBJECT, OBJECTED),
            new Transition(OBJECTED, OBJECT, OBJECTED),
            new Transition(OBJECTED, DISMISS, IN_PUBLICITY),
            new Transition(IN_PUBLICITY, END_PUBLICITY, PUBLICISED),
            new Transition(PUBLICISED, RELEASE, RELEASED),
            new Transition(COMPUTED, RETURN, SUBMITTED),
            new Transition(REVIEWED, RETURN, SUBMITTED),
            new Transition(OBJECTED, RETURN, SUBMITTED),
            new Transition(PUBLICISED, RETURN, SUBMITTED),
            new Transition(RELEASED, BATCH, IN_BATCH),
            new Transition(IN_BATCH, UNBATCH, RELEASED),
            new Transition(IN_BATCH, PAY, PAID),
            new Transition(IN_BATCH, BOUNCE, RETURNED),
            new Transition(RETURNED, CORRECT_ACCOUNT, RELEASED),
            new Transition(PAID, CLAW_BACK, CLAWED_BACK),
            new Transition(SUBMITTED, REFUSE, REFUSED),
            new Transition(VERIFIED, REFUSE, REFUSED),
            new Transition(COMPUTED, REFUSE, REFUSED),
            new Transition(REVIEWED, REFUSE, REFUSED),
            new Transition(DRAFT, WITHDRAW, WITHDRAWN),
            new Transition(PROPOSED, WITHDRAW, WITHDRAWN),
            new Transition(SUBMITTED, WITHDRAW, WITHDRAWN));

    private SubsidyTransitions() {}

    static Optional<SubsidyState> next(SubsidyState from, SubsidyStep step) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.step() == step)
                .map(Transition::to)
                .findFirst();
    }
}
