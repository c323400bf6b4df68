package cn.ippledge.insight;

import cn.ippledge.collateral.PledgeEvent;
import cn.ippledge.collateral.RegistrationState;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
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

    private record Day(RegionCode region, LocalDate date) implements Comparable<Day> {
        private static final Comparator<Day> ORDER =
                Comparator.comparing((Day day) -> day.region().code()).thenComparing(Day::date);

        @Override
        public int compareTo(Day other) {
            return ORDER.compare(this, other);
        }
    }

    private record Change(BigDecimal amount, int loans) {
        Change plus(Change other) {
            return new Change(amount.add(other.amount), loans + other.loans);
        }
    }

    private final CountMapper registrations;
    private final FlowCounter flows;
    private final SortedTotals<Day, Change> days;

    RegistrationCounter(CountMapper registrations, FlowCounter flows) {
        this.registrations = registrations;
        this.flows = flows;
        this.days = new SortedTotals<>(
                Change::plus,
                (day, change) -> registrations.addToDay(day.region(), day.date(), change.amount(), change.loans()));
    }

    @EventListener
    void on(PledgeEvent.Registered event) {
        CountedRegistration registration = new CountedRegistration(
                event.caseNo(),
                event.region(),
                event.pledgee(),
                flows.town(event.pledgor()),
                event.securedAmount(),
                event.registeredOn());
        registrations.ensureLoan(event.loanKey(), event.region());
        CountedRegistration counted = registrations.lockCounted(event.loanKey());
        registrations.keep(event.loanKey(), registration);
        if (counted == null || registration.isBefore(counted)) recount(event.loanKey(), counted, registration);
    }

    @EventListener
    void on(PledgeEvent.Ended event) {
        if (event.state() != RegistrationState.REVOKED) return;
        CountedRegistration counted = registrations.lockCounted(event.loanKey());
        registrations.markRevoked(event.loanKey(), event.caseNo(), event.on());
        if (counted != null && counted.caseNo().equals(event.caseNo()))
            recount(event.loanKey(), counted, registrations.lockFirstLive(event.loanKey()));
    }

    private void recount(String loanKey, CountedRegistration before, CountedRegistration after) {
        if (before != null) {
            days.add(day(before), new Change(before.securedAmount().yuan().negate(), -1));
            flows.counted(before, Money.ZERO.minus(before.securedAmount()));
        }
        if (after == null) {
            registrations.uncount(loanKey);
        } else {
            days.add(day(after), new Change(after.securedAmount().yuan(), 1));
            flows.counted(after, after.securedAmount());
            registrations.count(loanKey, after);
        }
    }

    private static Day day(CountedRegistration counted) {
        return new Day(counted.regionCode(), counted.registeredOn());
    }
}
