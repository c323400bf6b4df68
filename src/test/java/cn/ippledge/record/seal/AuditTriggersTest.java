package cn.ippledge.record.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.record.Somebody;
import cn.ippledge.testing.OnMySql;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What MySQL itself refuses to the account of the application; H2 has no triggers in SQL. */
@OnMySql
class AuditTriggersTest {

    @Autowired
    AuditTrail audit;

    @Autowired
    AuditSealer sealer;

    @Autowired
    Verifications verifications;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void aSealedRowAndOneThatWaits() {
        pay();
        while (sealer.sealBlock() > 0) {
            // until nothing waits
        }
        verifications.sinceLast();
        pay();
    }

    private void pay() {
        transaction.executeWithoutResult(
                status -> audit.record(Somebody.clerk(), "thing.pay", "RT-TRIGGER", null, Map.of("amount", "1.00")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update record_audit set content = 'x' where case_no = 'RT-TRIGGER'",
                "update record_audit set login = 'innocent' where case_no = 'RT-TRIGGER' and seq is null",
                "update record_audit set seq = seq + 1000000 where case_no = 'RT-TRIGGER' and seq is not null",
                "update record_audit set seq = null where case_no = 'RT-TRIGGER' and seq is not null",
                "delete from record_audit where case_no = 'RT-TRIGGER'",
                "delete from record_audit where case_no = 'RT-TRIGGER' and seq is null",
                "update record_audit_block set root = hash",
                "delete from record_audit_block",
                "update record_audit_chain set fence = fence - 1",
                "delete from record_audit_chain",
                "update record_verification set intact = false",
                "delete from record_verification"
            })
    void refuses(String statement) {
        assertThatThrownBy(() -> jdbc.update(statement))
                .rootCause()
                .hasMessageMatching("(the|a) .*(never (deleted|changed)|only grows)");
    }

    @Test
    void letsTheSealerNumberWhatWaits() {
        assertThat(sealer.sealBlock()).isPositive();
        assertThat(jdbc.queryForObject(
                        "select count(*) from record_audit where case_no = 'RT-TRIGGER' and seq is null", Long.class))
                .isZero();
    }
}
