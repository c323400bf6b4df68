package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.FundLevel;
import cn.ippledge.shared.Money;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two levels share a shortage, each its own. Under the illustrative measure of 济宁 province and city bear 40% and 20%, and half of
 * it is paid first: of 1,000,000.00 that are 200,000.00 and 100,000.00, of 500,000.00 they are 100,000.00 and 50,000.00.
 */
class SharedShortageTest {

    @Transactional
    abstract static class Cases {

        @Autowired
        ClaimPayments payments;

        @Autowired
        PoolQueues queues;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        TestClock clock;

        PoolFixture given;
        ClaimPlay play;
        long province, city, own;

        @BeforeEach
        void people() {
            given = PoolFixture.in(beans);
            play = new ClaimPlay(beans, given);
            given.admit("bank1-manager");
            jdbc.update(
                    """
                    insert into policy_version (policy_id, version, status, title, illustrative, body, digest, revision,
                      created_at, released_at)
                    select policy_id, 9, 'WITHDRAWN', title, illustrative,
                      replace(replace(body, '"QUEUE"', '"PRO_RATA"'), '"version": 1', '"version": 9'), digest, 1, created_at,
                      created_at
                    from policy_version where policy_id = 'jining-compensation' and version = 1
                    """);
        }

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        /**
         * The province has all of its 300,000.00, the city 90,000.01 of its 150,000.00: 9,000,001 fen in the ratio 2 : 1 are
         * 6,000,000.67 and 3,000,000.33, so the fen that is left goes to the larger claim. Then 59,999.99 more come to the city.
         */
        @Test
        void eachPoolPaysWhatItCanOfItsOwnAndNoneForAnother() {
            pools("300000", "90000.01");
            String large = released("1000000"), small = released("500000");
            play.pay(large);
            play.pay(small);
            assertThat(stands(large)).isEqualTo("QUEUED 0.00 300000.00");
            assertThat(stands(small)).isEqualTo("QUEUED 0.00 150000.00");
            assertThat(queues.waiting(Set.of(province))).hasSize(2);

            assertThat(payments.distribute(play.as("fiscal2"))).isEqualTo(Money.of("390000.01"));
            assertThat(stands(large)).isEqualTo("QUEUED 260000.01 39999.99");
            assertThat(stands(small)).isEqualTo("QUEUED 130000.00 20000.00");
            assertThat(cash()).isEqualTo("0.00 0.00");
            assertThat(payable()).isEqualTo("0.00 59999.99");
            // The province has paid its part: nobody waits for it any more.
            assertThat(queues.waiting(Set.of(province))).isEmpty();
            assertThat(queues.waiting(Set.of(city)))
                    .extracting(CompensationClaim::no)
                    .containsExactly(large, small);

            assertThat(payments.distribute(play.as("fiscal2"))).isEqualTo(Money.ZERO);
            given.fund(city, "59999.99");
            assertThat(payments.distribute(play.as("fiscal2"))).isEqualTo(Money.of("59999.99"));
            assertThat(stands(large)).isEqualTo("PAID 300000.00 0.00");
            assertThat(stands(small)).isEqualTo("PAID 150000.00 0.00");
            assertThat(cash()).isEqualTo("0.00 0.00");
            assertThat(payable()).isEqualTo("0.00 0.00");
        }

        /** The city never gets a fen: the province's part is paid all the same. */
        @Test
        void anEmptyPoolKeepsNobodyFromTheOthersMoney() {
            pools("150000", "0");
            String large = released("1000000"), small = released("500000");
            play.pay(large);
            play.pay(small);
            // 150,000.00 in the ratio 200,000.00 : 100,000.00
            assertThat(payments.distribute(play.as("fiscal2"))).isEqualTo(Money.of("150000"));
            assertThat(stands(large)).isEqualTo("QUEUED 100000.00 200000.00");
            assertThat(stands(small)).isEqualTo("QUEUED 50000.00 100000.00");
            // 30,000.00 in the ratio 100,000.00 : 50,000.00 of what is left
            given.fund(province, "30000");
            payments.distribute(play.as("fiscal2"));
            assertThat(stands(large)).isEqualTo("QUEUED 120000.00 180000.00");
            assertThat(stands(small)).isEqualTo("QUEUED 60000.00 90000.00");
        }

        /** A claim that waits is paid by itself only when its pools suffice for all that wait: nobody is served before others. */
        @Test
        void whoWaitsIsNotPaidBeforeTheOthers() {
            pools("0", "0");
            String large = released("1000000"), small = released("500000");
            play.pay(large);
            play.pay(small);
            given.fund(province, "299999.99");
            given.fund(city, "150000");
            play.pay(small);
            assertThat(stands(small)).isEqualTo("QUEUED 0.00 150000.00");
            given.fund(province, "0.01");
            play.pay(small);
            assertThat(stands(small)).isEqualTo("PAID 150000.00 0.00");
            play.pay(large);
            assertThat(stands(large)).isEqualTo("PAID 300000.00 0.00");
        }

        private void pools(String ofProvince, String ofCity) {
            province = given.pool(ofProvince, FundLevel.PROVINCE);
            city = given.pool(ofCity, FundLevel.CITY);
            own = given.pool("0");
        }

        private String released(String principal) {
            String loan =
                    given.loan("bank1-manager", principal, "10", LocalDate.of(2025, 6, 20), LocalDate.of(2025, 12, 20));
            given.enrolled(loan, "jining-compensation", own, "1");
            jdbc.update("update compensation_enrolment set policy_version = 9 where loan_no = ?", loan);
            String no = play.filed(loan, "bank1-postloan", principal, "0");
            play.released(no);
            return no;
        }

        private String stands(String no) {
            CompensationClaim claim = play.claim(no);
            return claim.state() + " " + claim.paid() + " " + claim.due();
        }

        private String cash() {
            return given.balance(province, AccountKind.CUSTODIAN_BANK) + " "
                    + given.balance(city, AccountKind.CUSTODIAN_BANK);
        }

        private String payable() {
            return given.balance(province, AccountKind.CLAIMS_PAYABLE) + " "
                    + given.balance(city, AccountKind.CLAIMS_PAYABLE);
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
