package cn.ippledge.party;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Identifiers;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dated lists of firms that a rule asks about: dishonesty, abnormal filing, key enterprises. */
@Service
public class Watchlists {

    private final WatchlistMapper mapper;
    private final AuditTrail audit;

    Watchlists(WatchlistMapper mapper, AuditTrail audit) {
        this.mapper = mapper;
        this.audit = audit;
    }

    /** {@code openOn}: only entries that have not ended by that day; {@code text} is part of a name or credit code. */
    public record Filter(WatchlistKind kind, String text, LocalDate openOn) {
        Filter forLike() {
            return new Filter(kind, LikePattern.containing(text), openOn);
        }
    }

    public record AddEntry(
            WatchlistKind kind,
            String creditCode,
            String name,
            LocalDate validFrom,
            LocalDate validTo,
            String source) {}

    /** Entries of every region: a firm that cheats elsewhere has cheated. */
    @Transactional(readOnly = true)
    public List<WatchlistEntry> activeOn(String creditCode, LocalDate on) {
        return mapper.activeOn(creditCode, on);
    }

    @Transactional(readOnly = true)
    public Page<WatchlistEntry> search(Filter filter, Page.Request page, Actor actor) {
        Filter like = filter.forLike();
        return page.of(
                mapper.search(like, actor.scope(), page.offset(), page.size()), mapper.count(like, actor.scope()));
    }

    /** Adding what is there already changes nothing, so that a list may be imported again. */
    @Transactional
    public Added add(AddEntry command, Actor actor) {
        actor.require(Role.CENTER_CLERK, Role.IP_CLERK);
        WatchlistEntry row = checked(command, actor);
        Optional<WatchlistEntry> same = mapper.findSame(row.kind(), row.creditCode(), row.validFrom());
        if (same.isPresent()) return new Added(same.get().id(), false);
        GeneratedId key = new GeneratedId();
        try {
            mapper.insert(row, key);
        } catch (DuplicateKeyException e) {
            return new Added(
                    mapper.findSame(row.kind(), row.creditCode(), row.validFrom())
                            .orElseThrow()
                            .id(),
                    false);
        }
        audit.record(actor, "party.watchlist.add", "WL-" + key.getId(), null, row);
        return new Added(key.getId(), true);
    }

    public record Added(long id, boolean isNew) {}

    /** {@code on} is the last day on the list. */
    @Transactional
    public void end(long id, LocalDate on, Actor actor) {
        actor.require(Role.CENTER_CLERK, Role.IP_CLERK);
        WatchlistEntry entry = mapper.findVisible(id, actor.scope()).orElseThrow(() -> new NotFound(id));
        if (on == null) throw Rejected.field("on", CommonReason.REQUIRED);
        if (on.isBefore(entry.validFrom())) throw Rejected.field("on", PartyReason.PERIOD_REVERSED);
        if (mapper.end(id, on) == 0) throw Rejected.field("on", PartyReason.ENTRY_ENDED);
        audit.record(
                actor,
                "party.watchlist.end",
                "WL-" + id,
                entry,
                mapper.findVisible(id, actor.scope()).orElseThrow());
    }

    private static WatchlistEntry checked(AddEntry command, Actor actor) {
        if (command.kind() == null) throw Rejected.field("kind", CommonReason.REQUIRED);
        String code = Identifiers.require(Identifiers.Kind.USCC, "creditCode", command.creditCode());
        String name = required("name", command.name(), 200), source = required("source", command.source(), 300);
        if (command.validFrom() == null) throw Rejected.field("validFrom", CommonReason.REQUIRED);
        if (command.validTo() != null && command.validTo().isBefore(command.validFrom()))
            throw Rejected.field("validTo", PartyReason.PERIOD_REVERSED);
        return new WatchlistEntry(
                0, command.kind(), code, name, command.validFrom(), command.validTo(), source, actor.region());
    }

    private static String required(String field, String typed, int max) {
        if (typed == null || typed.isBlank()) throw Rejected.field(field, CommonReason.REQUIRED);
        if (typed.strip().length() > max) throw Rejected.field(field, CommonReason.TOO_LONG, max);
        return typed.strip();
    }
}
