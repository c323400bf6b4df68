package cn.ippledge.ledger;

import static cn.ippledge.ledger.LedgerFixture.REGION;
import static cn.ippledge.ledger.LedgerFixture.clerk;
import static cn.ippledge.ledger.LedgerFixture.funding;
import static cn.ippledge.ledger.LedgerFixture.payment;
import static cn.ippledge.ledger.LedgerFixture.unique;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.testing.BenchmarkResults;
import cn.ippledge.testing.BenchmarkResults.Result;
import cn.ippledge.testing.MySqlServer;
import cn.ippledge.testing.TestClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Postings a second on a MySQL with durable commits. The rounds of what is compared alternate within one run, and their
 * medians are compared, since the machine's own pace wanders.
 */
@Tag("benchmark")
@ActiveProfiles("demo")
@SpringBootTest(properties = {"platform.jobs=false", "platform.audit.anchor=", "engine.job-executor=false"})
@ContextConfiguration(initializers = PostingBenchmarkTest.Durable.class)
@Import(TestClock.Configuration.class)
class PostingBenchmarkTest {

    private static final int THREADS = 8;
    private static final int PER_THREAD = 400;
    private static final int ROUNDS = 7;
    private static final int BOOKS = 100;
    private static final MySqlServer MYSQL = MySqlServer.start(MySqlServer.DURABLE);

    @Autowired
    Ledger ledger;

    @Autowired
    Books books;

    static class Durable implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + MYSQL.url("posting"),
                            "spring.datasource.username=root",
                            "spring.datasource.password=",
                            "spring.datasource.hikari.data-source-properties.useLocalSessionState=true")
                    .applyTo(context);
        }
    }

    @AfterAll
    static void stop() {
        MYSQL.close();
    }

    @Test
    void postingCostsAtMostTwiceItsBareRows() throws Exception {
        List<Book> funds = funds();
        long[] door = new long[ROUNDS], bare = new long[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            long posted = perSecond(turn -> ledger.post(payment(funds.get(turn), unique("p"), "1.00"), clerk()));
            long inserted;
            try (BarePosting jdbc = new BarePosting(MYSQL.url("posting"), funds, THREADS)) {
                inserted = perSecond(turn -> jdbc.post(turn));
            }
            if (round >= 0) {
                door[round] = posted;
                bare[round] = inserted;
            }
        }
        Result result = result(
                "ledger-posting",
                median(door),
                median(bare),
                THREADS + " threads over " + BOOKS
                        + " books on MySQL with durable commits; entry, two lines, audit row, two guarded balances;"
                        + " against bare JDBC writing the same rows");
        BenchmarkResults.add(result);
        assertThat(result.ratio()).isGreaterThanOrEqualTo(new BigDecimal("0.5"));
    }

    @Test
    void oneFundIsHardlySlowerThanAHundred() throws Exception {
        List<Book> funds = funds();
        long[] hot = new long[ROUNDS], spread = new long[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            long all = perSecond(turn -> ledger.post(payment(funds.get(turn), unique("p"), "1.00"), clerk()));
            long one = perSecond(turn -> ledger.post(payment(funds.get(0), unique("p"), "1.00"), clerk()));
            if (round >= 0) {
                hot[round] = one;
                spread[round] = all;
            }
        }
        Result result = result(
                "ledger-hot-account",
                median(hot),
                median(spread),
                THREADS + " threads posting to one fund over the same spread on " + BOOKS
                        + " funds; MySQL with durable commits, 32 slots");
        BenchmarkResults.add(result);
        assertThat(result.ratio()).isGreaterThanOrEqualTo(new BigDecimal("0.9"));
    }

    private List<Book> funds() {
        return IntStream.range(0, BOOKS)
                .mapToObj(i -> {
                    Book book = books.open(
                            new OpenBook(
                                    REGION, BookKind.RISK_POOL, FundLevel.DISTRICT, 0, unique("Fund"), "Bank", "6222"),
                            clerk());
                    ledger.post(funding(book, unique("f"), "1000000.00"), clerk());
                    return book;
                })
                .toList();
    }

    private interface Turn {
        void take(int fund) throws Exception;
    }

    private static long perSecond(Turn turn) throws Exception {
        AtomicLong next = new AtomicLong();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        long start = System.nanoTime();
        List<Future<Void>> running = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++)
            running.add(pool.submit(() -> {
                for (int i = 0; i < PER_THREAD; i++) turn.take((int) (next.getAndIncrement() % BOOKS));
                return null;
            }));
        for (Future<Void> each : running) each.get();
        pool.shutdown();
        return (long) THREADS * PER_THREAD * 1_000_000_000L / (System.nanoTime() - start);
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static Result result(String name, long value, long baseline, String detail) {
        BigDecimal ratio = BigDecimal.valueOf(value).divide(BigDecimal.valueOf(baseline), 3, RoundingMode.HALF_UP);
        return new Result(name, BigDecimal.valueOf(value), "per second", BigDecimal.valueOf(baseline), ratio, detail);
    }
}
