package cn.ippledge.ledger;

import static cn.ippledge.ledger.LedgerFixture.clerk;
import static cn.ippledge.ledger.LedgerFixture.person;
import static cn.ippledge.ledger.LedgerFixture.pool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.ippledge.record.Sheets;
import cn.ippledge.record.Upload;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BankStatementsTest {

    private static final LocalDate DAY = LedgerFixture.DAY;

    abstract static class Cases {

        @Autowired
        BankStatements statements;

        @Autowired
        Reconciliation reconciliation;

        @Autowired
        Books books;

        @Autowired
        Sheets sheets;

        Book book;

        @BeforeEach
        void keepABook() {
            book = books.open(pool(), clerk());
        }

        @Test
        void checkingCountsAndStoresNoLine() {
            BankStatements.Checked checked =
                    check("march.xlsx", row("B1", DAY, "1000.00", null), row("B2", DAY.plusDays(1), null, "300.00"));
            assertThat(checked.result().imported()).isEqualTo(2);
            assertThat(checked.mayTake()).isTrue();
            BankImport waiting = checked.statement();
            assertThat(waiting.firstDay()).isEqualTo(DAY);
            assertThat(waiting.lastDay()).isEqualTo(DAY.plusDays(1));
            assertThat(waiting.received()).isEqualTo(Money.of("1000"));
            assertThat(waiting.paid()).isEqualTo(Money.of("300"));
            assertThat(atBank()).isEqualTo(Money.ZERO);

            BankStatements.Taken taken = statements.take(book.id(), waiting.id(), clerk());

            assertThat(taken.imported()).isEqualTo(2);
            // 1,000 − 300
            assertThat(atBank()).isEqualTo(Money.of("700"));
            assertThat(statements.ofBook(book.id(), clerk()))
                    .singleElement()
                    .satisfies(each -> assertThat(each.isTaken()).isTrue());
        }

        @Test
        void oneBadRowKeepsTheWholeStatementOut() {
            BankStatements.Checked checked = check(
                    "march.xlsx",
                    row("B1", DAY, "1000.00", null),
                    row("B2", DAY, "1", "1"),
                    row("B3", DAY, null, null),
                    row("B1", DAY, "999.00", null));
            assertThat(checked.result().errors())
                    .extracting(error -> error.row(), error -> error.reason())
                    .containsExactly(
                            tuple(3, LedgerReason.BANK_LINE_ONE_WAY),
                            tuple(4, LedgerReason.BANK_LINE_ONE_WAY),
                            tuple(5, LedgerReason.BANK_LINE_DIFFERS));
            assertThat(checked.mayTake()).isFalse();
            assertThat(checked.statement()).isNull();
            assertThat(checked.errorSheet()).isNotNull();
            assertThat(atBank()).isEqualTo(Money.ZERO);
        }

        @Test
        void theSameFileIsKnownAgainWhateverItIsCalled() {
            List<Object> row = row("B1", DAY, "1000.00", null);
            byte[] file = xlsx(row);
            long id = statements
                    .check(book.id(), new Upload("march.xlsx", file), clerk())
                    .statement()
                    .id();
            // Checked twice, it still waits once.
            assertThat(statements
                            .check(book.id(), new Upload("march.xlsx", file), clerk())
                            .statement()
                            .id())
                    .isEqualTo(id);
            statements.take(book.id(), id, clerk());
            BankStatements.Checked again = statements.check(book.id(), new Upload("copy.xlsx", file), clerk());
            assertThat(again.mayTake()).isFalse();
            assertThat(again.statement().isTaken()).isTrue();
            assertThat(again.statement().fileName()).isEqualTo("march.xlsx");
            assertThat(again.result().unchanged()).isEqualTo(1);
            refuses(LedgerReason.BANK_STATEMENT_IMPORTED, () -> statements.take(book.id(), id, clerk()));
            assertThat(atBank()).isEqualTo(Money.of("1000"));
        }

        @Test
        void anOverlappingStatementBringsWhatIsNew() {
            take("first.xlsx", row("B1", DAY, "1000.00", null));
            BankStatements.Checked both =
                    check("both.xlsx", row("B1", DAY, "1000.00", null), row("B2", DAY, null, "1.00"));
            assertThat(both.result().imported()).isEqualTo(1);
            assertThat(both.result().unchanged()).isEqualTo(1);
            statements.take(book.id(), both.statement().id(), clerk());
            assertThat(atBank()).isEqualTo(Money.of("999"));
        }

        @Test
        void whatCameInMeanwhileAndSaysOtherwiseKeepsItOut() {
            BankStatements.Checked waiting =
                    check("first.xlsx", row("B1", DAY, "1000.00", null), row("B2", DAY, "5.00", null));
            take("other.xlsx", row("B2", DAY, "6.00", null));
            refuses(
                    LedgerReason.BANK_STATEMENT_BAD_ROWS,
                    () -> statements.take(book.id(), waiting.statement().id(), clerk()));
            assertThat(atBank()).isEqualTo(Money.of("6"));
        }

        @Test
        void twoWhoTakeTheSameStatementAtOnceBringItInOnce() throws Exception {
            List<List<Object>> rows = new ArrayList<>();
            for (int i = 0; i < 600; i++) rows.add(row("B" + i, DAY, "1.00", null));
            long id = check("large.xlsx", rows.toArray(List[]::new)).statement().id();
            Callable<Boolean> take = () -> {
                try {
                    return statements.take(book.id(), id, clerk()).imported() == 600;
                } catch (Rejected refused) {
                    assertThat(refused.reason())
                            .isIn(LedgerReason.BANK_STATEMENT_IMPORTED, LedgerReason.BANK_STATEMENT_MEANWHILE);
                    return false;
                }
            };
            ExecutorService people = Executors.newFixedThreadPool(2);
            List<Future<Boolean>> taken = people.invokeAll(List.of(take, take));
            people.shutdown();
            assertThat(List.of(taken.get(0).get(), taken.get(1).get())).containsExactlyInAnyOrder(true, false);
            assertThat(atBank()).isEqualTo(Money.of("600"));
        }

        @Test
        void onlyKeepersOfTheRegionTakeStatements() {
            Upload file = new Upload("march.xlsx", xlsx(row("B1", DAY, "1000.00", null)));
            assertThatThrownBy(() -> statements.check(
                            book.id(), file, person(86, OrganisationKind.CENTER, Role.CENTER_DIRECTOR)))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> statements.take(book.id(), -1, clerk())).isInstanceOf(NotFound.class);
            refuses(
                    LedgerReason.BANK_STATEMENT_EMPTY,
                    () -> statements.check(book.id(), new Upload("empty.xlsx", statements.template()), clerk()));
        }

        private Money atBank() {
            return reconciliation.view(book.id(), clerk()).atBank();
        }

        private static List<Object> row(String reference, LocalDate day, String received, String paid) {
            return Arrays.asList(
                    reference,
                    day,
                    received == null ? null : Money.of(received),
                    paid == null ? null : Money.of(paid),
                    "Somebody",
                    "Remark");
        }

        @SafeVarargs
        private byte[] xlsx(List<Object>... rows) {
            ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
            sheets.write(BankStatements.FORM, List.of(rows), xlsx);
            return xlsx.toByteArray();
        }

        @SafeVarargs
        private BankStatements.Checked check(String name, List<Object>... rows) {
            return statements.check(book.id(), new Upload(name, xlsx(rows)), clerk());
        }

        @SafeVarargs
        private void take(String name, List<Object>... rows) {
            statements.take(book.id(), check(name, rows).statement().id(), clerk());
        }

        private static void refuses(Reason reason, Runnable command) {
            assertThatThrownBy(command::run)
                    .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.reason())
                            .isEqualTo(reason));
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
