package cn.ippledge.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.testing.MySqlServer;
import cn.ippledge.testing.PlatformUnderLoad;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Eight people pay from one pool while the application, and on MySQL the database too, is killed without warning: every
 * payment that was answered is there once, none is half there, and the next start goes on where the last one stopped.
 */
class LedgerSurvivesKillsTest {

    private static final int ENOUGH = 200;

    @Test
    void keepsEveryAnsweredPaymentWhenTheApplicationIsKilledOnH2() throws Exception {
        Path file = Path.of("target", "running", "ledger-" + System.nanoTime()).toAbsolutePath();
        String url = "jdbc:h2:file:" + file + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0";
        killTheApplicationTwice("ledger-h2", url, "sa");
    }

    @Test
    void keepsEveryAnsweredPaymentWhenApplicationAndDatabaseAreKilledOnMySql() throws Exception {
        try (MySqlServer server = MySqlServer.start(MySqlServer.DURABLE)) {
            String url = server.url("ledger");
            killTheApplicationTwice("ledger-mysql", url, "root");
            try (PlatformUnderLoad load = load("ledger-mysqld", url, "root")) {
                load.await(PostingLoad.ANSWERED, ENOUGH);
                server.kill();
                int answered = load.told(PostingLoad.ANSWERED).size();
                server.restart();
                load.await(PostingLoad.ANSWERED, answered + ENOUGH);
                load.kill();
                check(url, "root", load.told(PostingLoad.ANSWERED));
            }
        }
    }

    private static void killTheApplicationTwice(String name, String url, String user) throws Exception {
        Set<String> first;
        try (PlatformUnderLoad load = load(name + "-1", url, user)) {
            load.await(PostingLoad.ANSWERED, ENOUGH);
            load.kill();
            first = load.told(PostingLoad.ANSWERED);
            check(url, user, first);
        }
        try (PlatformUnderLoad load = load(name + "-2", url, user)) {
            load.await(PostingLoad.ANSWERED, first.size() + ENOUGH);
            load.kill();
            assertThat(load.told(PostingLoad.ANSWERED))
                    .as("the second start answers the first one's payments again")
                    .containsAll(first);
            check(url, user, load.told(PostingLoad.ANSWERED));
        }
    }

    private static void check(String url, String user, Set<String> answered) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, "")) {
            // One moment: what a killed application had sent, the server may still be committing.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            List<String> causes = list(connection, "select cause from ledger_entry where cause like 'load.pay:%'");
            assertThat(causes).doesNotHaveDuplicates().containsAll(answered);
            assertThat(
                            list(
                                    connection,
                                    """
                            select e.cause from ledger_entry e left join ledger_line l on l.entry_id = e.id
                            group by e.id, e.cause
                            having count(l.line_no) < 2
                                or sum(case when l.side = 'DEBIT' then l.amount else -l.amount end) <> 0
                            """))
                    .as("entries that are half there")
                    .isEmpty();
            // 10,000,000.00 less a yuan for each payment, answered or not
            assertThat(
                            list(
                                    connection,
                                    """
                            select sum(b.balance) + (select count(*) from ledger_entry where cause like 'load.pay:%')
                            from ledger_balance b join ledger_account a on a.id = b.account_id
                            join ledger_book k on k.id = a.book_id
                            where k.name = 'Pool under load' and a.kind = 'CUSTODIAN_BANK'
                            """))
                    .containsExactly("10000000.00");
            assertThat(
                            list(
                                    connection,
                                    "select count(*) from record_audit where command = 'ledger.post' and content like '%load.pay:%'"))
                    .as("an audit row for each payment")
                    .containsExactly(String.valueOf(causes.size()));
        }
    }

    private static List<String> list(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> list = new ArrayList<>();
            while (rows.next()) list.add(rows.getString(1));
            return list;
        }
    }

    /** {@link PostingLoad} in a process of its own. */
    private static PlatformUnderLoad load(String name, String url, String user) {
        return PlatformUnderLoad.start(name, url, user, PostingLoad.class, List.of(LedgerFixture.class));
    }
}
