package cn.ippledge.party;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.record.KeyedRows;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Identifiers;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dated lists of firms that a rule asks about: dishonesty, abnormal filing, key enterprises. */
@Service
public class Watchlists {

    private final WatchlistMapper mapper;
    private final KeyListMapper keyLists;
    private final AuditTrail audit;
    private final Clock clock;

    Watchlists(WatchlistMapper mapper, KeyListMapper keyLists, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.keyLists = keyLists;
        this.audit = audit;
        this.clock = clock;
    }

    /** Labels: {@code watchlistSort.NAME}. */
    public enum Sort {
        NEWEST,
        NAME,
        VALID_FROM,
        VALID_TO
    }

    /**
     * {@code openOn}: only entries that have not ended by that day; {@code text} is part of a name or credit code;
     * {@code listName} is the whole name of a key list.
     */
    public record Filter(WatchlistKind kind, String text, LocalDate openOn, String listName, Sort sort) {

        public Filter {
            listName = listName == null || listName.isBlank() ? null : listName;
            sort = sort == null ? Sort.NEWEST : sort;
        }

        Filter forLike() {
            return new Filter(kind, LikePattern.containing(text), openOn, listName, sort);
        }
    }

    /** {@code listName} names the region's key list and belongs to that kind only. */
    public record AddEntry(
            WatchlistKind kind,
            String creditCode,
            String name,
            LocalDate validFrom,
            LocalDate validTo,
            String source,
            String listName) {}

    /** Entries of every region: a firm that cheats elsewhere has cheated. */
    @Transactional(readOnly = true)
    public List<WatchlistEntry> activeOn(String creditCode, LocalDate on) {
        return mapper.activeOn(creditCode, on);
    }

    /** Whether the enterprise stood on a list of that kind on the day, whichever region keeps it. */
    @Transactional(readOnly = true)
    public boolean onList(PartyId enterprise, WatchlistKind kind, LocalDate day) {
        return mapper.onList(enterprise, kind, null, day);
    }

    /** Whether it stood on a key list of that region: support is a region's own affair. */
    @Transactional(readOnly = true)
    public boolean onKeyList(PartyId enterprise, RegionCode region, LocalDate day) {
        return mapper.onList(enterprise, WatchlistKind.KEY_ENTERPRISE, region, day);
    }

    @Transactional(readOnly = true)
    public Page<WatchlistEntry> search(Filter filter, Page.Request page, Actor actor) {
        Filter like = filter.forLike();
        return page.of(
                mapper.search(like, actor.scope(), page.offset(), page.size()), mapper.count(like, actor.scope()));
    }

    /** All that {@link #search} would find, for an export; fetched while it is gone through. */
    @Transactional(readOnly = true)
    public Iterable<WatchlistEntry> all(Filter filter, Actor actor) {
        return KeyedRows.of(
                mapper.ids(filter.forLike(), actor.scope()),
                some -> mapper.some(some, actor.scope()),
                WatchlistEntry::id);
    }

    /** Adding what is there already changes nothing, so that a list may be imported again. */
    @Transactional
    public Added add(AddEntry command, Actor actor) {
        actor.require(Role.CENTER_CLERK, Role.IP_CLERK);
        AddEntry row = checked(command, actor.region());
        Optional<WatchlistEntry> same = mapper.findSame(row);
        if (same.isPresent()) return new Added(same.get().id(), false);
        GeneratedId key = new GeneratedId();
        try {
            mapper.insert(row, actor, LocalDateTime.now(clock), key);
        } catch (DuplicateKeyException e) {
            return new Added(mapper.findSame(row).orElseThrow().id(), false);
        }
        audit.record(actor, "party.watchlist.add", "WL-" + key.getId(), null, row);
        return new Added(key.getId(), true);
    }

    public record Added(long id, boolean isNew) {}

    /** {@code on} is the last day on the list. */
    @Transactional
    public void end(long id, LocalDate on, String reason, Actor actor) {
        actor.require(Role.CENTER_CLERK, Role.IP_CLERK);
        WatchlistEntry entry = mapper.findVisible(id, actor.scope()).orElseThrow(() -> new NotFound(id));
        if (on == null) throw Rejected.field("on", CommonReason.REQUIRED);
        if (on.isBefore(entry.validFrom())) throw Rejected.field("on", PartyReason.PERIOD_REVERSED);
        String why = EntryText.optional("reason", reason, 300);
        if (mapper.end(id, on, why, actor, LocalDateTime.now(clock)) == 0)
            throw Rejected.field("on", PartyReason.ENTRY_ENDED);
        audit.record(
                actor,
                "party.watchlist.end",
                "WL-" + id,
                entry,
                mapper.findVisible(id, actor.scope()).orElseThrow());
    }

    private AddEntry checked(AddEntry command, RegionCode region) {
        if (command.kind() == null) throw Rejected.field("kind", CommonReason.REQUIRED);
        EntryText.period(command.validFrom(), command.validTo());
        return new AddEntry(
                command.kind(),
                Identifiers.require(Identifiers.Kind.USCC, "creditCode", command.creditCode()),
                EntryText.required("name", command.name(), 200),
                command.validFrom(),
                command.validTo(),
                EntryText.required("source", command.source(), 300),
                keyList(command, region));
    }

    private String keyList(AddEntry command, RegionCode region) {
        String typed = EntryText.optional("listName", command.listName(), 100);
        if (command.kind() != WatchlistKind.KEY_ENTERPRISE) {
            if (typed != null) throw Rejected.field("listName", PartyReason.ONLY_KEY_LISTS_HAVE_NAMES);
            return "";
        }
        if (typed == null) throw Rejected.field("listName", CommonReason.REQUIRED);
        if (!keyLists.exists(region, typed)) throw Rejected.field("listName", PartyReason.NO_SUCH_KEY_LIST, typed);
        return typed;
    }
}
