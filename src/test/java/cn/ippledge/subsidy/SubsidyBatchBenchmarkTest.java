package cn.ippledge.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.party.Users;
import cn.ippledge.policy.PolicyBook;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.testing.BenchmarkResults;
import cn.ippledge.testing.BenchmarkResults.Result;
import cn.ippledge.testing.MySqlServer;
import cn.ippledge.testing.OnMySql;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A year of 10⁶ loans of one region (five an enterprise, one repayment each) reckoned and kept, against bare JDBC: two
 * workers that read the same rows by the same statement through the same stretches and insert rows of the same bytes into
 * the same table in the same batches, and compute nothing. Both in turn, the median of each.
 */
@Tag("benchmark")
@OnMySql
class SubsidyBatchBenchmarkTest {

    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;
    private static final int LOANS_EACH = 5;
    private static final int ROUNDS = 3;
    private static final int YEAR = 2019;
    private static final String REGION = "140802";
    private static final long FIRST_ENTERPRISE = 1_000_000;
    private static final BigDecimal GOAL_RATIO = new BigDecimal("1.25");
    private static final BigDecimal GOAL_GROWTH = new BigDecimal("1.3");
    private static final BigDecimal GOAL_MICROS = new BigDecimal("2");
    private static final long GOAL_HEAP = 512;

    @Autowired
    ReckoningRunner runner;

    @Autowired
    ReckoningMapper mapper;

    @Autowired
    PolicyBook policies;

    @Autowired
    Users users;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    DataSource reading;

    @Autowired
    @Qualifier(BulkPool.NAME)
    DataSource bulk;

    private record Pair(BigDecimal ours, BigDecimal bare) {}

    @Test
    void reckonsAMillionLoansLittleSlowerThanBareRowsAreCopied() throws Exception {
        fill(0, SMALL);
        measure(SMALL, 2);
        Pair small = measure(SMALL, 5);
        fill(SMALL, LARGE);
        String load =
                String.valueOf(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        Pair large = measure(LARGE, ROUNDS);
        HeapWatch heap = new HeapWatch();
        try (heap) {
            ours(LARGE);
        }
        BigDecimal micros = evaluationMicros();

        BigDecimal ratio = large.ours().divide(large.bare(), 3, RoundingMode.HALF_UP);
        BigDecimal growth =
                large.ours().divide(small.ours().multiply(BigDecimal.valueOf(LARGE / SMALL)), 3, RoundingMode.HALF_UP);
        BenchmarkResults.add(new Result(
                "subsidy-batch",
                large.ours(),
                "s",
                large.bare(),
                ratio,
                "%d loans on MySQL, 2 workers on both sides, medians of %d; at %d loans %s s (bare %s s), so per loan ×%s; rule evaluation %s µs a row; heap live at most %d MB in a JVM of %d MB; load of the machine before %s"
                        .formatted(
                                LARGE,
                                ROUNDS,
                                SMALL,
                                small.ours(),
                                small.bare(),
                                growth,
                                micros,
                                heap.most(),
                                Runtime.getRuntime().maxMemory() >> 20,
                                load)));
        clear();
        assertThat(heap.most()).isLessThanOrEqualTo(GOAL_HEAP);
        assertThat(micros).isLessThanOrEqualTo(GOAL_MICROS);
        assertThat(growth).isLessThanOrEqualTo(GOAL_GROWTH);
        assertThat(ratio).isLessThanOrEqualTo(GOAL_RATIO);
    }

    private Pair measure(int loans, int rounds) throws Exception {
        BigDecimal[] ours = new BigDecimal[rounds], bare = new BigDecimal[rounds];
        for (int i = 0; i < rounds; i++) {
            ours[i] = ours(loans);
            String facts = jdbc.queryForObject(
                    "select facts from subsidy_reckoning_row order by char_length(facts) desc, loan_no limit 1",
                    String.class);
            bare[i] = bare(loans, facts);
        }
        Arrays.sort(ours);
        Arrays.sort(bare);
        return new Pair(ours[rounds / 2], bare[rounds / 2]);
    }

    private BigDecimal ours(int loans) {
        long id = run();
        long start = System.nanoTime();
        runner.run(id);
        BigDecimal seconds = since(start);
        YearReckoning run = mapper.find(id).orElseThrow();
        assertThat(run.state()).isEqualTo(ReckoningState.COMPLETE);
        // Half of 1,000.00 to 1,000.99 by turns of a hundred loans: 500.25 on average, and 500.255 rounds up a fen or
        // not.
        assertThat(run.granted()).isEqualTo(loans);
        assertThat(jdbc.queryForObject("select sum(amount) from subsidy_reckoning_row", BigDecimal.class))
                .isEqualByComparingTo(run.amount().yuan());
        return seconds;
    }

    /** The table is as empty as it was for us. */
    private BigDecimal bare(int loans, String facts) throws Exception {
        jdbc.execute("truncate table subsidy_reckoning_row");
        ReckoningMapper.Span span =
                mapper.span(users.actor("center-director").region()).orElseThrow();
        Queue<ReckoningStretch> stretches =
                new ConcurrentLinkedQueue<>(ReckoningStretch.of(span.firstId(), span.lastId()));
        ExecutorService workers = Executors.newFixedThreadPool(ReckoningRunner.WORKERS);
        long start = System.nanoTime();
        Future<?> one = workers.submit(() -> copy(stretches, facts)),
                other = workers.submit(() -> copy(stretches, facts));
        one.get();
        other.get();
        BigDecimal seconds = since(start);
        workers.shutdown();
        assertThat(jdbc.queryForObject("select count(*) from subsidy_reckoning_row", Integer.class))
                .isEqualTo(loans);
        jdbc.execute("truncate table subsidy_reckoning_row");
        return seconds;
    }

    private Void copy(Queue<ReckoningStretch> stretches, String facts) throws SQLException {
        try (Connection from = reading.getConnection();
                Connection to = bulk.getConnection();
                PreparedStatement select = ReckoningWorker.stream(from, PaidYear.SQL);
                PreparedStatement insert = to.prepareStatement(ReckoningWriter.INSERT)) {
            ReckoningStretch stretch;
            while ((stretch = stretches.poll()) != null) {
                PaidYear.bind(select, LocalDate.of(YEAR - 1, 12, 31), LocalDate.of(YEAR, 12, 31), REGION, stretch);
                int rows = 0;
                try (ResultSet loans = select.executeQuery()) {
                    while (loans.next()) {
                        copy(loans, insert, facts);
                        if (++rows % ReckoningWriter.BATCH == 0) {
                            insert.executeBatch();
                            to.commit();
                        }
                    }
                }
                insert.executeBatch();
                to.commit();
            }
            return null;
        }
    }

    /** Every column is taken from the driver, as whoever reads must. */
    private static void copy(ResultSet loan, PreparedStatement insert, String facts) throws SQLException {
        loan.getBigDecimal(3);
        loan.getBigDecimal(4);
        loan.getObject(5, LocalDate.class);
        loan.getObject(6, LocalDate.class);
        loan.getObject(7, LocalDate.class);
        loan.getBigDecimal(9);
        loan.getBoolean(10);
        loan.getString(11);
        insert.setLong(1, 0);
        insert.setLong(2, loan.getLong(1));
        insert.setString(3, loan.getString(2));
        insert.setString(4, "GRANTED");
        insert.setBigDecimal(5, loan.getBigDecimal(8));
        insert.setBoolean(6, false);
        insert.setBigDecimal(7, null);
        insert.setString(8, facts);
        insert.setString(9, "");
        insert.addBatch();
    }

    /** The rule alone, from the loan read to the amount and the facts that are kept. */
    private BigDecimal evaluationMicros() {
        ReckoningRule rule =
                new ReckoningRule(policies.get("yanhu-interest"), YEAR, LocalDate.of(YEAR, 12, 31), policies);
        PaidYear loan = new PaidYear(
                1,
                "LN-B-00000001",
                Money.of("1000000"),
                Rate.of("0.045"),
                LocalDate.of(2018, 6, 1),
                LocalDate.of(2018, 6, 2),
                null,
                Money.of("1000.01"),
                Money.ZERO,
                false,
                null);
        long best = Long.MAX_VALUE;
        int granted = 0;
        for (int round = 0; round < 10; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < 100_000; i++)
                if (rule.reckon(loan, Money.ofFen(i), null).amount().isPositive()) granted++;
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(granted).isEqualTo(1_000_000);
        return BigDecimal.valueOf(best / 100_000, 3);
    }

    private long run() {
        jdbc.update("delete from subsidy_reckoning");
        jdbc.execute("truncate table subsidy_reckoning_row");
        Actor director = users.actor("center-director");
        YearReckoning run = new YearReckoning(
                0,
                director.region(),
                "yanhu-interest",
                1,
                YEAR,
                LocalDate.of(YEAR, 12, 31),
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
        mapper.insert(run, key);
        return key.getId();
    }

    private static BigDecimal since(long start) {
        return BigDecimal.valueOf((System.nanoTime() - start) / 1_000_000, 3);
    }

    /** Loans numbered enterprise by enterprise: the order that a bare copy reads fastest. */
    private void fill(int from, int to) throws SQLException {
        long bank = jdbc.queryForObject("select min(id) from party_organisation where kind = 'BANK'", Long.class);
        try (Connection connection = DriverManager.getConnection(
                MySqlServer.shared().url("platform") + "&rewriteBatchedStatements=true", "root", "")) {
            connection.setAutoCommit(false);
            batch(
                    connection,
                    from / LOANS_EACH,
                    to / LOANS_EACH,
                    (insert, i) -> {
                        insert.setLong(1, FIRST_ENTERPRISE + i);
                        insert.setString(2, "企业" + i);
                    },
                    "insert into party_organisation (id, kind, name, region, active, version) values (?, 'ENTERPRISE', ?, '140802', true, 1)");
            batch(
                    connection,
                    from,
                    to,
                    (insert, i) -> {
                        insert.setString(1, "LN-B-%08d".formatted(i));
                        insert.setString(2, "C-B-%08d".formatted(i));
                        insert.setLong(3, FIRST_ENTERPRISE + i / LOANS_EACH);
                        insert.setLong(4, bank);
                    },
                    "insert into loan_loan (no, contract_no, enterprise, bank, region, principal, secured_amount, signed_on, annual_rate, method, months, interest_period, day_count, settlement_day, remainder, penalty_uplift, penalty_base, allocation, state, disbursed_on, renewed, revision, outstanding, overdue, days_past_due, risk_class, version) values (?, ?, ?, ?, '140802', 1000000, 1000000, '2018-06-01', 0.045, 'BULLET', 12, 'MONTHLY', 'ACT_360', 20, 'LAST', 0.5, 'PRINCIPAL', 'PENALTY_FIRST', 'RELEASED', '2018-06-02', false, 1, 0, 0, 0, 'NORMAL', 1)");
            batch(
                    connection,
                    from,
                    to,
                    (insert, i) -> {
                        BigDecimal interest = BigDecimal.valueOf(100_000 + i % 100, 2);
                        insert.setString(1, "LN-B-%08d".formatted(i));
                        insert.setLong(2, bank);
                        insert.setString(3, "R-B-%08d".formatted(i));
                        insert.setBigDecimal(4, interest);
                        insert.setBigDecimal(5, interest);
                    },
                    "insert into loan_repayment (loan_no, bank, bank_reference, paid_on, amount, penalty, interest, principal, entered_by, entered_at) values (?, ?, ?, '2019-06-20', ?, 0, ?, 0, 1, '2019-06-20 10:00:00')");
        }
        jdbc.execute("analyze table loan_loan, loan_repayment");
    }

    /** Other benchmarks share the database. */
    private void clear() {
        for (String delete : new String[] {
            "delete from loan_repayment where loan_no like 'LN-B-%' limit 50000",
            "delete from loan_loan where no like 'LN-B-%' limit 50000",
            "delete from party_organisation where id >= 1000000 limit 50000"
        }) while (jdbc.update(delete) > 0) continue;
    }

    private interface Row {
        void set(PreparedStatement insert, int i) throws SQLException;
    }

    private static void batch(Connection connection, int from, int to, Row row, String sql) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = from; i < to; i++) {
                row.set(insert, i);
                insert.addBatch();
                if (i % 5000 == 4999) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    /** What is alive, collected every half second during a run of its own: collecting would slow a measured one. */
    private static final class HeapWatch implements AutoCloseable {

        private final AtomicBoolean over = new AtomicBoolean();
        private volatile long most;

        HeapWatch() {
            Thread watch = new Thread(this::look, "heap-watch");
            watch.setDaemon(true);
            watch.start();
        }

        private void look() {
            while (!over.get()) {
                System.gc();
                most = Math.max(
                        most,
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
                LockSupport.parkNanos(500_000_000);
            }
        }

        long most() {
            return most >> 20;
        }

        @Override
        public void close() {
            over.set(true);
        }
    }
}
