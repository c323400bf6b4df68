package cn.ippledge.collateral;

import static cn.ippledge.collateral.RightFixtures.mark;
import static cn.ippledge.collateral.RightFixtures.patent;
import static cn.ippledge.collateral.RightFixtures.patentNumber;
import static cn.ippledge.collateral.RightFixtures.software;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.party.Users;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Stale;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class IpRightsTest {

    abstract static class Cases {

        private static final AtomicInteger SERIAL = new AtomicInteger(7_000_000);

        @Autowired
        IpRights rights;

        @Autowired
        Users users;

        @Autowired
        AuditTrail audit;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        TestClock clock;

        Actor sme1;
        Actor sme2;

        @BeforeEach
        void people() {
            sme1 = users.actor("sme1");
            sme2 = users.actor("sme2");
        }

        @AfterEach
        void backToTheFirstDay() {
            clock.setTo(TestClock.START);
        }

        @Test
        void keepsEveryColumn() {
            RightDetails said = newPatent()
                    .feePaidUntil("2027-03-10")
                    .owners(true, "山西盐湖晶材科技有限公司;山西大学")
                    .build();
            long id = rights.add(said, sme1);
            var row = jdbc.queryForMap("select * from collateral_ip_right where id = ?", id);
            assertThat(row.get("number")).isEqualTo(said.number());
            assertThat(row.get("region")).isEqualTo("140802");
            assertThat(row.get("nice_class")).isEqualTo(0);
            assertThat(row.get("expires_on")).hasToString("2035-03-09");
            assertThat(row.get("fee_due_on")).hasToString("2027-03-10");
            // six months of grace after the fee
            assertThat(row.get("lapses_on")).hasToString("2027-09-10");
            IpRight read = rights.get(id, sme1);
            assertThat(read.owner()).isEqualTo(sme1.organisation());
            assertThat(read.niceClass()).isNull();
            assertThat(read.coOwned()).isTrue();
            assertThat(read.patentKind()).isEqualTo(PatentKind.INVENTION);
            assertThat(audit.ofCase(read.caseNo())).singleElement().satisfies(line -> assertThat(line.command())
                    .isEqualTo("right.add"));
        }

        @Test
        void oneMarkNumberMayStandInTwoClasses() {
            String number = String.valueOf(SERIAL.incrementAndGet());
            long nine = rights.add(mark().number(number).niceClass(9).build(), sme1);
            long thirty = rights.add(mark().number(number).niceClass(30).build(), sme1);
            assertThat(rights.byIds(List.of(thirty, nine)))
                    .extracting(IpRight::niceClass)
                    .containsExactly(9, 30);
        }

        @Test
        void refusesTheSameRightTwiceWithoutSayingWhoHasIt() {
            RightDetails said = newPatent().build();
            rights.add(said, sme1);
            assertThatThrownBy(() -> rights.add(said, sme1)).hasMessageContaining("RIGHT_ALREADY_LISTED");
            assertThatThrownBy(() -> rights.add(said, sme2)).isInstanceOfSatisfying(Rejected.class, refusal -> {
                assertThat(refusal.fields().get(0).field()).isEqualTo("number");
                assertThat(refusal.reason()).isEqualTo(RightReason.RIGHT_LISTED_ELSEWHERE);
                assertThat(refusal.args()).containsExactly(said.number());
            });
        }

        @Test
        void everyoneSeesTheirOwn() {
            long id = rights.add(newPatent().build(), sme1);
            assertThatThrownBy(() -> rights.get(id, sme2)).isInstanceOf(NotFound.class);
            assertThat(rights.get(id, users.actor("ipo1")).id()).isEqualTo(id);
            assertThat(rights.get(id, users.actor("center-clerk")).id()).isEqualTo(id);
            for (String stranger : List.of("shuozhou-clerk", "bank1-manager", "appraiser1", "admin-system"))
                assertThatThrownBy(() -> rights.get(id, users.actor(stranger)))
                        .as(stranger)
                        .isInstanceOf(NotFound.class);
        }

        @Test
        void onlyTheOwnersPeopleEnterAndCorrect() {
            long id = rights.add(newPatent().build(), sme1);
            assertThatThrownBy(() -> rights.add(newPatent().build(), users.actor("bank1-manager")))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> rights.update(id, 1, newPatent().build(), sme2))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void theCenterEntersForAnEnterpriseOfItsRegionOnly() {
            long id = rights.addFor(sme2.organisation(), newPatent().build(), users.actor("center-clerk"));
            assertThat(rights.get(id, sme2).owner()).isEqualTo(sme2.organisation());
            assertThatThrownBy(() ->
                            rights.addFor(sme2.organisation(), newPatent().build(), users.actor("shuozhou-clerk")))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void aCorrectionOfAnOldReadingIsRefused() {
            RightFixtures.Draft draft = newPatent();
            long id = rights.add(draft.build(), sme1);
            rights.update(id, 1, draft.title("改正后的名称").build(), sme1);
            assertThat(rights.get(id, sme1).title()).isEqualTo("改正后的名称");
            assertThat(rights.get(id, sme1).version()).isEqualTo(2);
            assertThatThrownBy(() -> rights.update(id, 1, draft.title("另一个").build(), sme1))
                    .isInstanceOf(Stale.class);
        }

        @Test
        void aCorrectionThatIsSilentOnFeesLeavesThem() {
            RightFixtures.Draft draft = newPatent();
            long id = rights.add(draft.feePaidUntil("2026-03-10").build(), sme1);
            clock.setTo(RightFixtures.day("2026-05-05"));
            rights.update(id, 1, draft.feePaidUntil(null).title("新名称").build(), sme1);
            assertThat(rights.get(id, sme1).statusOn(clock.today())).isEqualTo(RightStatus.FEE_OVERDUE);
        }

        @Test
        void theIpOfficeMarksWhatItFound() {
            long id = rights.add(newPatent().build(), sme1);
            Actor ipo = users.actor("ipo1");
            rights.markStatus(id, RightStatus.INVALIDATION_PENDING, ipo);
            assertThat(rights.get(id, sme1).status()).isEqualTo(RightStatus.INVALIDATION_PENDING);
            assertThat(rights.get(id, sme1).checkedOn()).isEqualTo(TestClock.START);
            assertThatThrownBy(() -> rights.markStatus(id, RightStatus.VALID, sme1))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> rights.markStatus(id, RightStatus.VALID, users.actor("nanhai-ipo1")))
                    .isInstanceOf(NotFound.class);
            assertThat(audit.ofCase(IpRight.caseNo(id))).hasSize(2);
        }

        @Test
        void searchesByTextTypeAndTodaysStandingInEveryOrder() {
            String tag = "检索" + SERIAL.incrementAndGet() + "%";
            long overdue = rights.add(
                    newPatent().title(tag + "甲").feePaidUntil("2026-03-10").build(), sme1);
            long valid = rights.add(
                    newPatent().title(tag + "乙").feePaidUntil("2027-03-10").build(), sme1);
            long work = rights.add(
                    software()
                            .number("2020SR" + SERIAL.incrementAndGet())
                            .title(tag + "丙")
                            .build(),
                    sme1);
            clock.setTo(RightFixtures.day("2026-03-11"));

            assertThat(found(new RightFilter(tag, null, null, null), sme1)).containsExactly(work, valid, overdue);
            assertThat(found(new RightFilter(tag, RightType.PATENT, null, RightFilter.Sort.FEE), sme1))
                    .containsExactly(overdue, valid);
            assertThat(found(new RightFilter(tag, null, RightStatus.FEE_OVERDUE, null), sme1))
                    .containsExactly(overdue);
            assertThat(found(new RightFilter(tag, null, RightStatus.VALID, RightFilter.Sort.EXPIRY), sme1))
                    .containsExactly(valid, work);
            assertThat(found(new RightFilter(tag, null, null, RightFilter.Sort.TITLE), sme2))
                    .isEmpty();
            clock.setTo(RightFixtures.day("2026-09-11"));
            assertThat(found(new RightFilter(tag, null, RightStatus.TERMINATED, null), sme1))
                    .containsExactly(overdue);
        }

        @Test
        void wildcardsInASearchAreLettersAndPagesAreCounted() {
            String tag = "翻页" + SERIAL.incrementAndGet();
            for (int i = 0; i < 3; i++) rights.add(newPatent().title(tag + i).build(), sme1);
            assertThat(found(new RightFilter(tag.replace("页", "_"), null, null, null), sme1))
                    .isEmpty();
            Page<IpRight> second = rights.search(new RightFilter(tag, null, null, null), new Page.Request(2, 2), sme1);
            assertThat(second.items()).hasSize(1);
            assertThat(second.total()).isEqualTo(3);
        }

        private List<Long> found(RightFilter filter, Actor actor) {
            return rights.search(filter, Page.Request.page(1), actor).items().stream()
                    .map(IpRight::id)
                    .toList();
        }

        private static RightFixtures.Draft newPatent() {
            return patent().number(patentNumber(2015, 1, SERIAL.incrementAndGet()));
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
