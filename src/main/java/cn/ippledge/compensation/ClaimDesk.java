package cn.ippledge.compensation;

import cn.ippledge.party.Parties;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every command on a claim ends with: the audit of what changed, then the events; and the clock they all ask. */
@Component
class ClaimDesk {

    private static final int OPINION = 500;

    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Parties parties;
    private final Clock clock;

    ClaimDesk(AuditTrail audit, ApplicationEventPublisher events, Parties parties, Clock clock) {
        this.audit = audit;
        this.events = events;
        this.parties = parties;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    /** A head office sees the claims of its branches, an expert those he sits over. */
    ClaimSight sight(Actor actor) {
        List<PartyId> banks = actor.scope().isBank() ? parties.withBranches(actor.organisation()) : List.of();
        return new ClaimSight(actor.scope(), banks, actor.has(Role.EXPERT) ? actor.userId() : null);
    }

    PartySight partySight(Actor actor) {
        boolean all = actor.kind() == OrganisationKind.CENTER || actor.has(Role.AUDITOR);
        boolean bank = actor.scope().isBank();
        return new PartySight(
                all,
                bank,
                actor.region(),
                bank ? parties.withBranches(actor.organisation()) : List.of(actor.organisation()));
    }

    void done(Actor actor, String command, String caseNo, Object before, Object after, CaseEvent... published) {
        audit.record(actor, command, caseNo, before, after);
        publish(published);
    }

    /** The same for what the clock or another module's event brought about. */
    void doneBySystem(String command, String caseNo, Object before, Object after, CaseEvent... published) {
        audit.system(command, caseNo, before, after);
        publish(published);
    }

    private void publish(CaseEvent... published) {
        for (CaseEvent event : published) events.publishEvent(event);
    }

    static String optional(String field, String text) {
        String words = text == null ? "" : text.strip();
        if (words.length() > OPINION) throw Rejected.field(field, CommonReason.TOO_LONG, OPINION);
        return words;
    }

    static String required(String field, String text) {
        String words = optional(field, text);
        if (words.isEmpty()) throw Rejected.field(field, CommonReason.REQUIRED);
        return words;
    }

    /** What a person said beside the claim before or after. */
    record Said(Object claim, String opinion) {}
}
