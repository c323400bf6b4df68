package cn.ippledge.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.RegionCode;
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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The screens of the registered amount at 10⁴ and at 10⁶ registrations of one region, each a loan of its own over five years:
 * the goal is that a hundred times the registrations cost at most half as much again.
 */
@Tag("benchmark")
@OnMySql
class DashboardGrowthBenchmarkTest {

    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 1826;
    private static final int ROUNDS = 60;
    private static final List<String> SCREENS =
            List.of("/indicators", "/indicators/PLEDGE_REGISTERED_AMOUNT", "/dashboard", "/insight/home");

    @Autowired
    MockMvc web;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Indicators indicators;

    @Test
    void costsHardlyMoreAtAHundredTimesTheRegistrations() throws Exception {
        fill(0, SMALL);
        millis(ROUNDS);
        BigDecimal small = millis(ROUNDS);
        fill(SMALL, LARGE);
        BigDecimal large = millis(ROUNDS);

        // 5,000,000 and 10⁶ loans of 1,000 yuan
        assertThat(standing()).isEqualTo(Money.of("1005000000"));
        Result result = Result.growth(
                "dashboard-growth",
                large,
                "ms",
                small,
                "sum of the medians of " + SCREENS + " on MySQL at " + LARGE + " over " + SMALL + " registrations");
        BenchmarkResults.add(result);
        assertThat(result.ratio()).isLessThanOrEqualTo(new BigDecimal("1.5"));
    }

    private Money standing() {
        return new Money(indicators.standings(new RegionCode("140802"), LocalDate.of(2025, 12, 31)).stream()
                .filter(each -> each.indicator().code().equals(Indicator.PLEDGE_REGISTERED_AMOUNT))
                .findFirst()
                .orElseThrow()
                .current());
    }

    private BigDecimal millis(int rounds) throws Exception {
        long micros = 0;
        for (String screen : SCREENS) {
            long[] nanos = new long[rounds];
            for (int i = 0; i < rounds; i++) {
                long start = System.nanoTime();
                web.perform(get(screen).with(user("leader1"))).andExpect(status().isOk());
                nanos[i] = System.nanoTime() - start;
            }
            Arrays.sort(nanos);
            micros += nanos[rounds / 2] / 1000;
        }
        return BigDecimal.valueOf(micros, 3);
    }

    /** By batch on a connection that rewrites batches; the days are summed up afterwards as the listeners would have. */
    private void fill(int from, int to) throws SQLException {
        if (from == 0)
            for (String table :
                    List.of("insight_loan_registration", "insight_counted_loan", "insight_daily_registered"))
                jdbc.update("delete from " + table);
        try (Connection connection = DriverManager.getConnection(
                MySqlServer.shared().url("platform") + "&rewriteBatchedStatements=true", "root", "")) {
            connection.setAutoCommit(false);
            batch(
                    connection,
                    "insert into insight_loan_registration (loan_key, case_no, region_code, registered_on, secured_amount) values (?, ?, '140802', ?, 1000)",
                    from,
                    to);
            batch(
                    connection,
                    "insert into insight_counted_loan (loan_key, first_case_no, region_code, first_registered_on, secured_amount) values (?, ?, '140802', ?, 1000)",
                    from,
                    to);
        }
        jdbc.update("delete from insight_daily_registered");
        jdbc.update(
                """
                insert into insight_daily_registered (region_code, registered_on, amount, loans)
                select region_code, first_registered_on, sum(secured_amount), count(*) from insight_counted_loan
                group by region_code, first_registered_on
                """);
        jdbc.execute("analyze table insight_loan_registration, insight_counted_loan, insight_daily_registered");
    }

    private static void batch(Connection connection, String sql, int from, int to) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = from; i < to; i++) {
                insert.setString(1, "FA-B-%08d".formatted(i));
                insert.setString(2, "PR-B-%08d".formatted(i));
                insert.setObject(3, FIRST_DAY.plusDays(i % DAYS));
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
}
