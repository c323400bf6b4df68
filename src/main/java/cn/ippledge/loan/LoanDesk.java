package cn.ippledge.loan;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every command on a loan ends with: the audit of what changed, then the events; and the clock they all ask. */
@Component
class LoanDesk {

    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LoanDesk(AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    void done(Actor actor, String command, String loanNo, Object before, Object after, LoanEvent... published) {
        audit.record(actor, command, loanNo, before, after);
        publish(published);
    }

    /** The same for what the clock or another module's event brought about. */
    void doneBySystem(String command, String loanNo, Object before, Object after, LoanEvent... published) {
        audit.system(command, loanNo, before, after);
        publish(published);
    }

    private void publish(LoanEvent... published) {
        for (LoanEvent event : published) events.publishEvent(event);
    }
}
