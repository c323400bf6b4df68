package cn.ippledge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Which month's loan prime rate a day means, and how a month is entered and corrected. */
class ReferenceRatesTest {

    abstract static class Cases {

        private static final YearMonth BEFORE_HISTORY = YearMonth.of(2019, 7);
        private static final Actor DIRECTOR = actor(Role.CENTER_DIRECTOR);

        @Autowired
        ReferenceRates rates;

        @ParameterizedTest
        @CsvSource({
            "2019-08-20, 0.0425, 2019-08-20",
            // Published on Monday 21 October 2019, so Sunday the 20th still has September's.
            "2019-10-20, 0.0420, 2019-09-20",
            "2021-12-19, 0.0385, 2021-11-22",
            "2021-12-20, 0.0380, 2021-12-20",
            "2022-01-20, 0.0370, 2022-01-20",
            "2023-08-20, 0.0355, 2023-07-20",
            "2023-08-21, 0.0345, 2023-08-21",
            "2024-10-20, 0.0335, 2024-09-20",
            "2024-10-21, 0.0310, 2024-10-21",
            "2025-05-19, 0.0310, 2025-04-21",
            "2025-05-20, 0.0300, 2025-05-20",
            // The Spring Festival of 2026 put the announcement off until Tuesday the 24th.
            "2026-02-23, 0.0300, 2026-01-20",
            "2026-02-24, 0.0300, 2026-02-24",
            "2026-04-19, 0.0300, 2026-03-20"
        })
        void givesTheRateInForceOnADay(LocalDate day, String rate, LocalDate publishedOn) {
            ReferenceRates.Published published = rates.oneYearOn(day);

            assertThat(published.rate()).isEqualTo(Rate.of(rate));
            assertThat(published.publishedOn()).isEqualTo(publishedOn);
            assertThat(published.source()).isEqualTo("全国银行间同业拆借中心公告");
        }

        @ParameterizedTest
        @CsvSource({
            "2024-08-01, 0.0335, 2024-07-22",
            "2024-08-31, 0.0335, 2024-07-22",
            "2024-07-31, 0.0345, 2024-06-20",
            "2022-01-01, 0.0380, 2021-12-20",
            "2026-04-30, 0.0300, 2026-03-20"
        })
        void givesTheRateOfTheMonthBefore(LocalDate signedOn, String rate, LocalDate publishedOn) {
            assertThat(rates.oneYearOfMonthBefore(signedOn).rate()).isEqualTo(Rate.of(rate));
            assertThat(rates.oneYearOfMonthBefore(signedOn).publishedOn()).isEqualTo(publishedOn);
        }

        /** 3.8% for 2021 is what Fujian's list of 2022 used. */
        @ParameterizedTest
        @CsvSource({
            "2019, 0.0415",
            "2020, 0.0385",
            "2021, 0.0380",
            "2022, 0.0365",
            "2023, 0.0345",
            "2024, 0.0310",
            "2025, 0.03"
        })
        void givesTheRateOfDecember(int year, String rate) {
            assertThat(rates.oneYearOfDecember(year).rate()).isEqualTo(Rate.of(rate));
        }

        @Test
        void refusesWhereTheDecidingMonthIsNotLoaded() {
            refusesFor("2026-04", () -> rates.oneYearOn(LocalDate.of(2026, 4, 20)));
            refusesFor("2026-04", () -> rates.oneYearOn(LocalDate.of(2026, 5, 1)));
            refusesFor("2031-12", () -> rates.oneYearOn(LocalDate.of(2031, 12, 31)));
            refusesFor("2019-07", () -> rates.oneYearOn(LocalDate.of(2019, 8, 19)));
            refusesFor("2026-04", () -> rates.oneYearOfMonthBefore(LocalDate.of(2026, 5, 1)));
            refusesFor("2026-12", () -> rates.oneYearOfDecember(2026));
            refusesFor("2018-12", () -> rates.oneYearOfDecember(2018));
        }

        @Test
        void shipsEveryMonthOfTheHistoryOnce() {
            List<LprPublication> all = rates.publications();

            // August 2019 to March 2026: 5 + 6 × 12 + 3.
            assertThat(all).hasSize(80);
            assertThat(all.get(0).month()).isEqualTo(YearMonth.of(2026, 3));
            assertThat(all).allSatisfy(each -> {
                assertThat(YearMonth.from(each.publishedOn())).isEqualTo(each.month());
                assertThat(each.evidence()).isEqualTo(LprEvidence.REPORT);
                assertThat(each.enteredByName()).isNull();
            });
            assertThat(all)
                    .filteredOn(each -> each.month().equals(YearMonth.of(2024, 2)))
                    .singleElement()
                    .satisfies(each -> assertThat(each.fiveYear()).isEqualTo(Rate.of("0.0395")));
        }

        @Test
        @Transactional
        void usesAMonthFromTheMomentItIsEntered() {
            LocalDate day = LocalDate.of(2019, 7, 25);
            refusesFor("2019-07", () -> rates.oneYearOn(day));

            assertThat(rates.load(july(0, "0.0431", null), DIRECTOR)).isTrue();

            assertThat(rates.oneYearOn(day).rate()).isEqualTo(Rate.of("0.0431"));
            assertThat(rates.of(BEFORE_HISTORY).orElseThrow()).satisfies(entered -> {
                assertThat(entered.evidence()).isEqualTo(LprEvidence.NOTICE);
                assertThat(entered.enteredByName()).isEqualTo("主任");
            });
        }

        @Test
        @Transactional
        void keepsWhatACorrectionReplacesWithTheReason() {
            rates.load(july(0, "0.0413", null), DIRECTOR);

            rates.load(july(1, "0.0431", "两位数字颠倒"), DIRECTOR);

            assertThat(rates.oneYearOn(LocalDate.of(2019, 7, 31)).rate()).isEqualTo(Rate.of("0.0431"));
            List<LprPublication> versions = rates.versions(BEFORE_HISTORY);
            assertThat(versions)
                    .extracting(LprPublication::oneYear)
                    .containsExactly(Rate.of("0.0413"), Rate.of("0.0431"));
            assertThat(versions.get(0).supersededReason()).isEqualTo("两位数字颠倒");
            assertThat(versions.get(0).supersededByName()).isEqualTo("主任");
            assertThat(versions.get(0).supersededAt()).isNotNull();
            assertThat(versions.get(1).supersededAt()).isNull();
            assertThat(rates.superseded()).extracting(LprPublication::month).containsExactly(BEFORE_HISTORY);
        }

        @Test
        @Transactional
        void changesNothingWhenTheSameIsEnteredAgainAndRefusesAnotherFigureUnseen() {
            rates.load(july(0, "0.0431", null), DIRECTOR);

            assertThat(rates.load(july(0, "0.0431", null), DIRECTOR)).isFalse();
            assertThat(rates.versions(BEFORE_HISTORY)).hasSize(1);
            refuses(ReferenceRateReason.LPR_DIFFERS, () -> rates.load(july(0, "0.0430", null), DIRECTOR));
        }

        @Test
        @Transactional
        void refusesACorrectionOfWhatHasBeenCorrected() {
            rates.load(july(0, "0.0413", null), DIRECTOR);
            rates.load(july(1, "0.0431", "数字颠倒"), DIRECTOR);

            assertThatThrownBy(() -> rates.load(july(1, "0.0432", "再改"), DIRECTOR))
                    .isInstanceOf(Stale.class);
        }

        /** A rollback must not leave its rate in memory for the month that is entered next. */
        @Test
        void forgetsWhatWasRolledBack(@Autowired TransactionTemplate transactions) {
            LocalDate day = LocalDate.of(2019, 7, 25);
            transactions.executeWithoutResult(status -> {
                rates.load(july(0, "0.0431", null), DIRECTOR);
                assertThat(rates.oneYearOn(day).rate()).isEqualTo(Rate.of("0.0431"));
                status.setRollbackOnly();
            });

            refusesFor("2019-07", () -> rates.oneYearOn(day));
            transactions.executeWithoutResult(status -> {
                rates.load(july(0, "0.0432", null), DIRECTOR);
                assertThat(rates.oneYearOn(day).rate()).isEqualTo(Rate.of("0.0432"));
                status.setRollbackOnly();
            });
        }

        @Test
        void refusesRatesThatCannotBe() {
            refuses(ReferenceRateReason.LPR_OUT_OF_RANGE, () -> july(0, "3.45", null));
            refuses(ReferenceRateReason.LPR_OUT_OF_RANGE, () -> july(0, "0", null));
            refuses(ReferenceRateReason.LPR_REASON_REQUIRED, () -> july(1, "0.0431", " "));
            refuses(
                    ReferenceRateReason.LPR_PUBLISHED_OTHER_DAY,
                    () -> new LoadLpr(BEFORE_HISTORY, 0, LocalDate.of(2019, 7, 19), rate(), rate(), "公告", null));
            refuses(
                    ReferenceRateReason.LPR_PUBLISHED_OTHER_DAY,
                    () -> new LoadLpr(BEFORE_HISTORY, 0, LocalDate.of(2019, 8, 20), rate(), rate(), "公告", null));
            refuses(
                    ReferenceRateReason.LPR_PUBLISHED_IN_FUTURE,
                    () -> rates.load(
                            new LoadLpr(
                                    YearMonth.of(2090, 1), 0, LocalDate.of(2090, 1, 20), rate(), rate(), "公告", null),
                            DIRECTOR));
        }

        @Test
        void letsOnlyTheDirectorAndTheOperatorEnterAMonth() {
            assertThatThrownBy(() -> rates.load(july(0, "0.0431", null), actor(Role.CENTER_CLERK)))
                    .isInstanceOf(Denied.class);
        }

        private static LoadLpr july(int version, String oneYear, String reason) {
            return new LoadLpr(
                    BEFORE_HISTORY, version, LocalDate.of(2019, 7, 22), Rate.of(oneYear), rate(), "公告", reason);
        }

        private static Rate rate() {
            return Rate.of("0.0485");
        }

        private static void refusesFor(String month, ThrowingCallable lookUp) {
            assertThatThrownBy(lookUp).isInstanceOfSatisfying(Rejected.class, refusal -> {
                assertThat(refusal.reason()).isEqualTo(ReferenceRateReason.LPR_NOT_LOADED);
                assertThat(refusal.args()).containsExactly(month);
            });
        }

        private static void refuses(ReferenceRateReason reason, ThrowingCallable command) {
            assertThatThrownBy(command).isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.reason())
                    .isEqualTo(reason));
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
