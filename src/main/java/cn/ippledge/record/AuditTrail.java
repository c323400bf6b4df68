package cn.ippledge.record;

import cn.ippledge.record.once.CurrentKey;
import cn.ippledge.record.seal.Merkle;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.PartyId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what to which case, with what was there before and after. A row is part of the command's own transaction: no audit,
 * no change. It takes no lock that another command waits for; numbering and sealing come after the commit.
 */
@Service
public class AuditTrail {

    private final AuditMapper mapper;
    private final CurrentKey currentKey;
    private final ObjectProvider<OrganisationNames> names;
    private final Clock clock;

    AuditTrail(AuditMapper mapper, CurrentKey currentKey, ObjectProvider<OrganisationNames> names, Clock clock) {
        this.mapper = mapper;
        this.currentKey = currentKey;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Records a command of a person.
     *
     * @param command what was done, e.g. {@code loan.disburse}; shown by message key {@code command.<command>}
     * @param before what was there: a record, a map, or null; never secrets, these bytes are kept for ever
     * @param after what is there now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String command, String caseNo, Object before, Object after) {
        write(new AuditEntry(
                now(),
                actor.userId(),
                actor.login(),
                actor.name(),
                actor.organisation(),
                actor.region(),
                command,
                caseNo,
                before,
                after));
        currentKey.markEffect(caseNo);
    }

    /** Records what the clock did: reminders, expiries, daily sweeps. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void system(String command, String caseNo, Object before, Object after) {
        write(new AuditEntry(now(), CaseEvent.SYSTEM, "system", "system", null, null, command, caseNo, before, after));
    }

    /** The case's timeline, oldest first. The caller has checked that the reader may see the case. */
    @Transactional(readOnly = true)
    public List<AuditLine> ofCase(String caseNo) {
        return lines(mapper.ofCase(caseNo));
    }

    List<AuditLine> lines(List<AuditRow> rows) {
        Map<PartyId, String> organisations = organisationNames(rows);
        return rows.stream().map(row -> line(row, organisations)).toList();
    }

    private static AuditLine line(AuditRow row, Map<PartyId, String> organisations) {
        List<AuditChange> changes = AuditChange.between(row.content());
        return new AuditLine(
                row.id(),
                row.at(),
                row.userId(),
                row.userName(),
                row.organisation(),
                row.organisation() == null
                        ? ""
                        : organisations.getOrDefault(
                                row.organisation(), row.organisation().toString()),
                row.command(),
                row.caseNo(),
                AuditChange.opinion(changes),
                AuditChange.summary(changes));
    }

    private Map<PartyId, String> organisationNames(List<AuditRow> rows) {
        var ids = rows.stream()
                .map(AuditRow::organisation)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        OrganisationNames source = names.getIfAvailable();
        return source == null || ids.isEmpty() ? Map.of() : source.organisationNames(ids);
    }

    private void write(AuditEntry entry) {
        byte[] content = entry.bytes();
        mapper.insert(entry, content, Merkle.leaf(content));
    }

    /** As fine as the column: a finer time would read back differently from what was digested. */
    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
