package cn.ippledge.loan;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Keeps a reckoned loan, and with it each move between the five classes. */
@Component
class Classification {

    private final LoanStore store;
    private final MonitoringMapper monitoring;

    Classification(LoanStore store, MonitoringMapper monitoring) {
        this.store = store;
        this.monitoring = monitoring;
    }

    Loan keep(Loan before, Loan reckoned, LocalDate on) {
        Loan kept = store.save(reckoned);
        if (before.riskClass() != kept.riskClass())
            monitoring.insertClassChange(
                    new ClassChange(kept.no(), on, before.riskClass(), kept.riskClass(), kept.daysPastDue()));
        return kept;
    }
}
