package cn.ippledge.insight;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.collateral.PledgeEvent;
import cn.ippledge.collateral.RegistrationState;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The counting rules of the registered pledge amount, worked by hand. Every test uses days of its own far from the demo's, and
 * compares what it added.
 */
class RegisteredAmountTest {

    private static final RegionCode YANHU = new RegionCode("140802");
    private static final RegionCode NANHAI = new RegionCode("440605");

    private static final Actor CLERK =
            new Actor(1, "clerk", "clerk", new PartyId(1), OrganisationKind.CENTER, YANHU, Set.of(Role.CENTER_CLERK));

    abstract static class Cases {

        @Autowired
        Indicators indicators;

        /** Spoken to directly: other modules would look for the cases behind the numbers. */
        @Autowired
        RegistrationCounter counter;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        JdbcTemplate jdbc;

        @BeforeEach
        void forgetEarlierCounts() {
            jdbc.update("delete from insight_loan_registration");
            jdbc.update("delete from insight_counted_loan");
            jdbc.update("delete from insight_daily_registered");
            jdbc.update("delete from insight_monthly_flow");
        }

        /** Base 5,000,000 and one loan of 2,000,000 that pledged a patent on the 1st and a trademark on the 9th: 7,000,000. */
        @Test
        void countsALoanWithTwoRegistrationsOnceOnItsFirstDay() {
            registered("PR-1", "FA-1", YANHU, "2000000.00", "2023-06-01");
            registered("PR-2", "FA-1", YANHU, "2000000.00", "2023-06-09");

            assertThat(amount(YANHU, "2023-05-31")).isEqualTo("5000000.00");
            assertThat(amount(YANHU, "2023-06-01")).isEqualTo("7000000.00");
            assertThat(amount(YANHU, "2023-06-30")).isEqualTo("7000000.00");
        }

        /** The later event brings the earlier day: the loan moves from 9 to 1 June and still counts once. */
        @Test
        void movesALoanToAnEarlierDayThatIsReportedLater() {
            registered("PR-2", "FA-1", YANHU, "2000000.00", "2023-06-09");
            registered("PR-1", "FA-1", YANHU, "2000000.00", "2023-06-01");

            assertThat(amount(YANHU, "2023-06-01")).isEqualTo("7000000.00");
            assertThat(amount(YANHU, "2023-06-30")).isEqualTo("7000000.00");
        }

        @Test
        void countsAnEventThatComesTwiceOnce() {
            registered("PR-1", "FA-1", YANHU, "2000000.00", "2023-06-01");
            registered("PR-1", "FA-1", YANHU, "2000000.00", "2023-06-01");

            assertThat(amount(YANHU, "2023-06-30")).isEqualTo("7000000.00");
        }

        /** Void from the start: the only registration is revoked, and the loan was never counted. */
        @Test
        void removesARevokedLoan() {
            registered("PR-1", "FA-1", YANHU, "2000000.00", "2023-06-01");
            ended("PR-1", "FA-1", YANHU, RegistrationState.REVOKED, "2024-02-01");

            assertThat(amount(YANHU, "2023-06-30")).isEqualTo("5000000.00");
            assertThat(indicators.contributions(day("2023-06-30"), 1, CLERK).items())
                    .isEmpty();
        }

        /** The first of two is revoked: the loan counts from the second, 9 June. */
        @Test
        void movesALoanToItsNextRegistrationWhenTheFirstIsRevoked() {
            registered("PR-1", "FA-1", YANHU, "2000000.00", "2023-06-01");
            registered("PR-2", "FA-1", YANHU, "2000000.00", "2023-06-09");
            ended("PR-1", "FA-1", YANHU, RegistrationState.REVOKED, "2024-02-01");

            assertThat(amount(YANHU, "2023-06-08")).isEqualTo("5000000.00");
            assertThat(amount(YANHU, "2023-06-09")).isEqualTo("7000000.00");
        }

        /** Each bank has its loan, until the first one's only registration is revoked and it has none. */
        @Test
        void dividesTheAmountByBankAndMonth() {
            registered("PR-1", "FA-1", YANHU, new PartyId(7), "2000000.00", "2023-06-01");
            registered("PR-2", "FA-2", YANHU, new PartyId(8), "3000000.00", "2023-07-01");
            assertThat(shares()).containsExactly("2023-06-01 7 2000000.00", "2023-07-01 8 3000000.00");

            registered("PR-3", "FA-2", YANHU, new PartyId(8), "3000000.00", "2023-06-20");
            assertThat(shares()).containsExactly("2023-06-01 7 2000000.00", "2023-06-01 8 3000000.00");
            ended("PR-1", "FA-1", YANHU, RegistrationState.REVOKED, "2024-02-01");
            assertThat(shares()).containsExactly("2023-06-01 8 3000000.00");
        }

        private List<String> shares() {
            return jdbc.queryForList(
                    "select concat(month_start, ' ', bank_id, ' ', registered) from insight_monthly_flow where registered <> 0 order by 1",
                    String.class);
        }

        @Test
        void leavesALoanWhereItIsWhenALaterRegistrationIsRevoked() {
            registered("PR-1", "FA-1", YANHU, "2000000.00", "2023-06-01");
            registered("PR-2", "FA-1", YANHU, "2000000.00", "2023-06-09");
            ended("PR-2", "FA-1", YANHU, RegistrationState.REVOKED, "2024-02-01");

            assertThat(amount(YANHU, "2023-06-01")).isEqualTo("7000000.00");
        }

        /** Cancelled after settlement, lapsed, refused: what was registered in June was registered in June. */
        @Test
        void keepsALoanWhosePledgeEndedInAnyOtherWay() {
            registered("PR-1", "FA-1", YANHU, "2000000.00", "2023-06-01");
            ended("PR-1", "FA-1", YANHU, RegistrationState.CANCELLED, "2024-06-01");
            registered("PR-2", "FA-2", YANHU, "1000000.00", "2023-06-02");
            ended("PR-2", "FA-2", YANHU, RegistrationState.LAPSED, "2024-06-01");
            ended("PR-3", "FA-3", YANHU, RegistrationState.REFUSED, "2023-06-03");

            assertThat(amount(YANHU, "2025-12-31")).isEqualTo("8000000.00");
        }

        /** The base year 2020 is in the base: 31 December 2020 adds nothing, 1 January 2021 does. */
        @Test
        void countsFromTheEndOfTheBaseYear() {
            registered("PR-1", "FA-1", YANHU, "300000.00", "2020-12-31");
            registered("PR-2", "FA-2", YANHU, "400000.00", "2021-01-01");

            assertThat(amount(YANHU, "2025-12-31")).isEqualTo("5400000.00");
        }

        /** Nanhai's target is what is new from 1 January 2022, from nothing: 7.5 of 15 hundred million are half of it. */
        @Test
        void countsNanhaiFromNothingIn2022() {
            registered("PR-1", "FA-1", NANHAI, "900000000.00", "2021-12-31");
            registered("PR-2", "FA-2", NANHAI, "750000000.00", "2022-01-01");

            Standing standing = standing(NANHAI, "2025-12-31");
            assertThat(standing.current()).isEqualByComparingTo("750000000");
            assertThat(standing.progress()).isEqualTo("0.5000");
            assertThat(standing(NANHAI, "2021-12-31").current()).isEqualByComparingTo("0");
        }

        @Test
        void keepsTheRegionsApart() {
            registered("PR-1", "FA-1", NANHAI, "1000000.00", "2023-06-01");

            assertThat(amount(YANHU, "2025-12-31")).isEqualTo("5000000.00");
        }

        /** 3 loans of 1,000,000 on 1, 2 and 3 June; by 2 June two count, the newest first. */
        @Test
        void namesTheLoansBehindTheFigure() {
            for (int i = 1; i <= 3; i++) registered("PR-" + i, "FA-" + i, YANHU, "1000000.00", "2023-06-0" + i);

            var page = indicators.contributions(day("2023-06-02"), 1, CLERK);
            assertThat(page.total()).isEqualTo(2);
            assertThat(page.items()).extracting(CountedLoan::loanKey).containsExactly("FA-2", "FA-1");
        }

        /** Eight loans in two orders over the same three days, and each loan's two registrations raced: 8 × 1,000,000. */
        @Test
        void countsRightWhenRegistrationsComeAtOnce() throws Exception {
            List<String> days = List.of("2023-06-01", "2023-06-02", "2023-06-03");
            atOnce(
                    () -> transaction.executeWithoutResult(t -> IntStream.range(0, 8)
                            .forEach(i -> registered("PR-A" + i, "FA-" + i, YANHU, "1000000.00", days.get(i % 3)))),
                    () -> transaction.executeWithoutResult(t -> IntStream.range(0, 8)
                            .forEach(i ->
                                    registered("PR-B" + i, "FA-" + i, YANHU, "1000000.00", days.get((i + 1) % 3)))));

            assertThat(amount(YANHU, "2023-06-03")).isEqualTo("13000000.00");
            // A: days 1 2 3 1 2 3 1 2, B: 2 3 1 2 3 1 2 3. The earlier: 1 2 1 1 2 1 1 2, five on the 1st and three on
            // the 2nd.
            assertThat(amount(YANHU, "2023-06-01")).isEqualTo("10000000.00");
            assertThat(amount(YANHU, "2023-06-02")).isEqualTo("13000000.00");
        }

        /** Both transactions write the same days, one upwards and one downwards: neither may kill the other. */
        @Test
        void neverDeadlocksOnDaysTakenInOppositeOrder() throws Exception {
            for (int round = 0; round < 10; round++) {
                int r = round;
                atOnce(
                        () -> transaction.executeWithoutResult(t -> IntStream.rangeClosed(1, 28)
                                .forEach(d ->
                                        registered("PR-U" + r + "-" + d, "UP" + r + "-" + d, YANHU, "1.00", june(d)))),
                        () -> transaction.executeWithoutResult(t -> IntStream.rangeClosed(1, 28)
                                .forEach(d -> registered(
                                        "PR-D" + r + "-" + d, "DOWN" + r + "-" + d, YANHU, "1.00", june(29 - d)))));
            }
            // 10 rounds × 2 transactions × 28 loans of 1 yuan.
            assertThat(amount(YANHU, "2023-06-30")).isEqualTo("5000560.00");
        }

        private static String june(int day) {
            return "2023-06-%02d".formatted(day);
        }

        private static void atOnce(Runnable one, Runnable two) throws Exception {
            CyclicBarrier start = new CyclicBarrier(2);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                List<Future<?>> both =
                        List.of(threads.submit(() -> after(start, one)), threads.submit(() -> after(start, two)));
                for (Future<?> each : both) each.get(60, TimeUnit.SECONDS);
            } finally {
                threads.shutdownNow();
            }
        }

        private static Void after(CyclicBarrier start, Runnable work) throws Exception {
            start.await(10, TimeUnit.SECONDS);
            work.run();
            return null;
        }

        private void registered(String caseNo, String loan, RegionCode region, String amount, String on) {
            registered(caseNo, loan, region, new PartyId(7), amount, on);
        }

        private void registered(String caseNo, String loan, RegionCode region, PartyId bank, String amount, String on) {
            transaction.executeWithoutResult(t -> counter.on(new PledgeEvent.Registered(
                    caseNo, 1, loan, region, enterprise(), bank, Money.of(amount), day(on))));
        }

        private PartyId enterprise() {
            return new PartyId(jdbc.queryForObject("select min(organisation) from party_enterprise", Long.class));
        }

        private void ended(String caseNo, String loan, RegionCode region, RegistrationState state, String on) {
            transaction.executeWithoutResult(
                    t -> counter.on(new PledgeEvent.Ended(caseNo, 1, loan, region, state, day(on))));
        }

        private String amount(RegionCode region, String asOf) {
            return new Money(standing(region, asOf).current()).toString();
        }

        private Standing standing(RegionCode region, String asOf) {
            return indicators.standings(region, day(asOf)).stream()
                    .filter(s -> s.indicator().code().equals(Indicator.PLEDGE_REGISTERED_AMOUNT))
                    .findFirst()
                    .orElseThrow();
        }

        private static LocalDate day(String date) {
            return LocalDate.parse(date);
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
