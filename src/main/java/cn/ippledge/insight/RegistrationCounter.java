package cn.ippledge.insight;

import cn.ippledge.collateral.PledgeEvent;
import cn.ippledge.collateral.RegistrationState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts registrations as they happen, in the transaction in which they happen. A loan counts once, on the day of its first
 * registration; cancellation after settlement leaves it counted, revocation makes the registration as if it had never been.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RegistrationCounter {

    private final RegistrationMapper registrations;

    RegistrationCounter(RegistrationMapper registrations) {
        this.registrations = registrations;
    }

    @EventListener
    void on(PledgeEvent.Registered event) {
        Registration registration =
                new Registration(event.caseNo(), event.region(), event.securedAmount(), event.registeredOn());
        registrations.ensureLoan(event.loanKey(), event.region());
        Registration counted = registrations.lockCounted(event.loanKey());
        registrations.keep(event.loanKey(), registration);
        if (counted == null || registration.isBefore(counted)) recount(event.loanKey(), counted, registration);
    }

    @EventListener
    void on(PledgeEvent.Ended event) {
        if (event.state() != RegistrationState.REVOKED) return;
        Registration counted = registrations.lockCounted(event.loanKey());
        registrations.markRevoked(event.loanKey(), event.caseNo(), event.on());
        if (counted != null && counted.caseNo().equals(event.caseNo()))
            recount(event.loanKey(), counted, registrations.lockFirstLive(event.loanKey()));
    }

    private void recount(String loanKey, Registration before, Registration after) {
        PendingDays days = PendingDays.ofTransaction(registrations);
        if (before != null) days.remove(before);
        if (after == null) {
            registrations.uncount(loanKey);
        } else {
            days.add(after);
            registrations.count(loanKey, after);
        }
    }
}
