package cn.ippledge.subsidy;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every command on a claim ends with: the audit of what changed, then the events; and the clock they all ask. */
@Component
class SubsidyDesk {

    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubsidyDesk(AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
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

    void done(Actor actor, String command, String caseNo, Object before, Object after, SubsidyEvent... published) {
        audit.record(actor, command, caseNo, before, after);
        for (SubsidyEvent event : published) events.publishEvent(event);
    }

    void doneBySystem(String command, String caseNo, Object before, Object after, SubsidyEvent... published) {
        audit.system(command, caseNo, before, after);
        for (SubsidyEvent event : published) events.publishEvent(event);
    }
}
