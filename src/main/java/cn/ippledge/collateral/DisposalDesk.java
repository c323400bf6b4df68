package cn.ippledge.collateral;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Stale;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every command on a disposal begins and ends with, and the registration that goes along with it. */
@Component
class DisposalDesk {

    private static final int WORDS = 500;

    private final DisposalMapper mapper;
    private final PledgeMapper pledges;
    private final RegistrationDesk registrations;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DisposalDesk(
            DisposalMapper mapper,
            PledgeMapper pledges,
            RegistrationDesk registrations,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.pledges = pledges;
        this.registrations = registrations;
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

    Disposal get(String no, Actor actor) {
        return mapper.find(no, actor.scope()).orElseThrow(() -> new NotFound(no));
    }

    /** For a command of the pledgee. */
    Disposal ofPledgee(String no, Actor actor) {
        Disposal disposal = get(no, actor);
        actor.requireAt(disposal.pledgee());
        return disposal;
    }

    Disposal known(String no) {
        return mapper.known(no).orElseThrow(() -> new NotFound(no));
    }

    void done(Actor actor, String command, Disposal before, int changed, Object... published) {
        audit.record(actor, command, before.no(), before, after(before, changed));
        publish(published);
    }

    void doneBySystem(String command, Disposal before, int changed, Object... published) {
        audit.system(command, before.no(), before, after(before, changed));
        publish(published);
    }

    void begun(Actor actor, Disposal disposal, DisposalEvent opened) {
        audit.record(actor, "disposal.open", disposal.no(), null, disposal);
        publish(opened);
    }

    /** The pledge follows its disposal. */
    void step(String registrationNo, RegistrationStep step, String command, Actor actor) {
        Registration before = registrations.known(registrationNo);
        registrations.done(
                actor, command, before, pledges.move(before, before.state().after(step), null));
    }

    static String required(String field, String text) {
        String word = optional(field, text);
        if (word == null) throw Rejected.field(field, CommonReason.REQUIRED);
        return word;
    }

    static String optional(String field, String text) {
        if (text == null || text.isBlank()) return null;
        if (text.strip().length() > WORDS) throw Rejected.field(field, CommonReason.TOO_LONG, WORDS);
        return text.strip();
    }

    static void text(List<Rejected.Field> wrong, String field, String text, int longest) {
        if (text == null || text.isBlank()) wrong.add(new Rejected.Field(field, CommonReason.REQUIRED));
        else if (text.length() > longest) wrong.add(new Rejected.Field(field, CommonReason.TOO_LONG, longest));
    }

    void day(List<Rejected.Field> wrong, String field, LocalDate day, LocalDate first, DisposalReason early) {
        if (day == null) wrong.add(new Rejected.Field(field, CommonReason.REQUIRED));
        else if (day.isAfter(today()))
            wrong.add(new Rejected.Field(field, PledgeReason.PLEDGE_DATE_IN_FUTURE, today()));
        else if (day.isBefore(first)) wrong.add(new Rejected.Field(field, early, first));
    }

    private Disposal after(Disposal before, int changed) {
        if (changed == 0) throw new Stale(before.no());
        return known(before.no());
    }

    private void publish(Object... published) {
        for (Object event : published) events.publishEvent(event);
    }
}
