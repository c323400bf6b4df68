package cn.ippledge.insight;

import cn.ippledge.shared.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction adds to the days. Every registration of a region and day meets in one row, so the rows are written
 * last and in one order: briefly held, and never a deadlock between two imports that touch the same days.
 */
final class PendingDays implements TransactionSynchronization {

    private record Day(RegionCode region, LocalDate date) {}

    private record Change(BigDecimal amount, int loans) {
        Change plus(Change other) {
            return new Change(amount.add(other.amount), loans + other.loans);
        }

        boolean isNothing() {
            return amount.signum() == 0 && loans == 0;
        }
    }

    private static final Comparator<Day> ORDER =
            Comparator.comparing((Day day) -> day.region().code()).thenComparing(Day::date);

    private final RegistrationMapper registrations;
    private final Map<Day, Change> changes = new TreeMap<>(ORDER);

    private PendingDays(RegistrationMapper registrations) {
        this.registrations = registrations;
    }

    /** The one of the running transaction; it is suspended and dropped together with it. */
    static PendingDays ofTransaction(RegistrationMapper registrations) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingDays.class::isInstance)
                .map(PendingDays.class::cast)
                .findFirst()
                .orElseGet(() -> register(new PendingDays(registrations)));
    }

    private static PendingDays register(PendingDays pending) {
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    void add(Registration counted) {
        change(counted, new Change(counted.securedAmount().yuan(), 1));
    }

    void remove(Registration counted) {
        change(counted, new Change(counted.securedAmount().yuan().negate(), -1));
    }

    private void change(Registration counted, Change change) {
        changes.merge(new Day(counted.regionCode(), counted.registeredOn()), change, Change::plus);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        changes.forEach((day, change) -> {
            if (!change.isNothing()) registrations.addToDay(day.region(), day.date(), change.amount(), change.loans());
        });
    }
}
