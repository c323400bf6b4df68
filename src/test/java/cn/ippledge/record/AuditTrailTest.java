package cn.ippledge.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.record.seal.Merkle;
import cn.ippledge.shared.Money;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailTest {

    record Thing(String state, Money amount, LocalDate on, String opinion, List<String> grounds, int version) {}

    abstract static class Cases {

        @Autowired
        AuditTrail audit;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        TransactionTemplate transaction;

        @Test
        void keepsTheExactBytesAndTheirDigest() {
            Thing after = new Thing("OPEN", Money.of("1250000.5"), LocalDate.of(2026, 3, 1), "同意 🙂", List.of("A"), 1);
            transaction.executeWithoutResult(
                    status -> audit.record(Somebody.clerk(), "thing.open", "RT-AUDIT-1", null, after));
            Map<String, Object> row = jdbc.queryForMap("select * from record_audit where case_no = 'RT-AUDIT-1'");
            byte[] content =
                    jdbc.queryForObject("select content from record_audit where case_no = 'RT-AUDIT-1'", byte[].class);
            assertThat(new String(content, StandardCharsets.UTF_8))
                    .contains(
                            "\"amount\":\"1250000.50\"",
                            "\"on\":\"2026-03-01\"",
                            "\"opinion\":\"同意 🙂\"",
                            "\"grounds\":[\"A\"]",
                            "\"login\":\"record-clerk\"",
                            "\"before\":null");
            assertThat((byte[]) row.get("LEAF")).isEqualTo(Merkle.leaf(content));
            assertThat(row.get("USER_ID")).isEqualTo(71L);
            assertThat(row.get("REGION")).isEqualTo("140802");
        }

        @Test
        void tellsTheTimelineWithWhatChanged() {
            Thing draft = new Thing("DRAFT", Money.of("10"), null, null, List.of(), 1);
            Thing sent = new Thing("SENT", Money.of("20"), null, "请审", List.of(), 2);
            transaction.executeWithoutResult(status -> {
                audit.record(Somebody.clerk(), "thing.save", "RT-AUDIT-2", null, draft);
                audit.record(Somebody.clerk(), "thing.send", "RT-AUDIT-2", draft, sent);
                audit.system("thing.expire", "RT-AUDIT-2", null, Map.of("state", "EXPIRED"));
            });
            List<AuditLine> lines = audit.ofCase("RT-AUDIT-2");
            assertThat(lines)
                    .extracting(AuditLine::command)
                    .containsExactly("thing.save", "thing.send", "thing.expire");
            assertThat(lines.get(1).summary()).isEqualTo("opinion: 请审; amount: 10.00 → 20.00; state: DRAFT → SENT");
            assertThat(lines.get(1).userName()).isEqualTo("李受理");
            assertThat(lines.get(2).userId()).isZero();
            assertThat(lines.get(2).organisation()).isNull();
            assertThat(lines.get(2).organisationName()).isEmpty();
        }

        @Test
        void leavesNoTraceOfACommandThatWasUndone() {
            transaction.executeWithoutResult(status -> {
                audit.record(Somebody.clerk(), "thing.open", "RT-AUDIT-3", null, Map.of());
                status.setRollbackOnly();
            });
            assertThat(audit.ofCase("RT-AUDIT-3")).isEmpty();
        }

        @Test
        void refusesToRecordOutsideTheCommandsTransaction() {
            assertThatThrownBy(() -> audit.record(Somebody.clerk(), "thing.open", "RT-AUDIT-4", null, null))
                    .isInstanceOf(IllegalTransactionStateException.class);
        }

        @Test
        void storesHalfACharacterWithoutFailing() {
            transaction.executeWithoutResult(status ->
                    audit.record(Somebody.clerk(), "thing.open", "RT-AUDIT-5", null, Map.of("name", "x\ud83d")));
            assertThat(audit.ofCase("RT-AUDIT-5")).hasSize(1);
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
