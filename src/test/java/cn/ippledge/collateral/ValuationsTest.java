package cn.ippledge.collateral;

import static cn.ippledge.collateral.RightFixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.party.Parties;
import cn.ippledge.party.Users;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.interceptor.TransactionInterceptor;

class ValuationsTest {

    abstract static class Cases {

        private static final AtomicInteger SERIAL = new AtomicInteger(8_000_000);

        @Autowired
        ValuationMapper mapper;

        @Autowired
        Parties parties;

        @Autowired
        ValuationReports reports;

        @Autowired
        TransactionInterceptor transactions;

        @Autowired
        IpRights rights;

        @Autowired
        Users users;

        @Autowired
        AuditTrail audit;

        @Autowired
        TestClock clock;

        final List<Object> events = new ArrayList<>();

        Valuations valuations;
        Actor clerk;
        Actor appraiser;
        Actor signer;
        String no;
        List<Long> bundle;

        /** The real door, heard by nobody but this test: the application it names exists only here. */
        @BeforeEach
        void aDoorOfOurOwn() {
            ProxyFactory proxy = new ProxyFactory(new Valuations(mapper, rights, parties, audit, events::add, clock));
            proxy.setProxyTargetClass(true);
            proxy.addAdvice(transactions);
            valuations = (Valuations) proxy.getProxy();
        }

        @BeforeEach
        void anApplicationWithAnInventionAMarkAndSoftware() {
            clerk = users.actor("center-clerk");
            appraiser = users.actor("appraiser1");
            signer = users.actor("signer1");
            Actor sme = users.actor("sme1");
            int serial = SERIAL.addAndGet(10);
            no = "FA-TEST-" + serial;
            bundle = List.of(
                    rights.add(
                            RightFixtures.patent()
                                    .number(RightFixtures.patentNumber(2015, 1, serial))
                                    .build(),
                            sme),
                    rights.add(
                            RightFixtures.mark().number(String.valueOf(serial)).build(), sme),
                    rights.add(
                            RightFixtures.software().number("2020SR" + serial).build(), sme));
        }

        @AfterEach
        void backToTheFirstDay() {
            clock.setTo(TestClock.START);
        }

        @Test
        void assignedSubmittedReturnedSubmittedAgainAndSigned() {
            valuations.assign(no, appraiser.organisation(), bundle, clerk);
            assertThat(current().rights()).isEqualTo(bundle);
            valuations.submit(report("PG-1"), appraiser);
            valuations.returnToAuthor(no, "折现率依据不足", signer);
            valuations.submit(report("PG-2"), appraiser);
            valuations.sign(no, "同意出具", signer);

            Valuation signed = current();
            assertThat(signed.state()).isEqualTo(ValuationState.SIGNED);
            assertThat(signed.reportNo()).isEqualTo("PG-2");
            assertThat(signed.values()).isEqualTo(report("PG-2").values());
            assertThat(signed.signedAt()).isEqualTo(TestClock.START.atTime(10, 0));
            assertThat(valuations.total(no)).isEqualTo(Money.of("7500000.00"));
            // 4,000,000 × 0.40 + 2,000,000 × 0.30 + 1,500,000 × 0.25
            assertThat(valuations.ceiling(no)).isEqualTo(Money.of("2575000.00"));
            ValuationReports.Report report = reports.of(no, signer).orElseThrow();
            assertThat(report.ceiling()).isEqualTo(Money.of("2575000.00"));
            assertThat(report.lines())
                    .extracting(line -> line.ceiling().toString())
                    .containsExactly("1600000.00", "600000.00", "375000.00");
            assertThat(reports.of(no, users.actor("appraiser2"))).isEmpty();
            assertThat(audit.ofCase(no))
                    .extracting(line -> line.command())
                    .containsExactly(
                            "valuation.assign",
                            "valuation.submit",
                            "valuation.return",
                            "valuation.submit",
                            "valuation.sign");
            assertThat(events)
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly("Assigned", "Submitted", "Returned", "Submitted", "Signed");
        }

        @Test
        void refusesASecondValuationWhileOneCounts() {
            valuations.assign(no, appraiser.organisation(), bundle, clerk);
            PartyId other = users.actor("appraiser2").organisation();
            assertThatThrownBy(() -> valuations.assign(no, other, bundle, clerk))
                    .hasMessageContaining("VALUATION_ALREADY_ASSIGNED");
            assertThat(current().evaluator()).isEqualTo(appraiser.organisation());
        }

        @Test
        void aDeclinedAssignmentMakesRoomForAnotherFirm() {
            valuations.assign(no, appraiser.organisation(), bundle, clerk);
            assertThatThrownBy(() -> valuations.decline(no, " ", appraiser)).hasMessageContaining("REQUIRED");
            valuations.decline(no, "缺少化工专业评估师", appraiser);
            assertThat(valuations.current(no)).isEmpty();
            valuations.assign(no, users.actor("appraiser2").organisation(), bundle, clerk);
            assertThat(current().state()).isEqualTo(ValuationState.ASSIGNED);
        }

        @Test
        void anExpiredReportIsRefusedNotCountedAsNothingAndMayBeReplaced() {
            signed();
            clock.setTo(day("2027-03-01"));
            assertThat(valuations.total(no)).isEqualTo(Money.of("7500000.00"));
            clock.setTo(day("2027-03-02"));
            assertThatThrownBy(() -> valuations.total(no))
                    .isInstanceOf(Rejected.class)
                    .hasMessageContaining("VALUATION_EXPIRED");
            assertThatThrownBy(() -> valuations.ceiling(no)).hasMessageContaining("VALUATION_EXPIRED");
            valuations.assign(no, users.actor("appraiser2").organisation(), bundle, clerk);
            assertThat(current().state()).isEqualTo(ValuationState.ASSIGNED);
            assertThatThrownBy(() -> valuations.total(no)).hasMessageContaining("VALUATION_NOT_SIGNED");
        }

        @Test
        void theAuthorCannotSignEvenWithBothRoles() {
            Actor both = new Actor(
                    appraiser.userId(),
                    appraiser.login(),
                    appraiser.name(),
                    appraiser.organisation(),
                    appraiser.kind(),
                    appraiser.region(),
                    Set.of(Role.APPRAISER, Role.SIGNER));
            valuations.assign(no, appraiser.organisation(), bundle, clerk);
            valuations.submit(report("PG-1"), both);
            assertThatThrownBy(() -> valuations.sign(no, "同意", both)).hasMessageContaining("MAKER_IS_CHECKER");
            assertThat(current().state()).isEqualTo(ValuationState.SUBMITTED);
        }

        @Test
        void aReportThatAgedOnTheSignersDeskIsNotSigned() {
            valuations.assign(no, appraiser.organisation(), bundle, clerk);
            valuations.submit(report("PG-1"), appraiser);
            clock.setTo(day("2027-03-02"));
            assertThatThrownBy(() -> valuations.sign(no, "同意", signer))
                    .hasMessageContaining("VALUATION_BASE_DATE_TOO_OLD");
        }

        @Test
        void anotherFirmKnowsNothingOfTheAssignment() {
            valuations.assign(no, appraiser.organisation(), bundle, clerk);
            Actor stranger = users.actor("appraiser2");
            assertThatThrownBy(() -> valuations.submit(report("PG-1"), stranger))
                    .isInstanceOf(NotFound.class);
            assertThat(numbers(stranger)).doesNotContain(no);
            assertThat(numbers(appraiser)).contains(no);
            assertThat(numbers(clerk)).contains(no);
            assertThat(numbers(users.actor("shuozhou-clerk"))).doesNotContain(no);
            assertThat(numbers(users.actor("sme1"))).isEmpty();
        }

        @Test
        void refusesWrongPeopleFirmsAndBundles() {
            assertThatThrownBy(() -> valuations.assign(no, appraiser.organisation(), bundle, appraiser))
                    .isInstanceOf(Denied.class);
            PartyId bank = users.actor("bank1-manager").organisation();
            assertThatThrownBy(() -> valuations.assign(no, bank, bundle, clerk))
                    .hasMessageContaining("VALUATION_NOT_AN_EVALUATOR");
            PartyId firm = appraiser.organisation();
            assertThatThrownBy(() -> valuations.assign(no, firm, List.of(), clerk))
                    .hasMessageContaining("REQUIRED");
            assertThatThrownBy(() -> valuations.assign(no, firm, List.of(bundle.get(0), bundle.get(0)), clerk))
                    .hasMessageContaining("VALUATION_RIGHTS_REPEATED");
            assertThatThrownBy(() -> valuations.assign(no, firm, List.of(bundle.get(0), 987_654_321L), clerk))
                    .hasMessageContaining("VALUATION_RIGHTS_UNKNOWN");
            assertThat(valuations.current(no)).isEmpty();
        }

        @Test
        void anEndedApplicationStopsTheWorkButNotASignedReport() {
            valuations.assign(no, appraiser.organisation(), bundle, clerk);
            valuations.cancel(no, clerk);
            assertThat(valuations.current(no)).isEmpty();
            signed();
            valuations.cancel(no, clerk);
            assertThat(current().state()).isEqualTo(ValuationState.SIGNED);
        }

        private void signed() {
            valuations.assign(no, appraiser.organisation(), bundle, clerk);
            valuations.submit(report("PG-1"), appraiser);
            valuations.sign(no, "同意", signer);
        }

        private Valuation current() {
            return valuations.current(no).orElseThrow();
        }

        private List<String> numbers(Actor actor) {
            return reports.search(null, new Page.Request(1, 200), actor).items().stream()
                    .map(Valuation::applicationNo)
                    .toList();
        }

        private SubmitValuation report(String reportNo) {
            List<String> amounts = List.of("4000000.00", "2000000.00", "1500000.00");
            List<RightValue> values = IntStream.range(0, 3)
                    .mapToObj(i -> new RightValue(bundle.get(i), Approach.INCOME, Money.of(amounts.get(i))))
                    .toList();
            return new SubmitValuation(no, reportNo, day("2026-03-01"), values, "李评估", "收益法");
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
