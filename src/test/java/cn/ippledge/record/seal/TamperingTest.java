package cn.ippledge.record.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.record.Somebody;
import cn.ippledge.record.seal.Verification.Finding;
import cn.ippledge.record.seal.Verification.Kind;
import cn.ippledge.testing.AuditTriggers;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What an administrator of the database could do to the trail, and that each is found. Every attack is rolled back. */
class TamperingTest {

    abstract static class Cases {

        @Autowired
        AuditTrail audit;

        @Autowired
        AuditSealer sealer;

        @Autowired
        SealMapper mapper;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        Clock clock;

        @TempDir
        Path folder;

        private Anchor anchor;
        private AuditVerifier verifier;
        /** The number of the first of nine rows, in three blocks of three. */
        private long first;

        @BeforeEach
        void sealThreeBlocksAndAnchorTheirHead() {
            anchor = new Anchor(folder.resolve("anchor.log").toString());
            verifier = new AuditVerifier(mapper, anchor, clock);
            sealAll();
            first = jdbc.queryForObject("select coalesce(max(seq), 0) + 1 from record_audit", Long.class);
            for (int block = 0; block < 3; block++) {
                for (int row = 0; row < 3; row++) pay(block * 3 + row);
                sealAll();
            }
            anchor.append(mapper.last(Block.MAIN));
        }

        @Test
        void findsNothingInAnUntouchedTrail() {
            Verification verification = verifier.verify();
            assertThat(verification.findings()).isEmpty();
            assertThat(verification.anchors()).isEqualTo(1);
            assertThat(verification.unsealed()).isZero();
            assertThat(verification.entries()).isEqualTo(first + 8);
        }

        @Test
        void findsAnAmountChangedInTheSealedBytes() {
            assertThat(after(() -> forge(first + 4, content(first + 4).replace("100.00", "900.00"))))
                    .contains(new Finding(Kind.ENTRY_CHANGED, blockOf(first + 4), first + 4, ""))
                    .extracting(Finding::kind)
                    .contains(Kind.ROOT_DIFFERS);
        }

        @Test
        void findsAChangedRowWhoseLeafWasMadeToFit() {
            assertThat(after(() -> {
                        forge(first + 4, content(first + 4).replace("100.00", "900.00"));
                        refitLeaf(first + 4);
                    }))
                    .containsExactly(new Finding(Kind.ROOT_DIFFERS, blockOf(first + 4), null, ""));
        }

        @Test
        void findsASearchColumnThatSaysSomethingElseThanTheBytes() {
            assertThat(after(() -> jdbc.update("update record_audit set login = 'innocent' where seq = ?", first + 1)))
                    .containsExactly(new Finding(Kind.COLUMN_CHANGED, blockOf(first + 1), first + 1, "login"));
        }

        @Test
        void findsADeletedRow() {
            assertThat(after(() -> jdbc.update("delete from record_audit where seq = ?", first + 3)))
                    .containsExactly(new Finding(Kind.ENTRY_MISSING, blockOf(first + 3), first + 3, ""));
        }

        @Test
        void findsTwoRowsThatChangedPlaces() {
            assertThat(after(() -> {
                        jdbc.update("update record_audit set seq = -1 where seq = ?", first);
                        jdbc.update("update record_audit set seq = ? where seq = ?", first, first + 4);
                        jdbc.update("update record_audit set seq = ? where seq = -1", first + 4);
                    }))
                    .extracting(Finding::kind, Finding::blockNo)
                    .containsExactly(
                            tuple(Kind.ROOT_DIFFERS, blockOf(first)), tuple(Kind.ROOT_DIFFERS, blockOf(first + 4)));
        }

        @Test
        void findsANumberedRowThatNoBlockCovers() {
            transaction.executeWithoutResult(
                    status -> audit.record(Somebody.clerk(), "thing.slip", "RT-TAMPER-IN", null, Map.of()));
            assertThat(after(() ->
                            jdbc.update("update record_audit set seq = ? where case_no = 'RT-TAMPER-IN'", first + 9)))
                    .containsExactly(new Finding(Kind.ENTRY_UNKNOWN, null, first + 9, "1"));
            sealAll();
        }

        @Test
        void findsATailCutOff() {
            assertThat(after(this::cutLastBlock))
                    .extracting(Finding::kind)
                    .containsExactly(Kind.TAIL_MISSING, Kind.ANCHOR_AHEAD);
        }

        @Test
        void findsATailCutOffByTheAnchorAloneWhenTheFenceWasSetBack() {
            assertThat(after(() -> {
                        cutLastBlock();
                        jdbc.update("update record_audit_chain set fence = fence - 1");
                    }))
                    .extracting(Finding::kind)
                    .containsExactly(Kind.ANCHOR_AHEAD);
        }

        @Test
        void findsATailThatGrewAgainAfterItWasCut() {
            assertThat(after(() -> {
                        cutLastBlock();
                        audit.record(Somebody.clerk(), "thing.pay", "RT-TAMPER", null, Map.of("amount", "1.00"));
                        sealer.sealBlock();
                    }))
                    .extracting(Finding::kind)
                    .containsExactly(Kind.TAIL_MISSING, Kind.ANCHOR_DIFFERS);
        }

        @Test
        void findsARemovedBlock() {
            long middle = blockOf(first + 3);
            assertThat(after(() -> jdbc.update("delete from record_audit_block where block_no = ?", middle)))
                    .extracting(Finding::kind, Finding::blockNo)
                    .contains(tuple(Kind.BLOCK_MISSING, middle));
        }

        @Test
        void findsAWholeChainThatWasComputedAnewOnlyByTheAnchor() {
            List<Finding> withAnchor = after(this::rewriteChain);
            assertThat(withAnchor).extracting(Finding::kind).containsExactly(Kind.ANCHOR_DIFFERS);
            Verification withoutAnchor = transaction.execute(status -> {
                rewriteChain();
                status.setRollbackOnly();
                return new AuditVerifier(mapper, new Anchor(""), clock).verify();
            });
            assertThat(withoutAnchor.findings())
                    .as("inside the database everything fits")
                    .isEmpty();
            assertThat(withoutAnchor.anchors()).isNull();
        }

        @Test
        void reportsAnAnchorThatCannotBeRead() throws Exception {
            Files.writeString(folder.resolve("anchor.log"), "rubbish\n");
            assertThat(verifier.verify().findings()).extracting(Finding::kind).containsExactly(Kind.ANCHOR_UNREADABLE);
        }

        private void pay(int line) {
            Map<String, Object> payment = Map.of("amount", "100.00", "line", line);
            transaction.executeWithoutResult(
                    status -> audit.record(Somebody.clerk(), "thing.pay", "RT-TAMPER", null, payment));
        }

        /** Changes an amount, then computes every leaf, root and hash from there on as the sealer would. */
        private void rewriteChain() {
            forge(first + 4, content(first + 4).replace("100.00", "900.00"));
            refitLeaf(first + 4);
            Block before = mapper.get(Block.MAIN, blockOf(first + 4) - 1);
            for (Block old : mapper.after(Block.MAIN, before.blockNo(), 100)) {
                List<byte[]> leaves = mapper.rows(old.firstSeq(), old.lastSeq(), old.entries()).stream()
                        .map(SealedRow::leaf)
                        .toList();
                Block anew = new Block(
                                old.chain(),
                                old.blockNo(),
                                before.hash(),
                                old.firstSeq(),
                                old.lastSeq(),
                                old.entries(),
                                Merkle.root(leaves),
                                old.sealedAt(),
                                old.fence(),
                                null)
                        .sealed();
                jdbc.update(
                        "update record_audit_block set prev_hash = ?, root = ?, hash = ? where block_no = ?",
                        anew.prevHash(),
                        anew.root(),
                        anew.hash(),
                        anew.blockNo());
                before = anew;
            }
        }

        private void cutLastBlock() {
            jdbc.update("delete from record_audit where seq >= ?", first + 6);
            jdbc.update("delete from record_audit_block where block_no = ?", blockOf(first + 8));
        }

        private List<Finding> after(Runnable attack) {
            return transaction.execute(status -> {
                status.setRollbackOnly();
                attack.run();
                return verifier.verify().findings();
            });
        }

        private void forge(long seq, String content) {
            jdbc.update(
                    "update record_audit set content = ? where seq = ?", content.getBytes(StandardCharsets.UTF_8), seq);
        }

        private void refitLeaf(long seq) {
            jdbc.update(
                    "update record_audit set leaf = ? where seq = ?",
                    Merkle.leaf(content(seq).getBytes(StandardCharsets.UTF_8)),
                    seq);
        }

        private String content(long seq) {
            byte[] bytes = jdbc.queryForObject("select content from record_audit where seq = ?", byte[].class, seq);
            return new String(bytes, StandardCharsets.UTF_8);
        }

        private long blockOf(long seq) {
            return jdbc.queryForObject(
                    "select max(block_no) from record_audit_block where first_seq <= ?", Long.class, seq);
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

        /** Whoever owns the database begins with this. */
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
