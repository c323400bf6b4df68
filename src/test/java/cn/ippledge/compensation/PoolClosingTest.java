package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.Book;
import cn.ippledge.ledger.BookLine;
import cn.ippledge.ledger.Books;
import cn.ippledge.ledger.FundLevel;
import cn.ippledge.ledger.Ledger;
import cn.ippledge.ledger.LedgerDecisions;
import cn.ippledge.ledger.LedgerReason;
import cn.ippledge.ledger.LedgerRequests;
import cn.ippledge.ledger.MakeRequest;
import cn.ippledge.ledger.NewEntry;
import cn.ippledge.ledger.NewLine;
import cn.ippledge.ledger.Obstacle;
import cn.ippledge.ledger.Reconciliation;
import cn.ippledge.ledger.RequestKind;
import cn.ippledge.loan.LoanEvent;
import cn.ippledge.policy.Party;
import cn.ippledge.record.Upload;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** A pool is closed for good only when it stands behind nothing any more, and is then chosen by nobody. */
class PoolClosingTest {

    @Transactional
    abstract static class Cases {

        private static final LocalDate DISBURSED = LocalDate.of(2026, 2, 10), DUE = LocalDate.of(2026, 8, 10);

        @Autowired
        Enrolments enrolments;

        @Autowired
        Pools pools;

        @Autowired
        PoolUse use;

        @Autowired
        Books books;

        @Autowired
        Ledger ledger;

        @Autowired
        Reconciliation reconciliation;

        @Autowired
        LedgerRequests requests;

        @Autowired
        LedgerDecisions decisions;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        JdbcTemplate jdbc;

        PoolFixture given;

        @BeforeEach
        void admitted() {
            given = PoolFixture.in(beans);
            given.admit("bank1-manager");
        }

        @Test
        void aLoanKeepsItsPoolAndAClosedPoolGetsNoLoan() {
            long pool = given.pool("30000000");
            Enrolment enrolled = enrol(pool);
            assertThat(books.obstacles(pool, given.as("center-clerk")))
                    .extracting(Obstacle::reason)
                    .contains(LedgerReason.BOOK_RESERVES_EXPOSURE, CompensationReason.POOL_HAS_LOANS);

            enrolments.settled(new LoanEvent.Settled(enrolled.loanNo(), 0, TestClock.START));
            empty(pool);
            close(pool);

            assertThat(enrolments.pools(given.as("bank1-manager")))
                    .extracting(Book::id)
                    .doesNotContain(pool);
            assertThatThrownBy(() -> enrol(pool))
                    .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.reason())
                            .isEqualTo(CompensationReason.NO_POOL));
            assertThat(pools.all(PoolFixture.YANHU)).extracting(Book::id).contains(pool);
        }

        /** A claim that is not settled may still bring something back, also where its loan's reserve is free already. */
        @Test
        void aClaimThatHasNotEndedKeepsItsPool() {
            long pool = given.pool("30000000");
            Enrolment enrolled = enrol(pool);
            enrolments.settled(new LoanEvent.Settled(enrolled.loanNo(), 0, TestClock.START));
            String claim = "RC-T-" + pool;
            jdbc.update(
                    "insert into compensation_claim (no, enrolment_no, loan_no, bank, enterprise, region, state, defaulted_on, earliest_on,"
                            + " reported_on, principal_loss, interest_loss, disposal_proceeds, other_levels_paid, recovery_costs, evidence,"
                            + " computed, payable, due, paid, final_settlement, panel_round, reported_by, version)"
                            + " select ?, no, loan_no, bank, enterprise, region, 'RECEIVED', '2026-03-01', '2026-03-01', '2026-03-01',"
                            + " 0, 0, 0, 0, 0, '', 0, 0, 0, 0, false, 0, 1, 1 from compensation_enrolment where no = ?",
                    claim,
                    enrolled.no());
            assertThat(use.of(books.get(pool)))
                    .extracting(Obstacle::reason)
                    .containsExactly(CompensationReason.POOL_HAS_CLAIMS);
            jdbc.update("update compensation_claim set state = 'SETTLED' where no = ?", claim);
            assertThat(use.of(books.get(pool))).isEmpty();
        }

        /** Another level's money is no substitute: the ledger refuses, and says that the pool is closed. */
        @Test
        void aLevelWhosePoolIsClosedIsPaidByNoOther() {
            long own = given.pool("30000000"), province = given.pool("0", FundLevel.PROVINCE);
            Enrolment enrolled = enrol(own);
            assertThat(pools.of(enrolled, Party.PROVINCE)).isEqualTo(province);
            close(province);
            assertThat(pools.of(enrolled, Party.PROVINCE)).isEqualTo(province);
            long successor = given.pool("0", FundLevel.PROVINCE);
            assertThat(pools.of(enrolled, Party.PROVINCE)).isEqualTo(successor);
            assertThat(pools.paysForItsLevel(books.get(successor))).isTrue();
            assertThat(pools.paysForItsLevel(books.get(province))).isFalse();
        }

        private Enrolment enrol(long pool) {
            String loan = given.loan("bank1-manager", "2000000", "10", DISBURSED, DUE);
            return enrolments.enrol(new EnrolLoan(loan, Rate.ONE, false, pool), given.as("bank1-manager"));
        }

        /** All its money goes out, and its two lines at the bank are explained by one and cleared by another. */
        private void empty(long pool) {
            Money held = given.balance(pool, AccountKind.CUSTODIAN_BANK);
            ledger.post(
                    new NewEntry(
                            pool,
                            TestClock.START,
                            "test.empty:" + pool,
                            "Out",
                            List.of(
                                    NewLine.debit(AccountKind.BANK_CHARGES, held),
                                    NewLine.credit(AccountKind.CUSTODIAN_BANK, held))),
                    given.as("center-clerk"));
            for (BookLine line :
                    reconciliation.view(pool, given.as("center-clerk")).bookOnly())
                reconciliation.explainBookLine(pool, line.no(), line.lineNo(), "Lost", given.as("center-clerk"));
            for (BookLine line :
                    reconciliation.view(pool, given.as("center-clerk")).bookOnly())
                reconciliation.clear(pool, line.differenceId(), given.as("center-reviewer"));
        }

        private void close(long pool) {
            MakeRequest closing = new MakeRequest(
                    pool, RequestKind.CLOSE_BOOK, TestClock.START, "Approval 9", "Ended", List.of(), null);
            Upload paper = new Upload("approval.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
            String no = requests.make(closing, paper, given.as("center-clerk"));
            decisions.decide(no, 1, true, null, given.as("center-director"));
            assertThat(books.get(pool).isClosed()).isTrue();
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
