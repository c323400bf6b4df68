package cn.ippledge.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.party.KeyLists.OpenKeyList;
import cn.ippledge.party.Watchlists.AddEntry;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WatchlistsTest {

    abstract static class Cases {

        private static final LocalDate FROM = LocalDate.of(2026, 1, 1), TO = LocalDate.of(2026, 6, 30);

        @Autowired
        Watchlists watchlists;

        private static final String SME1 = "91140802MA0K3X7D29";
        private static final RegionCode YANHU = new RegionCode("140802");

        @Autowired
        KeyLists keyLists;

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

            assertThatThrownBy(() -> watchlists.end(id, FROM.minusDays(1), null, users.actor("ipo1")))
                    .hasMessageContaining("PERIOD_REVERSED");
            watchlists.end(id, FROM.plusDays(9), null, users.actor("center-clerk"));
            assertThat(watchlists.activeOn("91110000802100433B", FROM.plusDays(9)))
                    .hasSize(1);
            assertThat(watchlists.activeOn("91110000802100433B", FROM.plusDays(10)))
                    .isEmpty();
            assertThatThrownBy(() -> watchlists.end(id, FROM.plusDays(20), null, users.actor("ipo1")))
                    .hasMessageContaining("ENTRY_ENDED");
        }

        @Test
        void isKeptByTheOfficesOfItsRegionButCountsEverywhere() {
            long id = watchlists
                    .add(
                            entry(WatchlistKind.MALICIOUS_TRADEMARK, "91310110666007217T", null),
                            users.actor("nanhai-ipo1"))
                    .id();
            var filter =
                    new Watchlists.Filter(WatchlistKind.MALICIOUS_TRADEMARK, "91310110666007217T", FROM, null, null);

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
            assertThatThrownBy(() -> watchlists.end(id, FROM, null, users.actor("ipo1")))
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

        @Test
        void saysWhoEnteredAndWhoEndedAnEntry() {
            long id = watchlists
                    .add(entry(WatchlistKind.BLACKLIST, "91330100799655058B", null), users.actor("ipo1"))
                    .id();
            watchlists.end(id, FROM.plusDays(9), "修复信用", users.actor("center-clerk"));

            var filter = new Watchlists.Filter(WatchlistKind.BLACKLIST, "91330100799655058B", null, null, null);
            assertThat(watchlists
                            .search(filter, Page.Request.page(1), users.actor("ipo1"))
                            .items())
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.enteredByName()).isEqualTo("赵鹏飞");
                        assertThat(entry.enteredAt()).isNotNull();
                        assertThat(entry.endedByName()).isEqualTo("张晓琳");
                        assertThat(entry.endReason()).isEqualTo("修复信用");
                    });
        }

        @Test
        void anEnterpriseIsOnAListFromItsFirstDayToItsLast() {
            PartyId sme = users.actor("sme1").organisation();
            LocalDate from = LocalDate.of(2011, 3, 1), to = LocalDate.of(2011, 3, 31);
            watchlists.add(
                    new AddEntry(WatchlistKind.ABNORMAL_FILING, SME1, "晶材", from, to, "通报", null),
                    users.actor("nanhai-ipo1"));

            assertThat(watchlists.onList(sme, WatchlistKind.ABNORMAL_FILING, from.minusDays(1)))
                    .isFalse();
            assertThat(watchlists.onList(sme, WatchlistKind.ABNORMAL_FILING, from))
                    .isTrue();
            assertThat(watchlists.onList(sme, WatchlistKind.ABNORMAL_FILING, to))
                    .isTrue();
            assertThat(watchlists.onList(sme, WatchlistKind.ABNORMAL_FILING, to.plusDays(1)))
                    .isFalse();
            assertThat(watchlists.onList(sme, WatchlistKind.DISHONESTY, from)).isFalse();
        }

        @Test
        void aKeyListCountsInItsRegionAndNoLongerThanItIsInForce() {
            PartyId sme = users.actor("sme1").organisation();
            LocalDate from = LocalDate.of(2012, 1, 1), lastOfList = LocalDate.of(2012, 12, 31);
            long list = keyLists.open(new OpenKeyList("2012 年培育名录", "盐知发〔2012〕1号", from, null), users.actor("ipo1"));
            AddEntry entry = new AddEntry(
                    WatchlistKind.KEY_ENTERPRISE, SME1, "晶材", from.plusDays(9), null, "盐知发〔2012〕1号", "2012 年培育名录");
            watchlists.add(entry, users.actor("ipo1"));
            keyLists.end(list, lastOfList, users.actor("center-clerk"));

            assertThat(watchlists.onKeyList(sme, YANHU, from)).isFalse();
            assertThat(watchlists.onKeyList(sme, YANHU, from.plusDays(9))).isTrue();
            assertThat(watchlists.onKeyList(sme, YANHU, lastOfList)).isTrue();
            assertThat(watchlists.onKeyList(sme, YANHU, lastOfList.plusDays(1))).isFalse();
            assertThat(watchlists.onKeyList(sme, new RegionCode("440605"), lastOfList))
                    .isFalse();
            assertThat(watchlists.onList(sme, WatchlistKind.KEY_ENTERPRISE, lastOfList))
                    .isTrue();
            assertThat(watchlists.activeOn(SME1, lastOfList))
                    .extracting(WatchlistEntry::listName)
                    .contains("2012 年培育名录");
            assertThat(watchlists.activeOn(SME1, lastOfList.plusDays(1)))
                    .extracting(WatchlistEntry::listName)
                    .doesNotContain("2012 年培育名录");
        }

        @Test
        void oneEnterpriseStandsOnTwoKeyListsFromTheSameDay() {
            keyLists.open(new OpenKeyList("名录甲", "甲号文", FROM, null), users.actor("ipo1"));
            keyLists.open(new OpenKeyList("名录乙", "乙号文", FROM, TO), users.actor("ipo1"));
            assertThatThrownBy(
                            () -> keyLists.open(new OpenKeyList("名录乙", "丙号文", FROM, null), users.actor("center-clerk")))
                    .hasMessageContaining("KEY_LIST_EXISTS");

            for (String list : new String[] {"名录甲", "名录乙"})
                assertThat(watchlists
                                .add(
                                        new AddEntry(
                                                WatchlistKind.KEY_ENTERPRISE,
                                                "91440300279351229A",
                                                "某公司",
                                                FROM,
                                                null,
                                                "公告",
                                                list),
                                        users.actor("ipo1"))
                                .isNew())
                        .isTrue();

            assertThat(watchlists.activeOn("91440300279351229A", TO)).hasSize(2);
            assertThat(watchlists.activeOn("91440300279351229A", TO.plusDays(1)))
                    .hasSize(1);
            assertThat(keyLists.all(users.actor("ipo1")))
                    .filteredOn(list -> list.name().equals("名录甲"))
                    .singleElement()
                    .satisfies(list -> {
                        assertThat(list.members()).isEqualTo(1);
                        assertThat(list.enteredByName()).isEqualTo("赵鹏飞");
                    });
            assertThat(keyLists.all(users.actor("nanhai-ipo1")))
                    .extracting(KeyList::name)
                    .doesNotContain("名录甲");
            assertThat(keyLists.all(users.actor("sme1"))).isEmpty();
        }

        @Test
        void listsInTheOrderAskedFor() {
            var office = users.actor("jiyuan-ipo1");
            LocalDate day = LocalDate.of(2016, 5, 1);
            watchlists.add(new AddEntry(WatchlistKind.BLACKLIST, SME1, "乙排序", day, null, "通报", null), office);
            watchlists.add(
                    new AddEntry(WatchlistKind.DISHONESTY, SME1, "甲排序", day.plusDays(1), day.plusDays(9), "通报", null),
                    office);
            watchlists.add(
                    new AddEntry(WatchlistKind.ABNORMAL_FILING, SME1, "丙排序", day.minusDays(1), day, "通报", null),
                    office);

            assertThat(names(Watchlists.Sort.NEWEST)).containsExactly("丙排序", "甲排序", "乙排序");
            assertThat(names(Watchlists.Sort.VALID_FROM)).containsExactly("甲排序", "乙排序", "丙排序");
            assertThat(names(Watchlists.Sort.VALID_TO)).containsExactly("丙排序", "甲排序", "乙排序");
            assertThat(names(Watchlists.Sort.NAME)).containsExactlyInAnyOrder("甲排序", "乙排序", "丙排序");
        }

        private List<String> names(Watchlists.Sort sort) {
            var filter = new Watchlists.Filter(null, "排序", null, null, sort);
            return watchlists.search(filter, Page.Request.page(1), users.actor("jiyuan-clerk")).items().stream()
                    .map(WatchlistEntry::name)
                    .toList();
        }

        @Test
        void refusesAnUnknownKeyListAndANameOnOtherKinds() {
            assertThatThrownBy(() -> watchlists.add(
                            new AddEntry(WatchlistKind.KEY_ENTERPRISE, SME1, "晶材", FROM, null, "公告", "没有的名录"),
                            users.actor("ipo1")))
                    .hasMessageContaining("NO_SUCH_KEY_LIST");
            assertThatThrownBy(() -> watchlists.add(
                            new AddEntry(WatchlistKind.KEY_ENTERPRISE, SME1, "晶材", FROM, null, "公告", " "),
                            users.actor("ipo1")))
                    .hasMessageContaining("REQUIRED");
            assertThatThrownBy(() -> watchlists.add(
                            new AddEntry(WatchlistKind.BLACKLIST, SME1, "晶材", FROM, null, "公告", "名录"),
                            users.actor("ipo1")))
                    .hasMessageContaining("ONLY_KEY_LISTS_HAVE_NAMES");
            assertThatThrownBy(
                            () -> keyLists.open(new OpenKeyList("名录丙", "文", FROM, null), users.actor("bank1-manager")))
                    .isInstanceOf(Denied.class);
        }

        private static AddEntry entry(WatchlistKind kind, String code, LocalDate to) {
            return new AddEntry(kind, code, "某某公司", FROM, to, "国家知识产权局 2026 年通报", null);
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
