package cn.ippledge.insight;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Values that the platform cannot count itself: the finance center's clerk enters them with day and source, its reviewer
 * confirms. Nothing is overwritten, so the value of a past day can always be told as it was known.
 */
@Service
@Transactional
public class IndicatorEntries {

    private final EntryMapper entries;
    private final Indicators indicators;
    private final AuditTrail audit;
    private final Clock clock;

    IndicatorEntries(EntryMapper entries, Indicators indicators, AuditTrail audit, Clock clock) {
        this.entries = entries;
        this.indicators = indicators;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the entry's id; it counts only once a reviewer has confirmed it. */
    public long enter(EnterIndicator entry, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        Indicator indicator = indicators.get(actor.region(), entry.code());
        if (indicator.counting() != CountingRule.ENTRIES)
            throw Rejected.field("code", InsightReason.INDICATOR_COUNTED_BY_PLATFORM, entry.code());
        if (entry.asOf().isAfter(LocalDate.now(clock)))
            throw Rejected.field(
                    "asOf", InsightReason.INDICATOR_DAY_IN_FUTURE, entry.asOf().toString());
        EntryMapper.Fresh row = new EntryMapper.Fresh(actor.region(), entry, actor.userId(), now());
        entries.insert(row);
        audit.record(actor, "indicator.enter", caseNo(actor.region(), entry.code()), null, entry);
        return row.id();
    }

    public void decide(long id, int version, boolean confirmed, String opinion, Actor actor) {
        actor.require(Role.CENTER_REVIEWER);
        IndicatorEntry entry = find(id, actor);
        if (entry.version() != version) throw new Stale(id);
        if (!entry.isWaiting()) throw new Rejected(InsightReason.INDICATOR_ENTRY_DECIDED);
        actor.requireOtherThan(entry.enteredBy());
        if (!confirmed && (opinion == null || opinion.isBlank()))
            throw Rejected.field("opinion", InsightReason.INDICATOR_OPINION_REQUIRED);
        EntryState state = confirmed ? EntryState.CONFIRMED : EntryState.REJECTED;
        if (entries.decide(entry, state, actor.userId(), now(), opinion) == 0) throw new Stale(id);
        audit.record(actor, "indicator.decide", caseNo(entry.regionCode(), entry.code()), entry, find(id, actor));
    }

    /** Newest day first, with what was rejected or overtaken. */
    @Transactional(readOnly = true)
    public Page<IndicatorEntry> history(String code, Page.Request request, Actor actor) {
        RegionCode region = regionOf(actor);
        return request.of(
                entries.history(region, code, request.size(), request.offset()), entries.countHistory(region, code));
    }

    /** What waits for the region's reviewer. */
    @Transactional(readOnly = true)
    public List<IndicatorEntry> waiting(Actor actor) {
        return entries.waiting(regionOf(actor));
    }

    private IndicatorEntry find(long id, Actor actor) {
        IndicatorEntry entry = entries.find(regionOf(actor), id);
        if (entry == null) throw new NotFound(id);
        return entry;
    }

    private static RegionCode regionOf(Actor actor) {
        if (!actor.scope().isRegion()) throw new Denied(CommonReason.ROLE_REQUIRED);
        return actor.region();
    }

    private static String caseNo(RegionCode region, String code) {
        return "IX-" + region + "-" + code;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
