package cn.ippledge.ledger;

import static cn.ippledge.ledger.LedgerFixture.clerk;
import static cn.ippledge.ledger.LedgerFixture.funding;
import static cn.ippledge.ledger.LedgerFixture.payment;
import static cn.ippledge.ledger.LedgerFixture.person;
import static cn.ippledge.ledger.LedgerFixture.pool;
import static cn.ippledge.ledger.LedgerFixture.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.record.Sheets;
import cn.ippledge.record.Upload;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReconciliationTest {

    private static final LocalDate DAY = LedgerFixture.DAY;
    private static final Actor REVIEWER = person(85, OrganisationKind.CENTER, Role.CENTER_REVIEWER);

    abstract static class Cases {

        @Autowired
        Reconciliation reconciliation;

        @Autowired
        BankStatements statements;

        @Autowired
        Ledger ledger;

        @Autowired
        Books books;

        @Autowired
        Sheets sheets;

        Book book;
        JournalEntryNo funded;
        JournalEntryNo paid;

        /** In the book: 1,000 received and 300 paid on 10 March, 700 left. */
        @BeforeEach
        void keepABook() {
            book = books.open(pool(), clerk());
            funded = ledger.post(funding(book, unique("f"), "1000.00"), clerk());
            paid = ledger.post(payment(book, unique("p"), "300.00"), clerk());
        }

        @Test
        void matchesWhatIsCertainAndListsTheRest() {
            BankStatements.Taken taken = importRows(
                    row("B1", "1000.00", null, "Funding"),
                    row("B2", null, "300.00", paid.toString()),
                    row("B3", "1.25", null, "Interest"));
            assertThat(taken).isEqualTo(new BankStatements.Taken(3, 2));
            Reconciliation.View view = view();
            assertThat(view.matched()).isEqualTo(2);
            assertThat(view.bankOnly()).extracting(BankLine::reference).containsExactly("B3");
            assertThat(view.bookOnly()).isEmpty();
            assertThat(view.inBook()).isEqualTo(Money.of("700"));
            // 1,000 − 300 + 1.25
            assertThat(view.atBank()).isEqualTo(Money.of("701.25"));
            assertThat(view.difference()).isEqualTo(Money.of("1.25"));
        }

        @Test
        void nothingIsMatchedTwice() {
            // Two alike at the bank: the rule leaves them to people.
            importRows(row("B1", null, "300.00", ""), row("B2", null, "300.00", ""));
            Reconciliation.View view = view();
            assertThat(view.bankOnly()).hasSize(2);
            BankLine one = view.bankOnly().get(0), other = view.bankOnly().get(1);
            assertThat(view.candidates(one))
                    .extracting(Reconciliation.Candidate::no)
                    .containsExactly(paid);
            refuses(
                    LedgerReason.BANK_MATCH_DIFFERS,
                    () -> reconciliation.match(book.id(), one.id(), funded, 1, clerk()));
            reconciliation.match(book.id(), one.id(), paid, 2, clerk());
            refuses(
                    LedgerReason.BANK_LINE_MATCHED,
                    () -> reconciliation.match(book.id(), other.id(), paid, 2, clerk()));
            assertThat(view().bankOnly()).extracting(BankLine::reference).containsExactly("B2");
            assertThatThrownBy(() -> reconciliation.match(book.id(), other.id(), paid, 1, clerk()))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void aDifferenceIsExplainedByOneAndClearedByAnother() {
            importRows(row("B3", null, "5.00", "Fee"));
            long fee = view().bankOnly().get(0).id();
            reconciliation.explainBankLine(book.id(), fee, "Fee of the bank, returned in April", REVIEWER);
            refuses(
                    LedgerReason.DIFFERENCE_EXPLAINED,
                    () -> reconciliation.explainBankLine(book.id(), fee, "Again", clerk()));
            long difference = view().bankOnly().get(0).differenceId();
            refuses(CommonReason.MAKER_IS_CHECKER, () -> reconciliation.clear(book.id(), difference, REVIEWER));
            assertThatThrownBy(() -> reconciliation.clear(book.id(), difference, clerk()))
                    .isInstanceOf(Denied.class);
            Actor director = person(86, OrganisationKind.CENTER, Role.CENTER_DIRECTOR);
            reconciliation.clear(book.id(), difference, director);
            assertThat(view().bankOnly()).isEmpty();
            assertThat(view().cleared()).isEqualTo(1);
            refuses(LedgerReason.DIFFERENCE_CLEARED, () -> reconciliation.clear(book.id(), difference, director));
        }

        @Test
        void aLineOfTheBookIsExplainedToo() {
            reconciliation.explainBookLine(book.id(), paid, 2, "On its way", clerk());
            BookLine line = view().bookOnly().stream()
                    .filter(each -> each.no().equals(paid))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.explanation()).isEqualTo("On its way");
            reconciliation.clear(book.id(), line.differenceId(), REVIEWER);
            assertThat(view().bookOnly()).extracting(BookLine::no).containsExactly(funded);
        }

        private Reconciliation.View view() {
            return reconciliation.view(book.id(), clerk());
        }

        private static List<Object> row(String reference, String received, String paid, String remark) {
            return Arrays.asList(
                    reference,
                    DAY,
                    received == null ? null : Money.of(received),
                    paid == null ? null : Money.of(paid),
                    "Somebody",
                    remark);
        }

        @SafeVarargs
        private BankStatements.Taken importRows(List<Object>... rows) {
            ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
            sheets.write(BankStatements.FORM, List.of(rows), xlsx);
            Upload file = new Upload("bank.xlsx", xlsx.toByteArray());
            return statements.take(
                    book.id(),
                    statements.check(book.id(), file, clerk()).statement().id(),
                    clerk());
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
