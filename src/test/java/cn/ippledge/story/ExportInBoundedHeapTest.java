package cn.ippledge.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.testing.BenchmarkResults;
import cn.ippledge.testing.BenchmarkResults.Result;
import cn.ippledge.testing.FormClient;
import cn.ippledge.testing.MySqlServer;
import cn.ippledge.testing.RunningPlatform;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Scanner;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The export of all registrations of a region by somebody at a browser, while the whole platform has little heap. */
@Tag("benchmark")
class ExportInBoundedHeapTest {

    private static final int ROWS = 100_000;
    private static final String HEAP = "256m";

    @Test
    void exportsAHundredThousandRegistrations() throws Exception {
        Path file = Files.createTempFile("registrations", ".xlsx");
        try (MySqlServer server = MySqlServer.start(MySqlServer.FAST);
                RunningPlatform platform = RunningPlatform.onMySql("export", server, HEAP)) {
            FormClient clerk = new FormClient(platform::uri);
            clerk.login("center-clerk", "Demo-2026");
            fill(server, 0, ROWS / 10);
            long small = download(clerk, file, ROWS / 10);
            fill(server, ROWS / 10, ROWS);
            long large = download(clerk, file, ROWS);
            assertThat(platform.log()).doesNotContain("OutOfMemoryError");
            BenchmarkResults.add(Result.growth(
                    "excel-export-page",
                    BigDecimal.valueOf(large),
                    "ms",
                    BigDecimal.valueOf(small),
                    ROWS + " over " + ROWS / 10 + " registrations through HTTP on MySQL, the whole platform with -Xmx"
                            + HEAP));
        } finally {
            Files.delete(file);
        }
    }

    private static long download(FormClient clerk, Path file, int rows) throws IOException, InterruptedException {
        long start = System.nanoTime();
        clerk.download("/registrations/export", file);
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(rows(file)).as("with the heading").isEqualTo(rows + 1);
        return millis;
    }

    private static int rows(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream page = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
                Scanner scanner = new Scanner(page, StandardCharsets.UTF_8).useDelimiter("<row ")) {
            int rows = 0;
            for (; scanner.hasNext(); scanner.next()) rows++;
            return rows - 1; // what stands before the first row
        }
    }

    private static void fill(MySqlServer server, int from, int to) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        server.url("export") + "&rewriteBatchedStatements=true", "root", "");
                PreparedStatement insert = connection.prepareStatement(
                        """
                        insert into collateral_registration (no, contract_no, loan_key, type, authority, pledgor, pledgor_name,
                          pledgee, pledgee_name, region, secured_amount, contract_signed_on, debt_from, debt_to, appraised,
                          state, registration_no, registered_on, version)
                        select ?, ?, ?, 'PATENT', 'CNIPA', e.id, e.name, b.id, b.name, '140802', 1200000, '2025-01-05',
                          '2025-01-05', '2026-01-05', false, 'REGISTERED', ?, '2025-01-20', 1
                        from (select id, name from party_organisation where kind = 'ENTERPRISE' order by id limit 1) e,
                          (select id, name from party_organisation where kind = 'BANK' order by id limit 1) b""")) {
            connection.setAutoCommit(false);
            for (int i = from; i < to; i++) {
                String no = "PR-2025-%06d".formatted(i);
                insert.setString(1, no);
                insert.setString(2, "ZY-" + i);
                insert.setString(3, no);
                insert.setString(4, "Y2025980%06d".formatted(i));
                insert.addBatch();
                if (i % 1_000 == 999) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }
}
