package cn.ippledge.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.party.Watchlists.AddEntry;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WatchlistsTest {

    abstract static class Cases {

        private static final LocalDate FROM = LocalDate.of(2026, 1, 1), TO = LocalDate.of(2026, 6, 30);

        @Autowired
        Watchlists watchlists;

        @Autowired
        Users users;

        @Test
        void countsFromTheFirstDayToTheLastInclusive() {
            String code = "914403001922038216";
            watchlists.add(entry(WatchlistKind.ABNORMAL_FILING, code, TO), users.actor("ipo1"));

            assertThat(watchlists.activeOn(code, FROM.minusDays(1))).isEmpty();
            assertThat(watchlists.activeOn(code, FROM))
                    .extracting(WatchlistEntry::kind)
                    .containsExactly(WatchlistKind.ABNORMAL_FILING);
            assertThat(watchlists.activeOn(code, TO)).hasSize(1);
            assertThat(watchlists.activeOn(code, TO.plusDays(1))).isEmpty();
        }

        @Test
        void addingTwiceIsAddingOnce() {
            AddEntry entry = entry(WatchlistKind.DISHONESTY, "91440300708461136T", null);

            assertThat(watchlists.add(entry, users.actor("ipo1")).isNew()).isTrue();
            assertThat(watchlists.add(entry, users.actor("ipo2")).isNew()).isFalse();
            assertThat(watchlists.activeOn("91440300708461136T", FROM)).hasSize(1);
        }

        @Test
        void anEntryEndsOnceAndNotBeforeItBegan() {
            long id = watchlists
                    .add(entry(WatchlistKind.BLACKLIST, "91110000802100433B", null), users.actor("ipo1"))
                    .id();

            assertThatThrownBy(() -> watchlists.end(id, FROM.minusDays(1), users.actor("ipo1")))
                    .hasMessageContaining("PERIOD_REVERSED");
            watchlists.end(id, FROM.plusDays(9), users.actor("center-clerk"));
            assertThat(watchlists.activeOn("91110000802100433B", FROM.plusDays(9)))
                    .hasSize(1);
            assertThat(watchlists.activeOn("91110000802100433B", FROM.plusDays(10)))
                    .isEmpty();
            assertThatThrownBy(() -> watchlists.end(id, FROM.plusDays(20), users.actor("ipo1")))
                    .hasMessageContaining("ENTRY_ENDED");
        }

        @Test
        void isKeptByTheOfficesOfItsRegionButCountsEverywhere() {
            long id = watchlists
                    .add(
                            entry(WatchlistKind.MALICIOUS_TRADEMARK, "91310110666007217T", null),
                            users.actor("nanhai-ipo1"))
                    .id();
            var filter = new Watchlists.Filter(WatchlistKind.MALICIOUS_TRADEMARK, "91310110666007217T", FROM);

            assertThat(watchlists
                            .search(filter, Page.Request.page(1), users.actor("nanhai-clerk"))
                            .total())
                    .isEqualTo(1);
            assertThat(watchlists
                            .search(filter, Page.Request.page(1), users.actor("ipo1"))
                            .total())
                    .isZero();
            assertThat(watchlists
                            .search(filter, Page.Request.page(1), users.actor("bank1-manager"))
                            .total())
                    .isZero();
            assertThat(watchlists.activeOn("91310110666007217T", FROM)).hasSize(1);
            assertThatThrownBy(() -> watchlists.end(id, FROM, users.actor("ipo1")))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void refusesWrongCodesReversedPeriodsAndStrangers() {
            assertThatThrownBy(() -> watchlists.add(
                            entry(WatchlistKind.BLACKLIST, "914403001922038217", null), users.actor("ipo1")))
                    .hasMessageContaining("IDENTIFIER_CHECK_DIGIT");
            assertThatThrownBy(() -> watchlists.add(
                            entry(WatchlistKind.BLACKLIST, "914403001922038216", FROM.minusDays(1)),
                            users.actor("ipo1")))
                    .hasMessageContaining("PERIOD_REVERSED");
            for (String stranger : new String[] {"sme1", "bank1-manager", "leader1", "admin-system"})
                assertThatThrownBy(() -> watchlists.add(
                                entry(WatchlistKind.BLACKLIST, "914403001922038216", null), users.actor(stranger)))
                        .as(stranger)
                        .isInstanceOf(Denied.class);
        }

        private static AddEntry entry(WatchlistKind kind, String code, LocalDate to) {
            return new AddEntry(kind, code, "某某公司", FROM, to, "国家知识产权局 2026 年通报");
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
