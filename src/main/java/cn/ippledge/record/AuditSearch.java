package cn.ippledge.record;

import cn.ippledge.record.seal.Merkle;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trail for auditors. A region's auditor sees what was done in the region; the platform's audit administrator sees all. */
@Service
public class AuditSearch {

    private static final int PAGE = 50;

    private final AuditMapper mapper;
    private final AuditTrail trail;

    AuditSearch(AuditMapper mapper, AuditTrail trail) {
        this.mapper = mapper;
        this.trail = trail;
    }

    /** @param older where the next page begins, to be given as {@code before}; null on the last page */
    public record Slice(List<AuditLine> lines, Long older) {}

    /** Newest first. By keyset: the last page costs no more than the first. */
    @Transactional(readOnly = true)
    public Slice search(AuditFilter filter, Long before, Actor actor) {
        List<AuditRow> rows = mapper.search(filter, filter.until(), region(actor), before, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<AuditRow> shown = more ? rows.subList(0, PAGE) : rows;
        return new Slice(trail.lines(shown), more ? shown.get(PAGE - 1).id() : null);
    }

    @Transactional(readOnly = true)
    public AuditDetail get(long id, Actor actor) {
        AuditRow row = mapper.get(id, region(actor));
        if (row == null) throw new NotFound(id);
        return new AuditDetail(
                trail.lines(List.of(row)).get(0),
                row.login(),
                row.seq(),
                HexFormat.of().formatHex(Merkle.leaf(row.content())),
                AuditChange.between(row.content()),
                AuditEntry.read(row.content()).toPrettyString());
    }

    /** Null sees every region. */
    private static RegionCode region(Actor actor) {
        actor.require(Role.AUDITOR, Role.ADMIN_AUDIT);
        return actor.has(Role.ADMIN_AUDIT) ? null : actor.region();
    }
}
