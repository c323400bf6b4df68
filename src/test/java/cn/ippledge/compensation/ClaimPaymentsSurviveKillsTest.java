package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.record.Files;
import cn.ippledge.testing.MySqlServer;
import cn.ippledge.testing.PlatformUnderLoad;
import cn.ippledge.testing.TestClock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Six people work off claims from the release to the settlement while the application, and on MySQL the database too, is killed
 * without warning. Every payment that was answered is there once; payment, entry, share, claim and the place of its process
 * agree after every kill; and the next start works all of them off to the end of their processes.
 */
class ClaimPaymentsSurviveKillsTest {

    private static final int FEW = 20, MANY = 240, MANY_KILLS = 10;

    @Test
    void onH2() throws Exception {
        killOnH2("claims-h2", FEW, 1);
    }

    @Test
    void onMySqlThatIsKilledToo() throws Exception {
        killOnMySql("claims-mysql", FEW, 1);
    }

    @Test
    @Tag("soak")
    void manyTimesOnH2() throws Exception {
        killOnH2("claims-h2-soak", MANY, MANY_KILLS);
    }

    @Test
    @Tag("soak")
    void manyTimesOnMySqlThatIsKilledToo() throws Exception {
        killOnMySql("claims-mysql-soak", MANY, MANY_KILLS);
    }

    private static void killOnH2(String name, int claims, int kills) throws Exception {
        Path file = Path.of("target", "running", name + "-" + System.nanoTime()).toAbsolutePath();
        String url = "jdbc:h2:file:" + file + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0";
        Set<String> answered = new TreeSet<>();
        for (int kill = 0; kill < kills; kill++) killed(name + kill, url, "sa", claims, kills, kill, answered);
        worksOffTheRest(name, url, "sa", claims, answered);
    }

    private static void killOnMySql(String name, int claims, int kills) throws Exception {
        try (MySqlServer server = MySqlServer.start(MySqlServer.DURABLE)) {
            String url = server.url("claims");
            Set<String> answered = new TreeSet<>();
            for (int kill = 0; kill < kills; kill++) killed(name + kill, url, "root", claims, kills, kill, answered);
            try (PlatformUnderLoad load = load(name + "-mysqld", url, "root")) {
                load.await(ClaimLoad.ANSWERED, claims / 10);
                server.kill();
                server.restart();
                check(url, "root", answered, load.told(ClaimLoad.ANSWERED));
                load.await(ClaimLoad.SETTLED, claims);
                answered.addAll(load.told(ClaimLoad.ANSWERED));
            }
            checkTheEnd(url, "root", claims, answered);
        }
    }

    /** Each start is killed after its part of the payments, two for each claim, at a moment that chance chooses. */
    private static void killed(
            String name, String url, String user, int claims, int kills, int kill, Set<String> answered)
            throws Exception {
        String[] arguments = kill == 0 ? new String[] {ClaimLoad.CLAIMS + claims} : new String[0];
        try (PlatformUnderLoad load = load(name, url, user, arguments)) {
            load.await(ClaimLoad.ANSWERED, claims / (kills + 1));
            Thread.sleep(new Random().nextInt(300));
            load.kill();
            answered.addAll(load.told(ClaimLoad.ANSWERED));
        }
        check(url, user, answered, Set.of());
    }

    private static void worksOffTheRest(String name, String url, String user, int claims, Set<String> answered)
            throws Exception {
        try (PlatformUnderLoad load = load(name + "-end", url, user)) {
            load.await(ClaimLoad.SETTLED, claims);
            load.kill();
            answered.addAll(load.told(ClaimLoad.ANSWERED));
        }
        checkTheEnd(url, user, claims, answered);
    }

    private static PlatformUnderLoad load(String name, String url, String user, String... arguments) {
        List<Class<?>> helpers =
                List.of(PoolFixture.class, LoanRows.class, ClaimPlay.class, TestClock.class, Files.class);
        return PlatformUnderLoad.start(name, url, user, ClaimLoad.class, helpers, arguments);
    }

    private static void check(String url, String user, Set<String> answered, Set<String> more) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, "")) {
            // One moment: what a killed application had sent, the server may still be committing.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            Set<String> all = new TreeSet<>(answered);
            all.addAll(more);
            assertThat(
                            list(
                                    connection,
                                    """
                            select concat(p.claim_no, ' ', sum(earlier.amount)) from compensation_payment p
                            join compensation_payment earlier on earlier.claim_no = p.claim_no and earlier.round <= p.round
                            group by p.claim_no, p.round
                            """))
                    .as("payments by claim and what they come to")
                    .doesNotHaveDuplicates()
                    .containsAll(all);
            assertNone(
                    connection,
                    "payments without their entry",
                    """
                    select p.claim_no from compensation_payment p
                    left join ledger_entry e on concat('JE-', lpad(e.id, 9, '0')) = p.entry_no and e.amount = p.amount
                      and e.cause like concat('compensation:', p.claim_no, '%')
                    where e.id is null
                    """);
            assertNone(
                    connection,
                    "entries without their payment",
                    """
                    select e.cause from ledger_entry e
                    where e.cause like 'compensation:%' and not exists (select 1 from compensation_payment p
                      where concat('JE-', lpad(e.id, 9, '0')) = p.entry_no)
                    """);
            assertNone(
                    connection,
                    "claims whose parts do not agree",
                    """
                    select c.no from compensation_claim c
                    where c.paid <> (select coalesce(sum(p.amount), 0) from compensation_payment p where p.claim_no = c.no)
                      or c.paid <> (select coalesce(sum(s.paid), 0) from compensation_share s where s.claim_no = c.no)
                      or c.paid + c.due <> (select coalesce(sum(l.amount), 0) from ledger_line l
                        join ledger_entry e on e.id = l.entry_id
                        where e.cause like concat('compensation.release:', c.no, ':%') and l.side = 'DEBIT')
                      and c.state <> 'AWAITING_RELEASE'
                    """);
            assertNone(
                    connection,
                    "balances that are not the sum of their lines",
                    """
                    select a.id from ledger_account a
                    where (select sum(b.balance) from ledger_balance b where b.account_id = a.id)
                      <> abs((select coalesce(sum(case when l.side = 'DEBIT' then l.amount else -l.amount end), 0)
                        from ledger_line l where l.account_id = a.id))
                    """);
            processesStandWhereTheClaimsDo(connection);
        }
    }

    private static void processesStandWhereTheClaimsDo(Connection connection) throws SQLException {
        assertNone(
                connection,
                "claims whose process stands elsewhere",
                """
                select c.no, c.state, t.TASK_DEF_KEY_ from compensation_claim c
                left join ACT_RU_EXECUTION e on e.BUSINESS_KEY_ = c.no and e.PARENT_ID_ is null
                left join ACT_RU_TASK t on t.PROC_INST_ID_ = e.ID_
                where c.loan_no like 'LN-T-%' and (e.ID_ is null) <> (c.state = 'SETTLED')
                  or c.state = 'AWAITING_RELEASE' and coalesce(t.TASK_DEF_KEY_, '') <> 'releaseCompensation'
                  or c.state in ('RELEASED', 'QUEUED') and coalesce(t.TASK_DEF_KEY_, '') <> 'payClaim'
                  or c.state = 'PAID' and coalesce(t.TASK_DEF_KEY_, '') <> 'confirmReceipt'
                  or c.state = 'RECEIVED' and coalesce(t.TASK_DEF_KEY_, '') <> 'proposeSettlement'
                  or c.state = 'SETTLING' and coalesce(t.TASK_DEF_KEY_, '') <> 'decideSettlement'
                """);
        assertNone(
                connection,
                "tasks that the inbox and the engine see differently",
                """
                select t.ID_ from ACT_RU_TASK t
                where not exists (select 1 from workflow_task w where w.engine_task_id = t.ID_ and w.state = 'OPEN')
                union all
                select w.engine_task_id from workflow_task w
                where w.state = 'OPEN' and not exists (select 1 from ACT_RU_TASK t where t.ID_ = w.engine_task_id)
                """);
    }

    private static void checkTheEnd(String url, String user, int claims, Set<String> answered) throws SQLException {
        check(url, user, answered, Set.of());
        try (Connection connection = DriverManager.getConnection(url, user, "")) {
            assertThat(
                            list(
                                    connection,
                                    "select count(*) from compensation_claim where state = 'SETTLED' and paid = payable and loan_no like 'LN-T-%'"))
                    .containsExactly(String.valueOf(claims));
            assertThat(answered)
                    .as("nobody was paid without an answer in the end")
                    .isNotEmpty();
            assertNone(
                    connection,
                    "processes that did not end",
                    "select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ like 'RC-%'");
            assertNone(connection, "incidents", "select ID_ from ACT_RU_INCIDENT");
            // two payments for each: half, and the rest
            assertThat(list(connection, "select count(*) from compensation_payment"))
                    .containsExactly(String.valueOf(2 * claims));
        }
    }

    private static void assertNone(Connection connection, String what, String sql) throws SQLException {
        assertThat(list(connection, sql)).as(what).isEmpty();
    }

    private static List<String> list(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> list = new ArrayList<>();
            while (rows.next()) list.add(rows.getString(1));
            return list;
        }
    }
}
