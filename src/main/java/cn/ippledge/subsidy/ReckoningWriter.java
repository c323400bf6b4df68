package cn.ippledge.subsidy;

import cn.ippledge.shared.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;

/**
 * Keeps rows in batches. Each batch is one transaction with the run's own count of it, so that the totals are those of the
 * rows at any moment, and a run that was cancelled or given up gets no further row.
 */
final class ReckoningWriter implements AutoCloseable {

    static final String INSERT =
            """
            INSERT INTO subsidy_reckoning_row
              (run_id, enterprise, loan_no, decision, amount, capped, granted_on_loan, facts, reasons)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String COUNT =
            """
            UPDATE subsidy_reckoning SET granted = granted + ?, refused = refused + ?, capped = capped + ?,
              amount = amount + ?, stretches_done = stretches_done + ?, alive_until = ?
            WHERE id = ? AND state = 'RUNNING'
            """;

    static final int BATCH = 2_000;

    /** Longer than any batch takes, shorter than a director waits for a run that died. */
    static final Duration ALIVE = Duration.ofMinutes(3);

    /** Somebody has ended the run meanwhile. */
    static final class RunEnded extends RuntimeException {}

    private final long runId;
    private final PlatformTransactionManager transactions;
    private final Clock clock;
    private final Connection connection;
    private final PreparedStatement insert;
    private int rows;
    private int granted;
    private int capped;
    private Money amount = Money.ZERO;

    ReckoningWriter(long runId, DataSource bulk, PlatformTransactionManager transactions, Clock clock)
            throws SQLException {
        this.runId = runId;
        this.transactions = transactions;
        this.clock = clock;
        connection = bulk.getConnection();
        insert = connection.prepareStatement(INSERT);
    }

    void write(PaidYear loan, ReckoningRule.Reckoned reckoned, Money grantedOnLoan) throws SQLException {
        insert.setLong(1, runId);
        insert.setLong(2, loan.enterprise());
        insert.setString(3, loan.loanNo());
        insert.setString(4, reckoned.decision().name());
        insert.setBigDecimal(5, reckoned.amount().yuan());
        insert.setBoolean(6, reckoned.capped());
        insert.setBigDecimal(7, grantedOnLoan == null ? null : grantedOnLoan.yuan());
        insert.setString(8, Stored.written(reckoned.facts().asGiven()));
        insert.setString(9, reckoned.reasons());
        insert.addBatch();
        rows++;
        if (reckoned.reasons().isEmpty()) granted++;
        if (reckoned.capped()) capped++;
        amount = amount.plus(reckoned.amount());
        if (rows == BATCH) flush(0);
    }

    /** The stretch is done. */
    void finish() throws SQLException {
        flush(1);
    }

    /** Within an empty transaction of the platform's, because on the embedded database one writes at a time. */
    private void flush(int stretches) throws SQLException {
        TransactionStatus turn = transactions.getTransaction(null);
        try {
            keep(stretches);
        } finally {
            transactions.commit(turn);
        }
    }

    private void keep(int stretches) throws SQLException {
        if (rows > 0) insert.executeBatch();
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setInt(1, granted);
            count.setInt(2, rows - granted);
            count.setInt(3, capped);
            count.setBigDecimal(4, amount.yuan());
            count.setInt(5, stretches);
            count.setObject(6, LocalDateTime.now(clock).plus(ALIVE));
            count.setLong(7, runId);
            if (count.executeUpdate() == 0) throw new RunEnded();
        }
        connection.commit();
        rows = 0;
        granted = 0;
        capped = 0;
        amount = Money.ZERO;
    }

    /** What was not committed is gone: the pool rolls it back. */
    @Override
    public void close() throws SQLException {
        insert.close();
        connection.close();
    }
}
