package cn.ippledge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.BenchmarkResults;
import cn.ippledge.testing.BenchmarkResults.Result;
import cn.ippledge.testing.MySqlServer;
import cn.ippledge.testing.OnMySql;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The first page of the inbox of somebody in 20 groups at 10³ and at 10⁵ open tasks, all of them in those groups: the goal is
 * at most three times the cost. The engine's own query over the same tasks stands beside it.
 */
@Tag("benchmark")
@OnMySql
class InboxGrowthBenchmarkTest {

    private static final int SMALL = 1_000;
    private static final int LARGE = 100_000;
    private static final int ROUNDS = 60;
    private static final PartyId ORGANISATION = new PartyId(880_000);
    private static final Actor PERSON = new Actor(
            880_000,
            "benchmark",
            "Benchmark",
            ORGANISATION,
            OrganisationKind.CENTER,
            new RegionCode("140802"),
            Set.of(Role.values()));

    @Autowired
    Inbox inbox;

    @Autowired
    TaskService engine;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void costsAtMostThreeTimesAsMuchAtAHundredTimesTheTasks() throws SQLException {
        assertThat(PERSON.roles()).hasSize(20);
        fill(0, SMALL);
        BigDecimal small = millis(this::firstPage), engineSmall = millis(this::enginesFirstPage);
        fill(SMALL, LARGE);
        BigDecimal large = millis(this::firstPage), engineLarge = millis(this::enginesFirstPage);

        assertThat(inbox.list(TaskQuery.of(Box.GROUP), PERSON).items().get(0).caseNo())
                .isEqualTo("FA-B-00099999");
        Result result = Result.growth(
                "inbox-growth",
                large,
                "ms",
                small,
                "first page of 20 groups on MySQL at " + LARGE + " over " + SMALL
                        + " open tasks; the engine's own query "
                        + engineLarge + " over " + engineSmall + " ms, ratio "
                        + engineLarge.divide(engineSmall, 1, RoundingMode.HALF_UP));
        BenchmarkResults.add(result);
        assertThat(result.ratio()).isLessThanOrEqualTo(new BigDecimal("3"));
    }

    private void firstPage() {
        assertThat(inbox.list(TaskQuery.of(Box.GROUP), PERSON).items()).hasSize(20);
    }

    private void enginesFirstPage() {
        List<String> groups = Arrays.stream(Role.values())
                .map(role -> role + "@" + ORGANISATION)
                .toList();
        assertThat(engine.createTaskQuery()
                        .taskCandidateGroupIn(groups)
                        .orderByTaskCreateTime()
                        .desc()
                        .listPage(0, 20))
                .hasSize(20);
    }

    /** The median of the rounds after as many to warm up. */
    private static BigDecimal millis(Runnable work) {
        long[] nanos = new long[ROUNDS];
        for (int round = -ROUNDS / 2; round < ROUNDS; round++) {
            long start = System.nanoTime();
            work.run();
            if (round >= 0) nanos[round] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return BigDecimal.valueOf(nanos[ROUNDS / 2] / 1000, 3);
    }

    private void fill(int from, int to) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                MySqlServer.shared().url("platform") + "&rewriteBatchedStatements=true", "root", "")) {
            connection.setAutoCommit(false);
            try (PreparedStatement own = connection.prepareStatement(
                            """
                            insert into workflow_task (engine_task_id, case_no, process, step, title, region, organisation,
                              candidate_role, started_by, state, created_at, reminded, escalated, version)
                            values (?, ?, 'financing-application', 'eligibilityReview', 'Benchmark', '140802', 880000, ?, 1,
                              'OPEN', ?, false, false, 0)
                            """);
                    PreparedStatement task = connection.prepareStatement(
                            """
                            insert into ACT_RU_TASK (ID_, REV_, NAME_, PRIORITY_, CREATE_TIME_, SUSPENSION_STATE_)
                            values (?, 1, 'Benchmark', 50, ?, 1)
                            """);
                    PreparedStatement link = connection.prepareStatement(
                            """
                            insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_)
                            values (?, 1, ?, 'candidate', ?)
                            """)) {
                for (int i = from; i < to; i++) {
                    Role role = Role.values()[i % Role.values().length];
                    Timestamp at =
                            Timestamp.valueOf(LocalDateTime.of(2025, 1, 1, 0, 0).plusMinutes(i));
                    String id = "benchmark-%08d".formatted(i);
                    own.setString(1, id);
                    own.setString(2, "FA-B-%08d".formatted(i));
                    own.setString(3, role.name());
                    own.setTimestamp(4, at);
                    own.addBatch();
                    task.setString(1, id);
                    task.setTimestamp(2, at);
                    task.addBatch();
                    link.setString(1, id);
                    link.setString(2, role + "@" + ORGANISATION);
                    link.setString(3, id);
                    link.addBatch();
                    if (i % 2000 == 1999) send(connection, own, task, link);
                }
                send(connection, own, task, link);
            }
        }
        jdbc.execute("analyze table workflow_task, ACT_RU_TASK, ACT_RU_IDENTITYLINK");
    }

    private static void send(Connection connection, PreparedStatement... inserts) throws SQLException {
        for (PreparedStatement insert : inserts) insert.executeBatch();
        connection.commit();
    }
}
