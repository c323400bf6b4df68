package cn.ippledge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.record.SheetError;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Rates and holidays by Excel: what goes in, what comes back with its cell, and that twice is once. */
class PolicySheetsTest {

    @Transactional
    abstract static class Cases {

        private static final Actor DIRECTOR = actor(Role.CENTER_DIRECTOR);

        @Autowired
        RateSheets rateSheets;

        @Autowired
        ReferenceRates rates;

        @Autowired
        CalendarSheets calendarSheets;

        @Autowired
        WorkCalendar calendar;

        @Test
        void importsNewMonthsAndReportsEveryBadRow() {
            byte[] sheet = FilledSheet.of(
                    rateSheets.template(),
                    rate("2019-06-20", "4.31%", "4.9%"),
                    rate("2019/7/22", "0.0431", "0.049"),
                    rate("2024-10-21", "3.10%", "3.60%"),
                    rate("2024-11-20", "3.01%", "3.60%"),
                    rate("2019-05-20", "4.31", "4.9%"),
                    rate("2019-04-31", "4.31%", "4.9%"),
                    rate("2019-03-19", "4.31%", "4.9%"),
                    rate("2019-02-20", "", "4.9%"));

            ImportedSheet imported = rateSheets.importRates(sheet, DIRECTOR);

            assertThat(imported.result().rows()).isEqualTo(8);
            assertThat(imported.result().imported()).isEqualTo(2);
            assertThat(imported.result().unchanged()).isEqualTo(1);
            // The heading is row 1 and the example row 2.
            assertThat(imported.result().errors())
                    .extracting(SheetError::row, SheetError::column, error -> (Reason) error.reason())
                    .satisfies(errors -> {
                        assertThat(errors).hasSize(5);
                        assertThat(errors.get(0).toList())
                                .containsExactly(6, "oneYear", ReferenceRateReason.LPR_DIFFERS);
                        assertThat(errors.get(1).toList())
                                .containsExactly(7, "oneYear", ReferenceRateReason.LPR_OUT_OF_RANGE);
                        assertThat(errors.get(2).toList().subList(0, 2)).isEqualTo(List.of(8, "publishedOn"));
                        assertThat(errors.get(3).toList())
                                .containsExactly(9, "publishedOn", ReferenceRateReason.LPR_PUBLISHED_OTHER_DAY);
                        assertThat(errors.get(4).toList().subList(0, 2)).isEqualTo(List.of(10, "oneYear"));
                    });
            assertThat(rates.oneYearOn(LocalDate.of(2019, 7, 31)).rate()).isEqualTo(Rate.of("0.0431"));
            assertThat(rates.of(YearMonth.of(2024, 11)).orElseThrow().oneYear()).isEqualTo(Rate.of("0.031"));
            assertThat(FilledSheet.text(imported.errorSheet()))
                    .contains("3.01%", "4.31|", "2019-04-31", "B10")
                    .doesNotContain("2019/7/22");
        }

        @Test
        void importingRatesTwiceChangesNothing() {
            byte[] sheet = FilledSheet.of(rateSheets.template(), rate("2019-06-20", "4.31%", "4.9%"));
            rateSheets.importRates(sheet, DIRECTOR);

            ImportedSheet again = rateSheets.importRates(sheet, DIRECTOR);

            assertThat(again.result().unchanged()).isEqualTo(1);
            assertThat(again.errorSheet()).isNull();
            assertThat(rates.versions(YearMonth.of(2019, 6))).hasSize(1);
        }

        @Test
        void exportsWhatCanBeImportedAgain() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            rateSheets.export(out);

            ImportedSheet again = rateSheets.importRates(out.toByteArray(), DIRECTOR);

            assertThat(again.result().errors()).isEmpty();
            assertThat(again.result().unchanged()).isEqualTo(80);
        }

        /** 2021: Friday 1 January to Sunday the 3rd off, and Sunday 7 February worked: 261 weekdays − 1 + 1 = 261. */
        @Test
        void importsAYearsNotice() {
            byte[] sheet = FilledSheet.of(
                    calendarSheets.template(),
                    row("2021-01-01", "2021-01-03", "否", "元旦"),
                    row("2021-02-07", "", "是", "春节"));

            ImportedSheet imported = calendarSheets.importYear(sheet, 2021, "2020 年的通知", DIRECTOR);

            assertThat(imported.result().imported()).isEqualTo(2);
            CalendarYear year = calendar.year(2021).orElseThrow();
            assertThat(year.workdays()).isEqualTo(261);
            assertThat(year.source()).isEqualTo("2020 年的通知");
            assertThat(calendar.due(LocalDate.of(2021, 2, 5), 1)).isEqualTo(LocalDate.of(2021, 2, 7));
            assertThat(calendarSheets
                            .importYear(sheet, 2021, "2020 年的通知", DIRECTOR)
                            .result()
                            .unchanged())
                    .isEqualTo(2);
            assertThat(calendar.year(2021).orElseThrow().version()).isEqualTo(year.version());
        }

        @Test
        void loadsNothingOfANoticeWhileARowIsWrong() {
            byte[] sheet = FilledSheet.of(
                    calendarSheets.template(),
                    row("2021-01-01", "2021-01-03", "否", "元旦"),
                    row("2021-01-03", "", "否", "元旦"),
                    row("2021-02-08", "", "是", "春节"),
                    row("2022-01-01", "", "否", "元旦"),
                    row("2021-05-05", "2021-05-01", "否", "劳动节"),
                    row("2021-06-14", "", "否", "龙舟节"),
                    row("2021-09-31", "", "否", "国庆节"));

            ImportedSheet imported = calendarSheets.importYear(sheet, 2021, "通知", DIRECTOR);

            assertThat(imported.result().imported()).isZero();
            assertThat(imported.result().errors())
                    .extracting(error -> error.row() + " " + error.column() + " " + error.reason())
                    .startsWith(
                            "4 from " + CalendarReason.CALENDAR_DAY_TWICE,
                            "5 working " + CalendarReason.CALENDAR_MAKE_UP_ON_WEEKDAY,
                            "6 from " + CalendarReason.CALENDAR_DAY_IN_OTHER_YEAR,
                            "7 to " + CalendarReason.CALENDAR_RANGE_BACKWARDS,
                            "8 holiday " + CommonReason.NOT_ONE_OF)
                    .hasSize(6);
            assertThat(calendar.year(2021)).isEmpty();
            assertThat(FilledSheet.text(imported.errorSheet())).contains("龙舟节", "C5", "B7");
        }

        @Test
        void exportsAYearAsTheNoticeTellsIt() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CalendarYear loaded = calendar.year(2026).orElseThrow();
            calendarSheets.export(loaded, out);

            assertThat(loaded.spans())
                    .contains(new NoticeSpan(
                            LocalDate.of(2026, 2, 15), LocalDate.of(2026, 2, 23), false, Holiday.SPRING_FESTIVAL));
            assertThat(calendarSheets
                            .importYear(out.toByteArray(), 2026, loaded.source(), DIRECTOR)
                            .result()
                            .unchanged())
                    .isEqualTo(loaded.spans().size());
        }

        @Test
        void areForTheKeepersOfTheTables() {
            Actor clerk = actor(Role.CENTER_CLERK);
            assertThatThrownBy(() -> rateSheets.importRates(rateSheets.template(), clerk))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> calendarSheets.importYear(calendarSheets.template(), 2021, "通知", clerk))
                    .isInstanceOf(Denied.class);
        }

        private static String[] rate(String publishedOn, String oneYear, String fiveYear) {
            return row(publishedOn, oneYear, fiveYear, "公告");
        }

        private static String[] row(String... cells) {
            return cells;
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
