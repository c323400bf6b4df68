package cn.ippledge.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.record.AuditLine;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** On which terms a partner takes part, by whom they are entered and confirmed, and from when until when they hold. */
class AgreementsTest {

    @Transactional
    abstract static class Cases {

        private static final RegionCode YANHU = new RegionCode("140802");
        private static final LocalDate FROM = LocalDate.of(2010, 3, 1), TO = LocalDate.of(2012, 2, 29);

        @Autowired
        Agreements agreements;

        @Autowired
        Admissions admissions;

        @Autowired
        Users users;

        @Autowired
        Parties parties;

        @Autowired
        AuditTrail audit;

        @Test
        void isInForceOnceTheDirectorConfirmsFromItsFirstDayToItsLast() {
            long id = agreements.enter(bank(bank1(), "盐财合〔2010〕1号", FROM, TO), clerk());
            assertThat(admissions.of(bank1(), YANHU, FROM)).isEmpty();

            agreements.confirm(id, "同意", director());

            assertThat(admissions.of(bank1(), YANHU, FROM.minusDays(1))).isEmpty();
            assertThat(admissions.of(bank1(), YANHU, TO.plusDays(1))).isEmpty();
            assertThat(admissions.of(bank1(), new RegionCode("440605"), FROM)).isEmpty();
            assertThat(admissions.of(bank1(), YANHU, TO)).isPresent();
            assertThat(admissions.of(bank1(), YANHU, FROM)).get().satisfies(admission -> {
                assertThat(admission.documentNo()).isEqualTo("盐财合〔2010〕1号");
                assertThat(admission.lineMultiple()).isEqualByComparingTo("10");
                assertThat(admission.firstYearMultiple()).isEqualByComparingTo("6");
                assertThat(admission.deposit()).isEqualTo(Money.of("3000000"));
                assertThat(admission.fundShare("yanhu-compensation")).contains(Rate.of("0.7"));
                assertThat(admission.fundShare("zhuhai-compensation")).isEmpty();
            });
            assertThat(audit.ofCase("AG-" + id))
                    .extracting(AuditLine::command)
                    .containsExactlyInAnyOrder("party.agreement.enter", "party.agreement.confirm");
        }

        @Test
        void aHeadOfficesAgreementCoversItsBranchesUnlessTheyHaveTheirOwn() {
            PartyId head = parties.organisation(bank1()).parent();
            confirmed(bank(head, "总行协议", FROM, TO));
            assertThat(admissions.of(bank1(), YANHU, FROM).orElseThrow().organisation())
                    .isEqualTo(head);

            confirmed(bank(bank1(), "分行协议", FROM.plusYears(1), TO));

            assertThat(admissions.of(bank1(), YANHU, FROM).orElseThrow().documentNo())
                    .isEqualTo("总行协议");
            assertThat(admissions.of(bank1(), YANHU, TO).orElseThrow().documentNo())
                    .isEqualTo("分行协议");
        }

        /** The first agreement begins on 1 March 2010, so the first business year ends with 28 February 2011. */
        @Test
        void theFirstBusinessYearIsTheTwelveMonthsAfterTheFirstAgreementBegan() {
            confirmed(bank(bank1(), "首份协议", FROM, TO));
            confirmed(bank(bank1(), "续签协议", TO.plusDays(1), TO.plusYears(1)));

            assertThat(admissions.firstBusinessYear(bank1(), YANHU, FROM)).isTrue();
            assertThat(admissions.firstBusinessYear(bank1(), YANHU, LocalDate.of(2011, 2, 28)))
                    .isTrue();
            assertThat(admissions.firstBusinessYear(bank1(), YANHU, LocalDate.of(2011, 3, 1)))
                    .isFalse();
            assertThat(admissions.firstBusinessYear(bank1(), YANHU, TO.plusDays(1)))
                    .isFalse();
            refuses(PartyReason.NO_AGREEMENT, () -> admissions.firstBusinessYear(bank1(), YANHU, FROM.minusDays(1)));
        }

        @Test
        void nobodyConfirmsWhatTheyEntered() {
            Actor both = new Actor(
                    clerk().userId(),
                    "both",
                    "一人两岗",
                    clerk().organisation(),
                    OrganisationKind.CENTER,
                    YANHU,
                    Set.of(Role.CENTER_CLERK, Role.CENTER_DIRECTOR));
            long id = agreements.enter(bank(bank1(), "一人协议", FROM, TO), both);

            refuses(CommonReason.MAKER_IS_CHECKER, () -> agreements.confirm(id, null, both));
            refuses(CommonReason.MAKER_IS_CHECKER, () -> agreements.reject(id, "不妥", both));
            agreements.confirm(id, null, director());
            assertThatThrownBy(() -> agreements.reject(id, "又不妥", director())).isInstanceOf(Stale.class);
        }

        @Test
        void refusesOverlappingPeriodsButNotThoseThatFollow() {
            confirmed(bank(bank1(), "甲", FROM, TO));
            long overlapping = agreements.enter(bank(bank1(), "乙", TO, TO.plusYears(1)), clerk());
            long following = agreements.enter(bank(bank1(), "丙", TO.plusDays(1), TO.plusYears(1)), clerk());

            refuses(PartyReason.AGREEMENT_OVERLAPS, () -> agreements.confirm(overlapping, null, director()));
            agreements.confirm(following, null, director());

            assertThat(admissions
                            .of(bank1(), YANHU, TO.plusDays(1))
                            .orElseThrow()
                            .documentNo())
                    .isEqualTo("丙");
        }

        @Test
        void endsEarlyWithAReasonAndKeepsWhatWasBefore() {
            long id = confirmed(bank(bank1(), "甲", FROM, TO));
            LocalDate last = FROM.plusDays(40);

            refuses(CommonReason.REQUIRED, () -> agreements.end(id, last, " ", director()));
            refuses(PartyReason.PERIOD_REVERSED, () -> agreements.end(id, FROM.minusDays(1), "停办", director()));
            agreements.end(id, last, "停办", director());

            assertThat(admissions.of(bank1(), YANHU, last).orElseThrow().validTo())
                    .isEqualTo(last);
            assertThat(admissions.of(bank1(), YANHU, last.plusDays(1))).isEmpty();
            refuses(PartyReason.ENTRY_ENDED, () -> agreements.end(id, last.plusDays(1), "再停", director()));
        }

        @Test
        void admitsAGuarantorByCapitalAndPayout() {
            PartyId guarantor = users.actor("guarantor1").organisation();
            confirmed(guarantor(guarantor, Money.of("100000000"), Rate.of("0.012")));

            assertThat(admissions.of(guarantor, YANHU, FROM)).get().satisfies(admission -> {
                assertThat(admission.capital()).isEqualTo(Money.of("100000000"));
                assertThat(admission.payoutRatio()).isEqualTo(Rate.of("0.012"));
                assertThat(admission.deposit()).isNull();
            });
            refuses(CommonReason.FIELDS_INVALID, () -> agreements.enter(guarantor(guarantor, null, null), clerk()));
            refuses(
                    PartyReason.NOT_A_PARTNER,
                    () -> agreements.enter(bank(users.actor("sme1").organisation(), "企业", FROM, TO), clerk()));
            refuses(PartyReason.SHARE_OUT_OF_RANGE, () -> guarantor(guarantor, Money.of("1"), Rate.of("1.2")));
        }

        @Test
        void isRegionalAndForTheRightPeople() {
            long id = agreements.enter(bank(bank1(), "甲", FROM, TO), clerk());

            refuses(PartyReason.AGREEMENT_EXISTS, () -> agreements.enter(bank(bank1(), "甲", FROM, TO), clerk()));
            assertThatThrownBy(() -> agreements.confirm(id, null, users.actor("nanhai-director")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> agreements.confirm(id, null, users.actor("center-reviewer")))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> agreements.enter(bank(bank1(), "乙", FROM, TO), director()))
                    .isInstanceOf(Denied.class);
            var waiting = new Agreements.Filter(OrganisationKind.BANK, Agreement.State.ENTERED, "甲", null, null);
            assertThat(agreements.search(waiting, Page.Request.page(1), clerk()).items())
                    .extracting(Agreement::id)
                    .containsExactly(id);
            assertThat(agreements.fundShares(id, clerk())).containsEntry("yanhu-compensation", Rate.of("0.7"));
            for (String stranger : new String[] {"nanhai-clerk", "bank1-manager", "sme1", "admin-system"})
                assertThat(agreements
                                .search(waiting, Page.Request.page(1), users.actor(stranger))
                                .total())
                        .as(stranger)
                        .isZero();
        }

        @Test
        void listsWhatRunsOutSoonestFirst() {
            long later = agreements.enter(bank(bank1(), "排序甲", FROM, TO), clerk());
            long sooner = agreements.enter(bank(bank1(), "排序乙", FROM, TO.minusDays(1)), clerk());

            assertThat(ids(Agreements.Sort.VALID_TO)).containsExactly(sooner, later);
            assertThat(ids(Agreements.Sort.NEWEST)).containsExactly(sooner, later);
            assertThat(ids(Agreements.Sort.NAME)).containsExactlyInAnyOrder(sooner, later);
            agreements.confirm(later, null, director());
            agreements.end(later, FROM.plusDays(5), "停办", director());
            assertThat(ids(Agreements.Sort.VALID_TO)).containsExactly(later, sooner);
        }

        private List<Long> ids(Agreements.Sort sort) {
            var filter = new Agreements.Filter(null, null, "排序", null, sort);
            return agreements.search(filter, Page.Request.page(1), clerk()).items().stream()
                    .map(Agreement::id)
                    .toList();
        }

        private long confirmed(EnterAgreement agreement) {
            long id = agreements.enter(agreement, clerk());
            agreements.confirm(id, null, director());
            return id;
        }

        private Actor clerk() {
            return users.actor("center-clerk");
        }

        private Actor director() {
            return users.actor("center-director");
        }

        private PartyId bank1() {
            return users.actor("bank1-manager").organisation();
        }

        private static EnterAgreement bank(PartyId bank, String document, LocalDate from, LocalDate to) {
            return new EnterAgreement(
                    bank,
                    document,
                    from,
                    to,
                    new BigDecimal("10"),
                    new BigDecimal("6"),
                    Money.of("3000000"),
                    null,
                    null,
                    Map.of("yanhu-compensation", Rate.of("0.7")));
        }

        private static EnterAgreement guarantor(PartyId guarantor, Money capital, Rate payout) {
            return new EnterAgreement(guarantor, "担保协议", FROM, TO, null, null, null, capital, payout, Map.of());
        }

        private static void refuses(Reason reason, ThrowingCallable command) {
            assertThatThrownBy(command).isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.reason())
                    .isEqualTo(reason));
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
