package cn.ippledge.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Reported values: two people, one history, and every past day as it was known. */
class IndicatorEntriesTest {

    /** Jining's: no demo entry is made there. */
    private static final RegionCode JINING = new RegionCode("370800");

    @Transactional
    abstract static class Cases {

        private static final String PATENTS = "INVENTION_PATENTS_PER_10000";
        private static final Actor CLERK = actor(7, JINING, OrganisationKind.CENTER, Role.CENTER_CLERK);
        private static final Actor REVIEWER = actor(8, JINING, OrganisationKind.CENTER, Role.CENTER_REVIEWER);

        @Autowired
        IndicatorEntries entries;

        @Autowired
        Indicators indicators;

        @Autowired
        TestClock clock;

        @Test
        void countsAValueOnlyWhenASecondPersonHasConfirmedIt() {
            long id = entries.enter(value("2019-12-31", "3.15"), CLERK);
            assertThat(standing("2020-12-31").current()).isNull();

            entries.decide(id, 1, true, null, REVIEWER);

            // 3.15 of 4.2 = 0.75
            assertThat(standing("2020-12-31").current()).isEqualByComparingTo("3.15");
            assertThat(standing("2020-12-31").progress()).isEqualTo("0.7500");
            assertThat(standing("2020-12-31").reportedOn()).isEqualTo("2019-12-31");
            assertThat(standing("2019-12-30").current()).isNull();
        }

        @Test
        void leavesARejectedValueOutAndInTheHistory() {
            long id = entries.enter(value("2019-12-31", "31.5"), CLERK);

            entries.decide(id, 1, false, "a point too far", REVIEWER);

            assertThat(standing("2020-12-31").current()).isNull();
            assertThat(entries.history(PATENTS, Page.Request.page(1), CLERK).items())
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.state()).isEqualTo(EntryState.REJECTED);
                        assertThat(entry.opinion()).isEqualTo("a point too far");
                    });
        }

        @Test
        void correctsAValueByANewerEntryOfTheSameDay() {
            confirmed("2019-12-31", "3.51");
            confirmed("2019-12-31", "3.15");
            confirmed("2018-12-31", "2.80");

            assertThat(standing("2020-12-31").current()).isEqualByComparingTo("3.15");
            assertThat(standing("2019-06-30").current()).isEqualByComparingTo("2.80");
            assertThat(entries.history(PATENTS, Page.Request.page(1), CLERK).total())
                    .isEqualTo(3);
        }

        @Test
        void asksForASecondPerson() {
            Actor both = actor(7, JINING, OrganisationKind.CENTER, Role.CENTER_CLERK, Role.CENTER_REVIEWER);
            long id = entries.enter(value("2019-12-31", "3.15"), both);

            refused(CommonReason.MAKER_IS_CHECKER, () -> entries.decide(id, 1, true, null, both));
        }

        @Test
        void asksForTheRightRole() {
            assertThatThrownBy(() -> entries.enter(value("2019-12-31", "3.15"), REVIEWER))
                    .isInstanceOf(Denied.class);
            long id = entries.enter(value("2019-12-31", "3.15"), CLERK);
            assertThatThrownBy(() -> entries.decide(id, 1, true, null, CLERK)).isInstanceOf(Denied.class);
        }

        @Test
        void hidesAnotherRegionsEntry() {
            long id = entries.enter(value("2019-12-31", "3.15"), CLERK);
            Actor foreign = actor(9, new RegionCode("440605"), OrganisationKind.CENTER, Role.CENTER_REVIEWER);

            assertThatThrownBy(() -> entries.decide(id, 1, true, null, foreign)).isInstanceOf(NotFound.class);
            assertThat(entries.waiting(foreign)).extracting(IndicatorEntry::id).doesNotContain(id);
        }

        @Test
        void showsABankNothing() {
            Actor bank = actor(10, JINING, OrganisationKind.BANK, Role.BANK_MANAGER);

            assertThatThrownBy(() -> entries.history(PATENTS, Page.Request.page(1), bank))
                    .isInstanceOf(Denied.class);
        }

        @Test
        void decidesAnEntryOnce() {
            long id = entries.enter(value("2019-12-31", "3.15"), CLERK);
            entries.decide(id, 1, true, null, REVIEWER);

            assertThatThrownBy(() -> entries.decide(id, 1, false, "again", REVIEWER))
                    .isInstanceOf(Stale.class);
            refused(InsightReason.INDICATOR_ENTRY_DECIDED, () -> entries.decide(id, 2, false, "again", REVIEWER));
        }

        @Test
        void refusesWhatThePlatformCountsItself() {
            refused(
                    InsightReason.INDICATOR_COUNTED_BY_PLATFORM,
                    () -> entries.enter(
                            new EnterIndicator(
                                    Indicator.PLEDGE_REGISTERED_AMOUNT, LocalDate.of(2019, 12, 31), "1", "letter"),
                            CLERK));
        }

        @Test
        void refusesADayToCome() {
            String tomorrow = clock.today().plusDays(1).toString();

            refused(InsightReason.INDICATOR_DAY_IN_FUTURE, () -> entries.enter(value(tomorrow, "1"), CLERK));
        }

        @Test
        void wantsAReasonForARejection() {
            long id = entries.enter(value("2019-12-31", "3.15"), CLERK);

            refused(InsightReason.INDICATOR_OPINION_REQUIRED, () -> entries.decide(id, 1, false, " ", REVIEWER));
        }

        private void confirmed(String asOf, String amount) {
            entries.decide(entries.enter(value(asOf, amount), CLERK), 1, true, null, REVIEWER);
        }

        private static EnterIndicator value(String asOf, String amount) {
            return new EnterIndicator(PATENTS, LocalDate.parse(asOf), amount, "yearbook, table 20-9");
        }

        private Standing standing(String asOf) {
            return indicators.standings(JINING, LocalDate.parse(asOf)).stream()
                    .filter(s -> s.indicator().code().equals(PATENTS))
                    .findFirst()
                    .orElseThrow();
        }

        private static void refused(Reason reason, ThrowingCallable call) {
            assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                    .isEqualTo(reason));
        }

        private static Actor actor(long user, RegionCode region, OrganisationKind kind, Role... roles) {
            return new Actor(user, "user" + user, "user", new PartyId(1), kind, region, Set.of(roles));
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
