package cn.ippledge.policy;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.BusinessDays;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The working days of the loaded years. Every deadline that a rule gives in working days is computed here and nowhere else;
 * past the last loaded year it refuses instead of guessing.
 */
@Service
@Transactional(readOnly = true, noRollbackFor = Rejected.class) // a step goes on without a date past the last year
public class WorkCalendar {

    private record Snapshot(CalendarMapper.Revision revision, BusinessDays days) {}

    private final CalendarMapper calendar;
    private final AuditTrail audit;
    private final Clock clock;
    private volatile Snapshot snapshot = new Snapshot(null, new BusinessDays(Map.of(), Set.of()));

    WorkCalendar(CalendarMapper calendar, AuditTrail audit, Clock clock) {
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    public BusinessDays businessDays() {
        // The revision is read first: a change in between leaves an old revision on newer days, and the next caller
        // reloads.
        CalendarMapper.Revision revision = calendar.revision();
        Snapshot known = snapshot;
        if (revision.equals(known.revision())) return known.days();
        Snapshot fresh = new Snapshot(revision, load());
        snapshot = fresh;
        return fresh.days();
    }

    public LocalDate due(LocalDate from, int workdays) {
        return businessDays().add(from, workdays);
    }

    /** Every loaded year, oldest first. */
    public List<CalendarYear> years() {
        return calendar.years().stream().map(this::withDays).toList();
    }

    public Optional<CalendarYear> year(int year) {
        return years().stream().filter(loaded -> loaded.year() == year).findFirst();
    }

    /** Who loaded the year, newest first; none for a year that the platform shipped with. */
    public List<CalendarLoad> loads(int year) {
        return calendar.loads(year);
    }

    /** Takes effect with the transaction; deadlines already given to a case stay as they were given. */
    @Transactional
    public void load(LoadCalendarYear notice, Actor actor) {
        actor.require(Role.CENTER_DIRECTOR, Role.ADMIN_SYSTEM);
        CalendarYear before = year(notice.year()).orElse(null);
        int known = before == null ? 0 : before.version();
        if (known != notice.version()) throw new Stale(notice.year());
        if (before == null) {
            calendar.insertYear(notice.year(), notice.source());
        } else {
            if (calendar.updateYear(notice.year(), notice.source(), known) == 0) throw new Stale(notice.year());
            calendar.deleteDaysOf(notice.year());
        }
        notice.days().forEach(day -> calendar.insertDay(notice.year(), day, notice.source()));
        calendar.insertLoad(notice, actor, LocalDateTime.now(clock));
        audit.record(actor, "calendar.load", "CAL-" + notice.year(), before, notice);
    }

    private BusinessDays load() {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        List<CalendarYear> years = years();
        years.forEach(year -> exceptions.putAll(year.exceptions()));
        return new BusinessDays(
                exceptions, years.stream().map(CalendarYear::year).collect(Collectors.toSet()));
    }

    private CalendarYear withDays(CalendarMapper.YearRow row) {
        List<NoticeDay> days = calendar.daysOf(row.calendarYear()).stream()
                .map(CalendarMapper.DayRow::toDay)
                .toList();
        return new CalendarYear(row.calendarYear(), row.source(), row.version(), days);
    }
}
