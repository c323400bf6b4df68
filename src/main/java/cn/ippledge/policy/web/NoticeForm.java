package cn.ippledge.policy.web;

import cn.ippledge.policy.CalendarReason;
import cn.ippledge.policy.CalendarYear;
import cn.ippledge.policy.Holiday;
import cn.ippledge.policy.LoadCalendarYear;
import cn.ippledge.policy.NoticeDay;
import cn.ippledge.policy.NoticeSpan;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;

/** A notice as people read it: spans of days off and single days worked, a line each. */
public class NoticeForm {

    private static final int SPARE_LINES = 6;
    private static final int LONGEST_SPAN = 31;

    /** A line of the notice; a line without a first day is empty. */
    public static class Line {

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        private LocalDate from;

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        private LocalDate to;

        private boolean working;
        private Holiday holiday = Holiday.OTHER;

        static Line of(NoticeSpan span) {
            Line line = new Line();
            line.from = span.from();
            line.to = span.to();
            line.working = span.working();
            line.holiday = span.holiday();
            return line;
        }

        public LocalDate getFrom() {
            return from;
        }

        public void setFrom(LocalDate from) {
            this.from = from;
        }

        public LocalDate getTo() {
            return to;
        }

        public void setTo(LocalDate to) {
            this.to = to;
        }

        public boolean isWorking() {
            return working;
        }

        public void setWorking(boolean working) {
            this.working = working;
        }

        public Holiday getHoliday() {
            return holiday;
        }

        public void setHoliday(Holiday holiday) {
            this.holiday = holiday;
        }
    }

    private Integer year;
    private int version;
    private String source;
    private List<Line> lines = new ArrayList<>();

    static NoticeForm blank(int year) {
        NoticeForm form = new NoticeForm();
        form.year = year;
        return form.withSpareLines();
    }

    static NoticeForm of(CalendarYear loaded) {
        NoticeForm form = new NoticeForm();
        form.year = loaded.year();
        form.version = loaded.version();
        form.source = loaded.source();
        loaded.spans().forEach(span -> form.lines.add(Line.of(span)));
        return form.withSpareLines();
    }

    NoticeForm withSpareLines() {
        while (lines.stream().filter(line -> line.from == null).count() < SPARE_LINES) lines.add(new Line());
        return this;
    }

    LoadCalendarYear toCommand() {
        if (year == null) throw Rejected.field("year", CommonReason.REQUIRED);
        List<NoticeDay> days = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) addDays(i, days);
        return new LoadCalendarYear(year, version, source, days);
    }

    private void addDays(int index, List<NoticeDay> days) {
        Line line = lines.get(index);
        if (line.from == null) return;
        LocalDate to = line.to == null ? line.from : line.to;
        if (to.isBefore(line.from) || to.isAfter(line.from.plusDays(LONGEST_SPAN)))
            throw Rejected.field("lines[" + index + "].to", CalendarReason.CALENDAR_RANGE_BACKWARDS, LONGEST_SPAN);
        line.from.datesUntil(to.plusDays(1)).forEach(day -> days.add(new NoticeDay(day, line.working, line.holiday)));
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public List<Line> getLines() {
        return lines;
    }

    public void setLines(List<Line> lines) {
        this.lines = lines;
    }
}
