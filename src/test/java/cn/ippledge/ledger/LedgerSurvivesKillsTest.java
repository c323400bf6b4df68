package cn.ippledge.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.testing.MySqlServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            try (Load load = new Load("ledger-mysqld", url, "root")) {
                load.awaitAnswers(ENOUGH);
                server.kill();
                int answered = load.answers().size();
                server.restart();
                load.awaitAnswers(answered + ENOUGH);
                load.kill();
                check(url, "root", load.answers());
            }
        }
    }

    private static void killTheApplicationTwice(String name, String url, String user) throws Exception {
        Set<String> first;
        try (Load load = new Load(name + "-1", url, user)) {
            load.awaitAnswers(ENOUGH);
            load.kill();
            first = load.answers();
            check(url, user, first);
        }
        try (Load load = new Load(name + "-2", url, user)) {
            load.awaitAnswers(first.size() + ENOUGH);
            load.kill();
            assertThat(load.answers())
                    .as("the second start answers the first one's payments again")
                    .containsAll(first);
            check(url, user, load.answers());
        }
    }

    private static void check(String url, String user, Set<String> answered) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, "")) {
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
    private static final class Load implements AutoCloseable {

        private final Process process;
        private final Path output;

        Load(String name, String url, String user) throws IOException {
            output = Files.createDirectories(Path.of("target", "running")).resolve(name + ".log");
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx500m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classPath(),
                            PostingLoad.class.getName(),
                            "--server.port=0",
                            "--spring.datasource.url=" + url,
                            "--spring.datasource.username=" + user,
                            "--spring.datasource.password=",
                            "--spring.datasource.hikari.connection-timeout=5000",
                            "--platform.audit.anchor=",
                            "--spring.main.banner-mode=off")
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        }

        /** What is delivered and the load, but none of the other tests: their models would be deployed beside the real ones. */
        private static String classPath() throws IOException {
            String delivered = Arrays.stream(
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                    .split(File.pathSeparator))
                    .filter(entry -> !entry.endsWith("test-classes"))
                    .collect(Collectors.joining(File.pathSeparator));
            Path folder = Path.of("target", "running", "load").toAbsolutePath();
            for (Class<?> type : List.of(PostingLoad.class, LedgerFixture.class)) {
                String file = type.getName().replace('.', '/') + ".class";
                Path copy = folder.resolve(file);
                Files.createDirectories(copy.getParent());
                try (InputStream in =
                        Objects.requireNonNull(type.getClassLoader().getResourceAsStream(file))) {
                    Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return delivered + File.pathSeparator + folder;
        }

        Set<String> answers() throws IOException {
            try (Stream<String> lines = Files.lines(output)) {
                Set<String> answers = new HashSet<>();
                lines.filter(line -> line.startsWith(PostingLoad.ANSWERED))
                        .forEach(line -> answers.add(line.substring(PostingLoad.ANSWERED.length())));
                return answers;
            }
        }

        void awaitAnswers(int wanted) throws IOException, InterruptedException {
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
            while (answers().size() < wanted) {
                if (!process.isAlive() || System.nanoTime() > end)
                    throw new AssertionError("only " + answers().size() + " payments, see " + output);
                Thread.sleep(200);
            }
        }

        void kill() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor(30, TimeUnit.SECONDS);
        }

        @Override
        public void close() throws InterruptedException {
            kill();
        }
    }
}
