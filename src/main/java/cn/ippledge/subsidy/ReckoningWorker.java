package cn.ippledge.subsidy;

import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** Takes stretch after stretch until none is left: reads, asks the rule, keeps the rows. Two of them share a run. */
final class ReckoningWorker implements Callable<Void> {

    /** What the workers of a run have in common. */
    record Run(
            YearReckoning run,
            ReckoningRule rule,
            Map<String, Money> grantedOnLoan,
            Queue<ReckoningStretch> stretches,
            LargestRows largest,
            AtomicBoolean ended) {}

    private final Run work;
    private final DataSource reading;
    private final DataSource bulk;
    private final PlatformTransactionManager transactions;
    private final Clock clock;

    ReckoningWorker(
            Run work, DataSource reading, DataSource bulk, PlatformTransactionManager transactions, Clock clock) {
        this.work = work;
        this.reading = reading;
        this.bulk = bulk;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Void call() throws SQLException {
        try (ReckoningWriter writer = new ReckoningWriter(work.run().id(), bulk, transactions, clock);
                Connection connection = reading.getConnection();
                PreparedStatement select = stream(connection, work.rule().sql())) {
            ReckoningStretch stretch;
            while (!work.ended().get() && (stretch = work.stretches().poll()) != null) {
                reckon(stretch, select, writer);
                writer.finish();
            }
            return null;
        } catch (SQLException | RuntimeException e) {
            work.ended().set(true);
            throw e;
        }
    }

    private void reckon(ReckoningStretch stretch, PreparedStatement select, ReckoningWriter writer)
            throws SQLException {
        ReckoningRule rule = work.rule();
        PaidYear.bind(select, rule.before(), rule.to(), work.run().region().toString(), stretch);
        try (ResultSet rows = select.executeQuery()) {
            long enterprise = 0;
            Money grantedThisYear = Money.ZERO;
            while (rows.next()) {
                PaidYear loan = PaidYear.read(rows);
                if (loan.enterprise() != enterprise) grantedThisYear = Money.ZERO;
                enterprise = loan.enterprise();
                Money grantedOnLoan =
                        rule.capsByLoan() ? work.grantedOnLoan().getOrDefault(loan.loanNo(), Money.ZERO) : null;
                ReckoningRule.Reckoned reckoned = rule.reckon(loan, grantedThisYear, grantedOnLoan);
                writer.write(loan, reckoned, grantedOnLoan);
                if (reckoned.decision() != Quote.Decision.GRANTED) continue;
                grantedThisYear = grantedThisYear.plus(reckoned.amount());
                work.largest().see(loan.loanNo(), reckoned.amount());
            }
        }
    }

    /** Row by row from the server: MySQL's driver would otherwise take a whole stretch into memory. */
    static PreparedStatement stream(Connection connection, String sql) throws SQLException {
        PreparedStatement select =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        if (connection.getMetaData().getDatabaseProductName().equals("MySQL")) select.setFetchSize(Integer.MIN_VALUE);
        return select;
    }
}
