package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stood in the tables before refunds had transfers and shares knew what is due of them. */
class RefundMigrationTest {

    private static final String CLAIM = "RC-2026-000001";

    private final JdbcDataSource source = new JdbcDataSource();
    private final JdbcTemplate jdbc = new JdbcTemplate(source);

    RefundMigrationTest() {
        source.setURL("jdbc:h2:mem:refunds;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
    }

    /**
     * One refund was paid to two pools in one sum: its reference belongs to both. Of a claim 200.00 and 100.00 were released and
     * 50.00 of the first are paid: 150.00 and 100.00 are due.
     */
    @Test
    void givesTheOneReferenceToEveryPoolAndEachShareWhatIsDue() {
        migrate("0193");
        jdbc.execute("SET REFERENTIAL_INTEGRITY FALSE");
        row("compensation_claim", Map.of("no", CLAIM, "state", "QUEUED"));
        share("PROVINCE");
        share("CITY");
        entry(1, "compensation.release:" + CLAIM + ":1:PROVINCE", 11, "200.00");
        entry(2, "compensation.release:" + CLAIM + ":1:CITY", 12, "100.00");
        row("compensation_payment", Map.of("claim_no", CLAIM, "round", 1, "party", "PROVINCE", "amount", "50.00"));
        row(
                "compensation_recovery",
                Map.of("id", 5, "claim_no", CLAIM, "amount", "9.00", "principal", "9.00", "refund", "9.00"));
        row("compensation_refund_notice", Map.of("no", "RF-1", "recovery_id", 5, "claim_no", CLAIM, "state", "PAID"));
        jdbc.update("update compensation_refund_notice set paid_ref = 'T-9', paid_by = 7, paid_on = '2026-03-10'");
        row("compensation_refund", Map.of("recovery_id", 5, "party", "PROVINCE", "book", 11, "amount", "4.00"));
        row("compensation_refund", Map.of("recovery_id", 5, "party", "CITY", "book", 12, "amount", "2.00"));
        row("compensation_refund", Map.of("recovery_id", 5, "party", "FUND", "book", 12, "amount", "3.00"));

        migrate("latest");

        assertThat(jdbc.queryForList(
                        "select concat(book, ' ', amount, ' ', state, ' ', paid_ref, ' ', paid_by) from compensation_refund_transfer order by book",
                        String.class))
                .containsExactly("11 4.00 PAID T-9 7", "12 5.00 PAID T-9 7");
        assertThat(jdbc.queryForList(
                        "select concat(party, ' ', book, ' ', due) from compensation_share order by party desc",
                        String.class))
                .containsExactly("PROVINCE 11 150.00", "CITY 12 100.00");
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:sql/common")
                .target(MigrationVersion.fromVersion(target))
                .load()
                .migrate();
    }

    private void share(String party) {
        row("compensation_share", Map.of("claim_no", CLAIM, "party", party));
    }

    private void entry(long id, String cause, long book, String amount) {
        row("ledger_entry", Map.of("id", id, "cause", cause, "book_id", book, "amount", amount));
    }

    /** With anything in the columns that nobody asks for here and that may not be empty. */
    private void row(String table, Map<String, ?> said) {
        Map<String, Object> cells = new LinkedHashMap<>();
        jdbc.query(
                """
                select lower(column_name), data_type from information_schema.columns
                where lower(table_name) = ? and is_nullable = 'NO' and column_default is null and is_identity = 'NO'
                """,
                column -> {
                    cells.put(column.getString(1), anything(column.getString(2)));
                },
                table);
        cells.putAll(said);
        List<String> marks = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) marks.add("?");
        jdbc.update(
                "insert into " + table + " (" + String.join(", ", cells.keySet()) + ") values ("
                        + String.join(", ", marks) + ")",
                cells.values().toArray());
    }

    private static Object anything(String type) {
        return switch (type) {
            case "DATE" -> "2026-03-01";
            case "TIMESTAMP" -> "2026-03-01 00:00:00";
            case "BOOLEAN" -> false;
            case "CHARACTER VARYING" -> "x";
            default -> 0;
        };
    }
}
