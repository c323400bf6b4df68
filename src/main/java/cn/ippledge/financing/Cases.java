package cn.ippledge.financing;

import cn.ippledge.party.Parties;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Scope;
import cn.ippledge.shared.Stale;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * How the doors of this module read and store an application: within the actor's sight, one command at a time, with the
 * audit row in the same transaction and the event last.
 */
@Component
class Cases {

    /** What the audit trail keeps: the application as it was or became, and the words that went with it. */
    record Audited(@JsonUnwrapped Application application, String opinion) {}

    private final ApplicationMapper mapper;
    private final Parties parties;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Cases(ApplicationMapper mapper, Parties parties, AuditTrail audit, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.parties = parties;
        this.audit = audit;
        this.events = events;
    }

    Sight sight(Actor actor) {
        Scope scope = actor.scope();
        return new Sight(scope, scope.isBank() ? parties.withBranches(actor.organisation()) : List.of());
    }

    /** For reading. A case out of sight is answered as if it did not exist. */
    Application get(String no, Actor actor) {
        return mapper.visible(no, sight(actor)).orElseThrow(() -> new NotFound(no));
    }

    /** For a command: the row stays locked, so that of two commands at once the second sees what the first did. */
    Application open(String no, Actor actor) {
        mapper.lock(no);
        return get(no, actor);
    }

    /** For the clock and for events of other modules, on whose behalf nobody's sight limits. */
    Application open(String no) {
        mapper.lock(no);
        return mapper.find(no).orElseThrow(() -> new NotFound(no));
    }

    void create(Application draft, Actor actor) {
        mapper.insert(draft);
        audit.record(actor, "application.start", draft.no(), null, draft);
    }

    void save(String command, Application before, Application after, String opinion, Actor actor) {
        store(after);
        audit.record(actor, command, after.no(), before, new Audited(after, opinion));
    }

    void saveBySystem(String command, Application before, Application after) {
        store(after);
        audit.system(command, after.no(), before, after);
    }

    /** Last of all, when everything is stored: the processes and the statistics follow in the same transaction. */
    void publish(FinancingEvent event) {
        events.publishEvent(event);
    }

    private void store(Application after) {
        if (mapper.update(after) == 0) throw new Stale(after.no());
    }
}
