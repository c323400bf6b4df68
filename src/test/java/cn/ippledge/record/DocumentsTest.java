package cn.ippledge.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rejected;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class DocumentsTest {

    /** Cases RT-…: everybody of the clerk's organisation reads, only the clerk adds, and nothing to RT-CLOSED. */
    static class TestCases implements DocumentAccess {
        @Override
        public boolean knows(String caseNo) {
            return caseNo.startsWith("RT-");
        }

        @Override
        public boolean mayRead(String caseNo, Actor actor) {
            return actor.organisation().equals(Somebody.clerk().organisation());
        }

        @Override
        public boolean mayAdd(String caseNo, Actor actor) {
            return !caseNo.equals("RT-CLOSED");
        }
    }

    abstract static class Cases {

        @Autowired
        DocumentMapper mapper;

        @Autowired
        AuditTrail audit;

        @Autowired
        Clock clock;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        JdbcTemplate jdbc;

        private Documents documents;

        @BeforeEach
        void knowTestCases() {
            StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("cases", new TestCases()));
            documents = new Documents(mapper, beans.getBeanProvider(DocumentAccess.class), audit, clock);
        }

        @Test
        void keepsEveryVersionAndListsTheNewestFirst() {
            Document first = store("RT-DOC-1", "CONTRACT", "合同.pdf", Files.pdf());
            Document second = store("RT-DOC-1", "CONTRACT", "合同.pdf", Files.latin1("%PDF-1.7 second"));
            Document other = store("RT-DOC-1", "OPINION", "合同.pdf", Files.pdf());
            assertThat(first.version()).isEqualTo(1);
            assertThat(second.version()).isEqualTo(2);
            assertThat(other.version()).isEqualTo(1);
            assertThat(documents.ofCase("RT-DOC-1", Somebody.clerk()))
                    .extracting(Document::kind, Document::version)
                    .containsExactly(tuple("CONTRACT", 2), tuple("CONTRACT", 1), tuple("OPINION", 1));
            assertThat(documents.open(first.id(), Somebody.clerk()).bytes()).isEqualTo(Files.pdf());
        }

        @Test
        void describesAFileByItsContentAndDigest() {
            Document document = store("RT-DOC-2", "RIGHT_CERTIFICATE", "证书.jpg", Files.jpeg());
            assertThat(document.mediaType()).isEqualTo("image/jpeg");
            assertThat(document.size()).isEqualTo(Files.jpeg().length);
            assertThat(document.uploadedBy()).isEqualTo(Somebody.clerk().userId());
            // printf '\xff\xd8\xff\xe0..JFIF' | sha256sum
            assertThat(document.sha256()).isEqualTo("6dedaa7a185880cbc06f975e5abf3901ef0ffb57e7646460ff1320fffe91f921");
            assertThat(audit.ofCase("RT-DOC-2")).extracting(AuditLine::command).containsExactly("document.store");
        }

        @Test
        void givesBackALargeFileByteForByte() {
            byte[] large = new byte[9 * 1024 * 1024 + 3]; // zeros: the bytes that a driver doubles when it quotes them
            System.arraycopy(Files.pdf(), 0, large, 0, Files.pdf().length);
            Document document = store("RT-DOC-3", "OTHER", "large.pdf", large);
            assertThat(jdbc.queryForObject(
                            "select count(*) from record_document_content where document_id = ?",
                            Integer.class,
                            document.id()))
                    .isEqualTo(3);
            assertThat(Arrays.equals(
                            documents.open(document.id(), Somebody.clerk()).bytes(), large))
                    .isTrue();
        }

        @Test
        void noticesBytesThatWereChangedInTheDatabase() {
            Document document = store("RT-DOC-4", "OTHER", "a.pdf", Files.pdf());
            jdbc.update(
                    "update record_document_content set bytes = ? where document_id = ?",
                    Files.latin1("%PDF-forged"),
                    document.id());
            assertThatThrownBy(() -> documents.open(document.id(), Somebody.clerk()))
                    .isInstanceOf(IllegalStateException.class);
        }

        @Test
        void numbersUploadsAtOnceOneAfterTheOther() throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(4);
            try {
                List<Future<Document>> uploads = new ArrayList<>();
                for (int i = 0; i < 8; i++)
                    uploads.add(pool.submit(() -> store("RT-DOC-5", "OTHER", "a.pdf", Files.pdf())));
                List<Integer> versions = new ArrayList<>();
                for (Future<Document> upload : uploads)
                    versions.add(upload.get().version());
                assertThat(versions).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
            } finally {
                pool.shutdownNow();
            }
        }

        @Test
        void refusesWithoutLeavingATrace() {
            assertThatThrownBy(() -> store("RT-DOC-6", "OTHER", "合同.pdf", Files.windowsProgram()))
                    .isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> store("RT-DOC-6", "other kind", "合同.pdf", Files.pdf()))
                    .isInstanceOf(Rejected.class);
            assertThat(documents.ofCase("RT-DOC-6", Somebody.clerk())).isEmpty();
            assertThat(audit.ofCase("RT-DOC-6")).isEmpty();
        }

        @Test
        void hidesForeignCasesAndTheirDocuments() {
            Document document = store("RT-DOC-7", "OTHER", "a.pdf", Files.pdf());
            assertThatThrownBy(() -> documents.ofCase("RT-DOC-7", Somebody.stranger()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> documents.open(document.id(), Somebody.stranger()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> documents.open(Long.MAX_VALUE, Somebody.clerk()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> documents.ofCase("XX-1", Somebody.clerk())).isInstanceOf(NotFound.class);
        }

        @Test
        void refusesToAddWhereTheOwnerSaysNo() {
            assertThatThrownBy(() -> store("RT-CLOSED", "OTHER", "a.pdf", Files.pdf()))
                    .isInstanceOf(Denied.class);
        }

        private Document store(String caseNo, String kind, String name, byte[] bytes) {
            return transaction.execute(
                    status -> documents.store(new Upload(name, bytes), caseNo, kind, Somebody.clerk()));
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
