package cn.ippledge.collateral;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Stale;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every command on a registration begins and ends with: the case in the actor's sight, then audit and events. */
@Component
class RegistrationDesk {

    private final PledgeMapper mapper;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegistrationDesk(PledgeMapper mapper, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
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

    Registration get(String no, Actor actor) {
        return mapper.find(no, actor.scope()).orElseThrow(() -> new NotFound(no));
    }

    Registration known(String no) {
        return mapper.known(no).orElseThrow(() -> new NotFound(no));
    }

    /** A person's command is done: one changed row, its audit, its events. */
    void done(Actor actor, String command, Registration before, int changed, PledgeEvent... published) {
        Registration after = after(before, changed);
        audit.record(actor, command, before.no(), before, after);
        publish(published);
    }

    /** The same for the clock's jobs. */
    void doneByClock(String command, Registration before, int changed, PledgeEvent... published) {
        Registration after = after(before, changed);
        audit.system(command, before.no(), before, after);
        publish(published);
    }

    /** Something was noted about a registration that leaves the registration itself as it is. */
    void noted(Actor actor, String command, Registration about, Object before, Object after) {
        audit.record(actor, command, about.no(), before, after);
    }

    void begun(Actor actor, String command, Registration registration, PledgeEvent... published) {
        audit.record(actor, command, registration.no(), null, registration);
        publish(published);
    }

    private Registration after(Registration before, int changed) {
        if (changed == 0) throw new Stale(before.no());
        return known(before.no());
    }

    private void publish(PledgeEvent... published) {
        for (PledgeEvent event : published) events.publishEvent(event);
    }
}
