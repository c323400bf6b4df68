package cn.ippledge.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.ippledge.party.Users;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** Half of the interest paid in 2019, at most 200,000 an enterprise and year, nothing for a loan subsidised elsewhere. */
class YearReckoningsTest {

    private static final String YANHU = "140802";
    private static final String JINING = "370800";
    private static final StartReckoning OF_2019 = new StartReckoning("yanhu-interest", 2019);

    abstract static class Cases {

        @Autowired
        YearReckonings reckonings;

        @Autowired
        ReckoningRunner runner;

        @Autowired
        ReckoningMapper mapper;

        @Autowired
        Users users;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        MockMvc web;

        @Autowired
        TestClock clock;

        @Autowired
        DataSource ordinary;

        @Autowired
        @Qualifier("bulk")
        DataSource bulk;

        private ReckoningFixture given;
        private Actor director;

        @BeforeEach
        void people() {
            given = new ReckoningFixture(jdbc);
            given.clear();
            director = users.actor("center-director");
        }

        @AfterEach
        void leavesThePastAsItWas() {
            clock.setTo(TestClock.START);
            given.clear();
        }

        /**
         * One enterprise: half of 150,000.01 is 75,000.005, rounded half up 75,000.01; half of 300,000 is 150,000, of which
         * the year leaves 200,000 − 75,000.01 = 124,999.99; the third is subsidised elsewhere. Another: half of 1,000 + 2,000
         * is 1,500, what was paid a day before and a day after the year does not count, nor does penalty interest; half of
         * 400,000 is 200,000, of which the year leaves 198,500. The sixth loan paid nothing. Together 400,000.00.
         */
        private void loansOf2019() {
            long one = given.enterprise(YANHU), other = given.enterprise(YANHU);
            for (int i = 1; i <= 3; i++) given.loan("LN-R-1" + i, one, YANHU, "2018-06-01");
            for (int i = 4; i <= 6; i++) given.loan("LN-R-1" + i, other, YANHU, "2018-06-01");
            given.paid("LN-R-11", "2019-03-20", "150000.01", "0");
            given.paid("LN-R-12", "2019-04-20", "300000", "0");
            given.paid("LN-R-13", "2019-05-20", "10000", "0");
            given.subsidisedElsewhere("LN-R-13", "2018-12-31", "2019-06-30");
            given.paid("LN-R-14", "2018-12-31", "5000", "0");
            given.paid("LN-R-14", "2019-01-01", "1000", "100");
            given.paid("LN-R-14", "2019-12-31", "2000", "0");
            given.paid("LN-R-14", "2020-01-01", "9000", "0");
            given.paid("LN-R-15", "2019-07-20", "400000", "0");
            given.paid("LN-R-16", "2020-02-20", "7000", "0");
        }

        private long finished(StartReckoning command, Actor actor) throws Exception {
            long id = reckonings.start(command, actor);
            runner.idle().get();
            return id;
        }

        private Money amount(long run, String loan) {
            return mapper.row(run, loan).orElseThrow().amount();
        }

        @Test
        void reckonsEveryLoanThatPaidInterestInTheYear() throws Exception {
            loansOf2019();
            YearReckoning run = reckonings.get(finished(OF_2019, director), director);

            assertThat(run.state()).isEqualTo(ReckoningState.COMPLETE);
            assertThat(run.amount()).isEqualTo(Money.of("400000.00"));
            assertThat(List.of(run.granted(), run.refused(), run.capped())).containsExactly(4, 1, 2);
            assertThat(amount(run.id(), "LN-R-11")).isEqualTo(Money.of("75000.01"));
            assertThat(amount(run.id(), "LN-R-12")).isEqualTo(Money.of("124999.99"));
            assertThat(amount(run.id(), "LN-R-13")).isEqualTo(Money.ZERO);
            assertThat(amount(run.id(), "LN-R-14")).isEqualTo(Money.of("1500.00"));
            assertThat(amount(run.id(), "LN-R-15")).isEqualTo(Money.of("198500.00"));
            assertThat(mapper.row(run.id(), "LN-R-16")).isEmpty();
            assertThat(mapper.row(run.id(), "LN-R-13").orElseThrow().grounds()).containsExactly("ALREADY_SUBSIDISED");
            assertThat(reckonings.largest(run.id(), director))
                    .extracting(ReckonedRow::loanNo)
                    .containsExactly("LN-R-15", "LN-R-12", "LN-R-11", "LN-R-14");
        }

        @Test
        void explainsEachRowAgainToTheSameFen() throws Exception {
            loansOf2019();
            long run = finished(OF_2019, director);
            Actor leader = users.actor("leader1");
            for (ReckonedRow row : reckonings.rowsAfter(run, null, 100, leader)) {
                YearReckonings.Explained told = reckonings.explain(run, row.loanNo(), leader);
                assertThat(told.reproduced()).as(row.loanNo()).isTrue();
                assertThat(told.quote().amount()).isEqualTo(row.amount());
            }
            Quote capped = reckonings.explain(run, "LN-R-12", leader).quote();
            assertThat(capped.explanation().steps().get(1).operands()).containsValue("124999.99");

            jdbc.update("update subsidy_reckoning_row set amount = 1500.01 where loan_no = 'LN-R-14'");
            assertThat(reckonings.explain(run, "LN-R-14", leader).reproduced()).isFalse();
        }

        /**
         * 0.6 × LPR of the day of signing, 3.85% on 30 June 2021, on one million: 23,100 a year. In 2021 183 days: 4,227,300 /
         * 365 = 11,581.64; of the 365 subsidised days 182 are left to 2022: 4,204,200 / 365 = 11,518.36; none to 2023.
         */
        @Test
        void countsDaysAndLprWhereThePolicyGoesByRate() throws Exception {
            given.loan("LN-R-21", given.enterprise(JINING), JINING, "2021-07-01");
            for (String year : List.of("2021", "2022", "2023")) given.paid("LN-R-21", year + "-12-20", "20000", "0");
            Actor jining = users.actor("jining-director");
            assertThat(amount(finished(new StartReckoning("jining-interest", 2021), jining), "LN-R-21"))
                    .isEqualTo(Money.of("11581.64"));
            long second = finished(new StartReckoning("jining-interest", 2022), jining);
            assertThat(amount(second, "LN-R-21")).isEqualTo(Money.of("11518.36"));
            assertThat(reckonings.explain(second, "LN-R-21", jining).reproduced())
                    .isTrue();
            assertThat(amount(finished(new StartReckoning("jining-interest", 2023), jining), "LN-R-21"))
                    .isEqualTo(Money.ZERO);
        }

        /** 朔州: 50% for a first loan, else 40%. It was one when the loan was signed and is none any more: half of 1,000. */
        @Test
        void takesTheEnterpriseAsItStoodAtTheSigning() throws Exception {
            long enterprise = given.enterprise("140600"), known = given.enterprise("140600");
            given.standing(enterprise, "2018-01-01", true);
            given.standing(enterprise, "2018-07-01", false);
            given.standing(known, "2018-01-01", false);
            given.loan("LN-R-31", enterprise, "140600", "2018-06-01");
            given.loan("LN-R-32", known, "140600", "2018-06-01");
            given.paid("LN-R-31", "2019-03-20", "1000", "0");
            given.paid("LN-R-32", "2019-03-20", "1000", "0");
            Actor shuozhou = users.actor("shuozhou-director");
            long run = finished(new StartReckoning("shuozhou-interest", 2019), shuozhou);
            assertThat(amount(run, "LN-R-31")).isEqualTo(Money.of("500.00"));
            assertThat(amount(run, "LN-R-32")).isEqualTo(Money.of("400.00"));
        }

        @Test
        void replacesTheLastResultOnlyWhenTheNewOneIsComplete() throws Exception {
            loansOf2019();
            long first = finished(OF_2019, director);
            long second = running();
            assertThat(reckonings.get(first, director).complete()).isTrue();

            runner.run(second);
            runner.sweep();
            assertThat(reckonings.get(second, director).complete()).isTrue();
            assertThat(reckonings.get(first, director).state()).isEqualTo(ReckoningState.REPLACED);
            assertThat(given.rows(first)).isZero();
            assertThat(given.rows(second)).isEqualTo(5);
            assertThatThrownBy(() -> reckonings.explain(first, "LN-R-11", director))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void aCancelledRunGetsNoFurtherRow() throws Exception {
            loansOf2019();
            long run = running();
            reckonings.cancel(run, director);
            runner.run(run);
            assertThat(reckonings.get(run, director).state()).isEqualTo(ReckoningState.CANCELLED);
            assertThat(given.rows(run)).isZero();
            assertThatThrownBy(() -> reckonings.cancel(run, director))
                    .isInstanceOfSatisfying(
                            Rejected.class, no -> assertThat(no.reason()).isEqualTo(ReckoningReason.RECKONING_OVER));
        }

        @Test
        void aRunWhoseProcessDiedIsAbortedAndGivesWay() throws Exception {
            loansOf2019();
            long dead = running();
            jdbc.update(
                    "insert into subsidy_reckoning_row (run_id, enterprise, loan_no, decision, amount, capped, facts, reasons) values (?, 1, 'LN-R-11', 'GRANTED', 1, false, '{}', '')",
                    dead);
            assertThatThrownBy(() -> reckonings.start(OF_2019, director))
                    .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.reason())
                            .isEqualTo(ReckoningReason.RECKONING_RUNS_ALREADY));

            clock.advance(ReckoningWriter.ALIVE.plus(Duration.ofSeconds(1)));
            long next = finished(OF_2019, director);
            assertThat(reckonings.get(dead, director).state()).isEqualTo(ReckoningState.ABORTED);
            assertThat(given.rows(dead)).isZero();
            assertThat(reckonings.get(next, director).complete()).isTrue();
        }

        @Test
        void saysWhatItCannotComputeWith() throws Exception {
            given.loan("LN-R-41", given.enterprise(JINING), JINING, "2013-02-01");
            given.paid("LN-R-41", "2013-12-20", "20000", "0");
            Actor jining = users.actor("jining-director");
            YearReckoning run = reckonings.get(finished(new StartReckoning("jining-interest", 2013), jining), jining);
            assertThat(run.state()).isEqualTo(ReckoningState.FAILED);
            assertThat(run.trouble()).isEqualTo("LPR_NOT_LOADED");
            assertThat(given.rows(run.id())).isZero();
        }

        @Test
        void startsOnlyWhatCanBeReckoned() {
            assertThatThrownBy(() -> reckonings.start(OF_2019, users.actor("center-clerk")))
                    .isInstanceOf(Denied.class);
            assertRejected("yanhu-interest", 2027, ReckoningReason.RECKONING_YEAR_NOT_BEGUN);
            assertRejected("jining-interest", 2019, SubsidyReason.POLICY_OF_OTHER_REGION);
            assertRejected("example-principal-percent", 2019, ReckoningReason.RECKONING_POLICY_PAYS_NO_YEARLY_INTEREST);
            assertThat(reckonings.policies(director)).extracting("id").containsExactly("yanhu-interest");
        }

        @Test
        void doesOneRunAtATime() {
            assertThat(runner.reserve()).isTrue();
            try {
                assertThatThrownBy(() -> reckonings.start(OF_2019, director))
                        .isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.reason())
                                .isEqualTo(ReckoningReason.RECKONING_BUSY));
            } finally {
                runner.release();
            }
        }

        private void assertRejected(String policy, int year, Object reason) {
            assertThatThrownBy(() -> reckonings.start(new StartReckoning(policy, year), director))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            no -> assertThat(no.fields().get(0).reason()).isEqualTo(reason));
        }

        @Test
        void isSeenInItsOwnRegionOnly() throws Exception {
            loansOf2019();
            long run = finished(OF_2019, director);
            Actor jining = users.actor("jining-director");
            assertThatThrownBy(() -> reckonings.get(run, jining)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> reckonings.explain(run, "LN-R-11", jining)).isInstanceOf(NotFound.class);
            assertThat(reckonings.list(Page.Request.page(1), jining).items()).isEmpty();
            assertThatThrownBy(() -> reckonings.get(run, users.actor("sme1"))).isInstanceOf(Denied.class);
        }

        @Test
        void isShownFromTheListDownToTheSingleLoan() throws Exception {
            loansOf2019();
            var clicked = post("/subsidies/reckonings").with(csrf()).with(user("center-director"));
            web.perform(clicked.param("policyId", "yanhu-interest").param("year", "2019"))
                    .andExpect(status().is3xxRedirection());
            runner.idle().get();
            long run = reckonings
                    .list(Page.Request.page(1), director)
                    .items()
                    .get(0)
                    .id();
            String address = "/subsidies/reckonings/" + run;
            web.perform(get("/subsidies/reckonings").with(user("leader1")))
                    .andExpect(content().string(containsString("400,000.00")));
            web.perform(get(address).with(user("leader1"))).andExpect(content().string(containsString("198,500.00")));
            web.perform(get(address + "/loan").param("no", " LN-R-12 ").with(user("leader1")))
                    .andExpect(redirectedUrl(address + "/loans/LN-R-12"));
            web.perform(get(address + "/loans/LN-R-12").with(user("leader1")))
                    .andExpect(content().string(containsString("124,999.99")));
            web.perform(get(address + "/export").with(user("leader1")))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Disposition", containsString(".xlsx")));
            web.perform(post("/subsidies/reckonings")
                            .with(csrf())
                            .with(user("center-director"))
                            .param("year", "2019"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("is-invalid")));
        }

        /** The engine counts what its statements change, so its connections must not join them; ours must. */
        @Test
        void keepsASecondPoolForItself() throws Exception {
            assertThat(bulk).isNotSameAs(ordinary);
            try (var usual = ordinary.getConnection();
                    var joined = bulk.getConnection()) {
                assertThat(joined.getMetaData().getURL())
                        .isEqualTo(usual.getMetaData().getURL());
                assertThat(joined.getAutoCommit()).isFalse();
                assertThat(joinsBatches(joined)).isEqualTo(onMySql());
                assertThat(joinsBatches(usual)).isFalse();
            }
        }

        abstract boolean onMySql();

        private boolean joinsBatches(Connection connection) throws Exception {
            return onMySql()
                    && connection
                            .unwrap(JdbcConnection.class)
                            .getPropertySet()
                            .getBooleanProperty("rewriteBatchedStatements")
                            .getValue();
        }

        private long running() {
            YearReckoning last = new YearReckoning(
                    0,
                    director.region(),
                    "yanhu-interest",
                    1,
                    2019,
                    LocalDate.of(2019, 12, 31),
                    ReckoningState.RUNNING,
                    director.userId(),
                    director.name(),
                    LocalDateTime.now(clock),
                    LocalDateTime.now(clock).plus(ReckoningWriter.ALIVE),
                    null,
                    0,
                    0,
                    0,
                    0,
                    0,
                    Money.ZERO,
                    null,
                    null);
            GeneratedId key = new GeneratedId();
            mapper.insert(last, key);
            return key.getId();
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {
        @Override
        boolean onMySql() {
            return false;
        }
    }

    @Nested
    @OnMySql
    class MySql extends Cases {
        @Override
        boolean onMySql() {
            return true;
        }
    }
}
