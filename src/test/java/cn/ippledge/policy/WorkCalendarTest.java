package cn.ippledge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The State Council's notices, day for day, and how a year is loaded. */
class WorkCalendarTest {

    abstract static class Cases {

        private static final Actor DIRECTOR = actor(Role.CENTER_DIRECTOR);

        @Autowired
        WorkCalendar calendar;

        /**
         * Weekdays of the year, less the weekdays that the notice gives off, plus the weekend days it has worked:
         * 2024: 262 − 19 + 8 = 251 (off: 1 + 5 + 2 + 3 + 1 + 2 + 5);
         * 2025: 261 − 18 + 5 = 248 (off: 1 + 6 + 1 + 3 + 1 + 6);
         * 2026: 261 − 19 + 6 = 248 (off: 2 + 6 + 1 + 3 + 1 + 1 + 5).
         */
        @ParameterizedTest
        @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
        void knowsTheWorkingDaysOfALoadedYear(int year, int workdays) {
            assertThat(calendar.year(year).orElseThrow().workdays()).isEqualTo(workdays);
        }

        @ParameterizedTest
        @CsvSource({
            // Saturday the 14th is worked, the 15th to the 23rd are off: 14 is the first day, 24 the second.
            "2026-02-13, 2, 2026-02-24",
            // 1 to 7 October are off, Saturday the 10th is worked: 8, 9, 10, 12, 13.
            "2026-09-30, 5, 2026-10-13",
            "2026-03-02, 5, 2026-03-09",
            // 29 September 2024 is a worked Sunday; 1 to 7 October off: 29, 30, 8.
            "2024-09-28, 3, 2024-10-08",
            // 28 January to 4 February 2025 are off, Saturday 8 February is worked: 27, 5, 6, 7, 8.
            "2025-01-26, 5, 2025-02-08"
        })
        void countsWorkingDaysAfterTheStartDay(LocalDate from, int workdays, LocalDate due) {
            assertThat(calendar.due(from, workdays)).isEqualTo(due);
        }

        @Test
        void refusesToCountPastTheLastLoadedYear() {
            assertThatThrownBy(() -> calendar.due(LocalDate.of(2026, 12, 31), 1))
                    .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.reason())
                            .isEqualTo(CommonReason.CALENDAR_NOT_LOADED));
        }

        /** 2020 began on a Wednesday, so Wednesday the 1st off and Sunday the 19th worked: 262 − 1 + 1 = 262. */
        @Test
        @Transactional
        void usesAYearFromTheMomentItIsLoaded() {
            LocalDate newYear = LocalDate.of(2020, 1, 1);
            assertThatThrownBy(() -> calendar.due(newYear, 0)).isInstanceOf(Rejected.class);

            calendar.load(notice(0, off(newYear), worked(LocalDate.of(2020, 1, 19))), DIRECTOR);

            assertThat(calendar.due(newYear, 0)).isEqualTo(LocalDate.of(2020, 1, 2));
            assertThat(calendar.due(LocalDate.of(2020, 1, 17), 1)).isEqualTo(LocalDate.of(2020, 1, 19));
            assertThat(calendar.year(2020).orElseThrow().workdays()).isEqualTo(262);
        }

        @Test
        @Transactional
        void replacesAYearThatWasMistypedAndRefusesAStaleCorrection() {
            calendar.load(notice(0, off(LocalDate.of(2020, 1, 2))), DIRECTOR);
            calendar.load(notice(1, off(LocalDate.of(2020, 1, 1))), DIRECTOR);

            assertThat(calendar.due(LocalDate.of(2020, 1, 2), 0)).isEqualTo(LocalDate.of(2020, 1, 2));
            assertThatThrownBy(() -> calendar.load(notice(1, off(LocalDate.of(2020, 1, 3))), DIRECTOR))
                    .isInstanceOf(Stale.class);
        }

        /** What a rollback took back must not stay in memory for the year that is loaded next. */
        @Test
        void forgetsWhatWasRolledBack(@Autowired TransactionTemplate transactions) {
            LocalDate first = LocalDate.of(2020, 1, 1), second = LocalDate.of(2020, 1, 2);
            for (LocalDate holiday : List.of(first, second))
                transactions.executeWithoutResult(status -> {
                    calendar.load(notice(0, off(holiday)), DIRECTOR);
                    assertThat(calendar.businessDays().isWorkday(holiday)).isFalse();
                    status.setRollbackOnly();
                });
            assertThatThrownBy(() -> calendar.due(first, 0)).isInstanceOf(Rejected.class);
        }

        @Test
        @Transactional
        void saysWhoLoadedAYear() {
            calendar.load(notice(0, off(LocalDate.of(2020, 1, 2))), DIRECTOR);
            calendar.load(notice(1, off(LocalDate.of(2020, 1, 1))), DIRECTOR);

            assertThat(calendar.loads(2020)).hasSize(2).allSatisfy(load -> {
                assertThat(load.loadedByName()).isEqualTo("主任");
                assertThat(load.source()).isEqualTo("notice of 2019");
            });
            assertThat(calendar.loads(2026)).isEmpty();
        }

        @Test
        void letsOnlyTheDirectorAndTheOperatorLoadAYear() {
            assertThatThrownBy(() -> calendar.load(notice(0, off(LocalDate.of(2020, 1, 1))), actor(Role.CENTER_CLERK)))
                    .isInstanceOf(Denied.class);
        }

        private static LoadCalendarYear notice(int version, NoticeDay... days) {
            return new LoadCalendarYear(2020, version, "notice of 2019", List.of(days));
        }

        private static NoticeDay off(LocalDate day) {
            return new NoticeDay(day, false, Holiday.NEW_YEAR);
        }

        private static NoticeDay worked(LocalDate day) {
            return new NoticeDay(day, true, Holiday.SPRING_FESTIVAL);
        }

        private static Actor actor(Role role) {
            return new Actor(
                    1,
                    "director",
                    "主任",
                    new PartyId(1),
                    OrganisationKind.CENTER,
                    new RegionCode("140802"),
                    Set.of(role));
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
