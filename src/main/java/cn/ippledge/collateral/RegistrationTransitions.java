package cn.ippledge.collateral;

import static cn.ippledge.collateral.RegistrationState.*;
import static cn.ippledge.collateral.RegistrationStep.*;

import java.util.List;
import java.util.Optional;

/**
 * Every way a pledge registration can go, as one table. The first part is the registries' own rules; the second is what the
 * platform needs besides: an authority that does not take a file sends it back before its clock runs (Order 8 art. 8),
 * applicants may withdraw as long as nothing is registered, a cancellation that is not granted leaves the pledge as it was, a
 * disposal may be given up, and a right may be lost while it is being disposed of.
 */
final class RegistrationTransitions {

    record Transition(RegistrationState from, RegistrationStep step, RegistrationState to) {}

    static final List<Transition> OF_THE_RULES = List.of(
            new Transition(DRAFT, SIGN, PARTIES_SIGNED),
            new Transition(PARTIES_SIGNED, FILE, SUBMITTED),
            new Transition(SUBMITTED, ACCEPT, UNDER_REVIEW),
            new Transition(UNDER_REVIEW, NOTIFY_DEFECT, CORRECTION),
            new Transition(CORRECTION, CORRECT, UNDER_REVIEW),
            new Transition(CORRECTION, ABANDON, DEEMED_ABANDONED),
            new Transition(UNDER_REVIEW, WITHDRAW, WITHDRAWN),
            new Transition(UNDER_REVIEW, REGISTER, REGISTERED),
            new Transition(UNDER_REVIEW, REFUSE, REFUSED),
            new Transition(REGISTERED, REQUEST_CHANGE, CHANGE_REVIEW),
            new Transition(CHANGE_REVIEW, DECIDE_CHANGE, REGISTERED),
            new Transition(REGISTERED, REQUEST_EXTENSION, EXTENSION_REVIEW),
            new Transition(EXTENSION_REVIEW, DECIDE_EXTENSION, REGISTERED),
            new Transition(REGISTERED, LAPSE, LAPSED),
            new Transition(REGISTERED, REQUEST_CANCELLATION, CANCEL_REVIEW),
            new Transition(CANCEL_REVIEW, CANCEL, CANCELLED),
            new Transition(REGISTERED, REVOKE, REVOKED),
            new Transition(REGISTERED, LOSE_RIGHT, RIGHT_LOST),
            new Transition(REGISTERED, ENFORCE, ENFORCING),
            new Transition(ENFORCING, REALISE, REALISED),
            new Transition(REALISED, REQUEST_CANCELLATION, CANCEL_REVIEW));

    static final List<Transition> OF_THE_PLATFORM = List.of(
            new Transition(SUBMITTED, DECLINE, CORRECTION),
            new Transition(DRAFT, WITHDRAW, WITHDRAWN),
            new Transition(PARTIES_SIGNED, WITHDRAW, WITHDRAWN),
            new Transition(SUBMITTED, WITHDRAW, WITHDRAWN),
            new Transition(CORRECTION, WITHDRAW, WITHDRAWN),
            new Transition(CANCEL_REVIEW, KEEP, REGISTERED),
            new Transition(CANCEL_REVIEW, KEEP_REALISED, REALISED),
            new Transition(ENFORCING, STOP_ENFORCING, REGISTERED),
            new Transition(ENFORCING, LOSE_RIGHT, RIGHT_LOST));

    private RegistrationTransitions() {}

    static Optional<RegistrationState> next(RegistrationState from, RegistrationStep step) {
        for (List<Transition> part : List.of(OF_THE_RULES, OF_THE_PLATFORM))
            for (Transition way : part) if (way.from() == from && way.step() == step) return Optional.of(way.to());
        return Optional.empty();
    }
}
