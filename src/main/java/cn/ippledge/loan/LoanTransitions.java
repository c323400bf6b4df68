package cn.ippledge.loan;

import static cn.ippledge.loan.LoanState.*;
import static cn.ippledge.loan.LoanStep.*;

import java.util.List;
import java.util.Optional;

/** Every way a loan can go. The picture in {@code loan-states.md} shows the same table, and a test compares the two. */
final class LoanTransitions {

    record Transition(LoanState from, LoanStep step, LoanState to) {}

    static final List<Transition> TABLE = List.of(
            new Transition(AWAITING_REGISTRATION, CLEAR, CLEARED),
            new Transition(CLEARED, REQUEST_DISBURSEMENT, DISBURSEMENT_REVIEW),
            new Transition(DISBURSEMENT_REVIEW, REFUSE_DISBURSEMENT, CLEARED),
            new Transition(DISBURSEMENT_REVIEW, DISBURSE, ACTIVE),
            new Transition(ACTIVE, SETTLE, SETTLED),
            new Transition(SETTLED, REQUEST_RELEASE, RELEASING),
            // an office may not grant a cancellation; the bank then asks again
            new Transition(RELEASING, REQUEST_RELEASE, RELEASING),
            new Transition(RELEASING, RELEASE, RELEASED),
            new Transition(AWAITING_REGISTRATION, ABANDON, ABANDONED),
            new Transition(CLEARED, ABANDON, ABANDONED),
            new Transition(DISBURSEMENT_REVIEW, ABANDON, ABANDONED));

    private LoanTransitions() {}

    static Optional<LoanState> next(LoanState from, LoanStep step) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.step() == step)
                .map(Transition::to)
                .findFirst();
    }
}
