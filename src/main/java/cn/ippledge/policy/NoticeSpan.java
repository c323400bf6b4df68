package cn.ippledge.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days of a notice that follow each other and are alike, as the notice itself speaks of them. */
public record NoticeSpan(LocalDate from, LocalDate to, boolean working, Holiday holiday) {

    static List<NoticeSpan> of(List<NoticeDay> days) {
        List<NoticeSpan> spans = new ArrayList<>();
        for (NoticeDay day : days) {
            NoticeSpan last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.continuesOn(day)) spans.set(spans.size() - 1, last.until(day.date()));
            else spans.add(new NoticeSpan(day.date(), day.date(), day.working(), day.holiday()));
        }
        return spans;
    }

    List<NoticeDay> days() {
        return from.datesUntil(to.plusDays(1))
                .map(day -> new NoticeDay(day, working, holiday))
                .toList();
    }

    private boolean continuesOn(NoticeDay day) {
        return working == day.working()
                && holiday == day.holiday()
                && to.plusDays(1).equals(day.date());
    }

    private NoticeSpan until(LocalDate day) {
        return new NoticeSpan(from, day, working, holiday);
    }
}
