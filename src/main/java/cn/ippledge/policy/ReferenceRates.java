package cn.ippledge.policy;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The loan prime rate by month. A rule names the day whose rate it means: in force on a day, of the month before, of
 * December. Where the month that would decide is not loaded it refuses instead of guessing.
 */
@Service
@Transactional(readOnly = true)
public class ReferenceRates {

    /** A rate with where it comes from, for the explanation of the amount that uses it. */
    public record Published(Rate rate, LocalDate publishedOn, String source) {}

    private record Snapshot(LprMapper.Revision revision, NavigableMap<YearMonth, LprPublication> months) {}

    private final LprMapper mapper;
    private final AuditTrail audit;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(null, new TreeMap<>());

    ReferenceRates(LprMapper mapper, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.audit = audit;
        this.clock = clock;
    }

    /** The rate in force on the day: the newest one published on or before it. */
    public Published oneYearOn(LocalDate day) {
        NavigableMap<YearMonth, LprPublication> months = months();
        // From the 20th on the month's own rate may be out, so it has to be known; a holiday may have put it off until
        // after the day, and then the month before is still in force.
        YearMonth month = YearMonth.from(day);
        LprPublication own = day.getDayOfMonth() < LoadLpr.PUBLICATION_DAY ? null : published(months, month);
        boolean out = own != null && !own.publishedOn().isAfter(day);
        return oneYear(out ? own : published(months, month.minusMonths(1)));
    }

    /** The rate published in the calendar month before the day's. */
    public Published oneYearOfMonthBefore(LocalDate day) {
        return oneYear(published(months(), YearMonth.from(day).minusMonths(1)));
    }

    public Published oneYearOfDecember(int year) {
        return oneYear(published(months(), YearMonth.of(year, 12)));
    }

    /** The figures in force, newest month first. */
    public List<LprPublication> publications() {
        return List.copyOf(new TreeMap<>(months()).descendingMap().values());
    }

    /** What corrections have replaced, newest month first. */
    public List<LprPublication> superseded() {
        return mapper.superseded();
    }

    /** The month after the newest known one, if its rate is out by the day for certain, holidays included. */
    public Optional<YearMonth> firstMissing(LocalDate day) {
        YearMonth next = months().lastKey().plusMonths(1);
        return Optional.of(next).filter(month -> month.isBefore(YearMonth.from(day)));
    }

    public Optional<LprPublication> of(YearMonth month) {
        return Optional.ofNullable(months().get(month));
    }

    /** Every version of the month, oldest first. */
    public List<LprPublication> versions(YearMonth month) {
        return mapper.versions(month);
    }

    /**
     * Takes effect with the transaction; amounts already computed keep the rate that they were computed with.
     *
     * @return whether anything changed: entering what stands already changes nothing
     */
    @Transactional
    public boolean load(LoadLpr command, Actor actor) {
        actor.require(Role.CENTER_DIRECTOR, Role.ADMIN_SYSTEM);
        List<LprPublication> versions = mapper.versions(command.month());
        LprPublication before = versions.isEmpty() ? null : versions.get(versions.size() - 1);
        if (before != null && command.version() == 0) {
            if (before.says(command)) return false;
            // Without having seen the figure nobody corrects it: a mistyped import must not undo a checked one.
            throw Rejected.field(
                    "oneYear",
                    ReferenceRateReason.LPR_DIFFERS,
                    command.month(),
                    before.oneYear().percent(),
                    before.fiveYear().percent(),
                    before.publishedOn());
        }
        if (command.publishedOn().isAfter(LocalDate.now(clock)))
            throw Rejected.field("publishedOn", ReferenceRateReason.LPR_PUBLISHED_IN_FUTURE, command.publishedOn());
        LocalDateTime now = LocalDateTime.now(clock);
        int known = before == null ? 0 : before.version();
        if (known != command.version()) throw new Stale(command.month());
        if (before != null && mapper.supersede(command, actor, now) == 0) throw new Stale(command.month());
        try {
            mapper.insert(command, known + 1, actor, now);
        } catch (DuplicateKeyException e) {
            throw new Stale(command.month());
        }
        audit.record(actor, "rates.load", "LPR-" + command.month(), before, command);
        return true;
    }

    private static Published oneYear(LprPublication publication) {
        return new Published(publication.oneYear(), publication.publishedOn(), publication.source());
    }

    private static LprPublication published(NavigableMap<YearMonth, LprPublication> months, YearMonth month) {
        LprPublication publication = months.get(month);
        if (publication == null) throw new Rejected(ReferenceRateReason.LPR_NOT_LOADED, month.toString());
        return publication;
    }

    private NavigableMap<YearMonth, LprPublication> months() {
        // The revision is read first: a change in between leaves an old revision on newer rates, and the next caller
        // reloads.
        LprMapper.Revision revision = mapper.revision();
        Snapshot known = snapshot;
        if (revision.equals(known.revision())) return known.months();
        NavigableMap<YearMonth, LprPublication> months = new TreeMap<>();
        mapper.current().forEach(publication -> months.put(publication.month(), publication));
        snapshot = new Snapshot(revision, months);
        return months;
    }
}
