package cn.ippledge.record.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.record.Somebody;
import cn.ippledge.record.seal.Verification.Extent;
import cn.ippledge.record.seal.Verification.Finding;
import cn.ippledge.record.seal.Verification.Kind;
import cn.ippledge.testing.AuditTriggers;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifications that are kept, each going on from the last head that was found sound. */
class VerificationsTest {

    abstract static class Cases {

        @Autowired
        Verifications verifications;

        @Autowired
        AuditTrail audit;

        @Autowired
        AuditSealer sealer;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        TransactionTemplate transaction;

        @BeforeEach
        void everythingSealedAndFoundSound() {
            sealAll();
            assertThat(verifications.sinceLast().findings()).isEmpty();
        }

        @Test
        void readsOnlyWhatWasSealedSince() {
            assertThat(verifications.sinceLast().entries()).isZero();
            for (int i = 0; i < 3; i++) pay();
            sealAll();
            Verification since = verifications.sinceLast();
            assertThat(since.extent()).isEqualTo(Extent.INCREMENTAL);
            assertThat(since.blocks()).isEqualTo(1);
            assertThat(since.entries()).isEqualTo(3);
            assertThat(since.intact()).isTrue();
            assertThat(verifications.last())
                    .filteredOn(last -> last.extent() == Extent.INCREMENTAL)
                    .singleElement()
                    .satisfies(last -> {
                        assertThat(last.entries()).isEqualTo(3);
                        assertThat(last.at()).isEqualTo(since.at());
                    });
        }

        @Test
        void findsWhatWasChangedSinceAndDoesNotGoOnFromThere() {
            pay();
            sealAll();
            long seq = jdbc.queryForObject("select max(seq) from record_audit", Long.class);
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                jdbc.update("update record_audit set login = 'innocent' where seq = ?", seq);
                for (int again = 0; again < 2; again++)
                    assertThat(verifications.sinceLast().findings())
                            .extracting(Finding::kind, Finding::seq, Finding::detail)
                            .containsExactly(tuple(Kind.COLUMN_CHANGED, seq, "login"));
                assertThat(verifications.last())
                        .filteredOn(last -> last.extent() == Extent.INCREMENTAL)
                        .allMatch(last -> !last.intact());
            });
        }

        @Test
        void findsThatTheHeadItGoesOnFromIsAnother() {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                jdbc.update("update record_audit_block set root = prev_hash where block_no = "
                        + jdbc.queryForObject("select max(block_no) from record_audit_block", Long.class));
                assertThat(verifications.sinceLast().findings())
                        .extracting(Finding::kind)
                        .containsExactly(Kind.BLOCK_CHANGED);
            });
        }

        @Test
        void countsAgainstTheBusinessBothWays() {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                audit.record(Somebody.clerk(), "application.start", "FA-1999-000901", null, Map.of());
                jdbc.update(
                        """
                        insert into record_document (case_no, kind, name, media_type, size, sha256, version, uploaded_by, uploaded_at)
                        values ('FA-1999-000902', 'OTHER', 'a.pdf', 'application/pdf', 1, 'x', 1, 1, '2026-03-10 10:00:00')""");
                assertThat(verifications.full().findings())
                        .extracting(Finding::kind, Finding::detail)
                        .contains(
                                tuple(Kind.ENTRY_WITHOUT_ROW, "financing_application FA-1999-000901 1"),
                                tuple(Kind.ROW_WITHOUT_ENTRY, "record_document FA-1999-000902 1"));
            });
        }

        private void pay() {
            transaction.executeWithoutResult(
                    status -> audit.record(Somebody.clerk(), "thing.pay", "RT-VERIFY", null, Map.of("amount", "1.00")));
        }

        private void sealAll() {
            while (sealer.sealBlock() > 0) {
                // until nothing waits
            }
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {

        private AuditTriggers triggers;

        @BeforeEach
        void takeTheTriggersAway() {
            triggers = AuditTriggers.takenFrom(jdbc);
        }

        @AfterEach
        void putThemBack() {
            triggers.putBack();
        }
    }
}
