package cn.ippledge.ledger;

import static cn.ippledge.ledger.LedgerFixture.clerk;
import static cn.ippledge.ledger.LedgerFixture.person;
import static cn.ippledge.ledger.LedgerFixture.pool;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.BenchmarkResults;
import cn.ippledge.testing.BenchmarkResults.Result;
import cn.ippledge.testing.MySqlServer;
import cn.ippledge.testing.OnMySql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a book holds now, held on a closed day, and its trial balance of today, after 10⁴ and after 10⁶ postings; the months
 * before are closed each time, as a finance center closes them.
 */
@Tag("benchmark")
@OnMySql
class BalanceReadingBenchmarkTest {

    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;
    private static final int ROUNDS = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    private static final LocalDate SECOND_DAY = LocalDate.of(2024, 1, 1);
    private static final LocalDate CLOSED_DAY = LocalDate.of(2023, 6, 15);
    private static final Actor DIRECTOR = person(83, OrganisationKind.CENTER, Role.CENTER_DIRECTOR);

    @Autowired
    Ledger ledger;

    @Autowired
    Books books;

    @Autowired
    Statements statements;

    @Autowired
    Periods periods;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void doesNotGrowWithThePostings() throws Exception {
        Book book = books.open(pool(), clerk());
        fill(book, 0, SMALL, FIRST_DAY, 365);
        periods.close(book.id(), YearMonth.of(2023, 12), DIRECTOR);
        millis(book);
        BigDecimal small = millis(book);
        fill(book, SMALL, LARGE, SECOND_DAY, 780);
        periods.close(book.id(), YearMonth.of(2026, 2), DIRECTOR);
        jdbc.execute("analyze table ledger_entry, ledger_line, ledger_day, ledger_balance");
        millis(book);
        BigDecimal large = millis(book);

        // Each posting brings one yuan.
        assertThat(ledger.balance(book.id(), AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("1000000"));
        assertThat(statements.balanceAsOf(book.id(), AccountKind.CUSTODIAN_BANK, SECOND_DAY.minusDays(1)))
                .isEqualTo(Money.of("10000"));
        Result result = Result.growth(
                "ledger-balance-reading",
                large,
                "ms",
                small,
                "sum of the medians of the balance now, the balance on a closed day and the trial balance of today on MySQL at "
                        + LARGE + " over " + SMALL + " postings");
        BenchmarkResults.add(result);
        assertThat(result.ratio()).isLessThanOrEqualTo(new BigDecimal("1.3"));
    }

    private BigDecimal millis(Book book) {
        long micros = median(() -> ledger.balance(book.id(), AccountKind.CUSTODIAN_BANK));
        micros += median(() -> statements.balanceAsOf(book.id(), AccountKind.CUSTODIAN_BANK, CLOSED_DAY));
        micros += median(() -> statements.trialBalance(book.id(), LedgerFixture.DAY, clerk()));
        return BigDecimal.valueOf(micros, 3);
    }

    private static long median(Runnable reading) {
        long[] nanos = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            reading.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[ROUNDS / 2] / 1000;
    }

    /** By batch on a connection that rewrites batches; balances are summed up afterwards as the door would have. */
    private void fill(Book book, int from, int to, LocalDate first, int days) throws SQLException {
        long bank = account(book, AccountKind.CUSTODIAN_BANK), income = account(book, AccountKind.INTEREST_INCOME);
        long base = jdbc.queryForObject("select coalesce(max(id), 0) from ledger_entry", Long.class);
        try (Connection connection = DriverManager.getConnection(
                        MySqlServer.shared().url("platform") + "&rewriteBatchedStatements=true", "root", "");
                PreparedStatement entry = connection.prepareStatement(
                        "insert into ledger_entry (id, book_id, entry_date, cause, narration, amount, posted_by, posted_by_name, posted_at)"
                                + " values (?, ?, ?, ?, 'Bulk', 1, 81, 'Person 81', '2026-03-10 10:00:00')");
                PreparedStatement line = connection.prepareStatement(
                        "insert into ledger_line (entry_id, line_no, account_id, entry_date, side, amount) values (?, ?, ?, ?, ?, 1)")) {
            connection.setAutoCommit(false);
            for (int i = from; i < to; i++) {
                LocalDate day = first.plusDays(i % days);
                long id = base + i - from + 1;
                entry.setLong(1, id);
                entry.setLong(2, book.id());
                entry.setObject(3, day);
                entry.setString(4, "bulk " + book.id() + " " + i);
                entry.addBatch();
                add(line, id, 1, bank, day, "DEBIT");
                add(line, id, 2, income, day, "CREDIT");
                if (i % 5000 == 4999 || i == to - 1) {
                    entry.executeBatch();
                    line.executeBatch();
                    connection.commit();
                }
            }
        }
        jdbc.update("update ledger_balance set balance = ? where slot = 0 and account_id in (?, ?)", to, bank, income);
    }

    private static void add(PreparedStatement line, long id, int no, long account, LocalDate day, String side)
            throws SQLException {
        line.setLong(1, id);
        line.setInt(2, no);
        line.setLong(3, account);
        line.setObject(4, day);
        line.setString(5, side);
        line.addBatch();
    }

    private long account(Book book, AccountKind kind) {
        return jdbc.queryForObject(
                "select id from ledger_account where book_id = ? and kind = ?", Long.class, book.id(), kind.name());
    }
}
