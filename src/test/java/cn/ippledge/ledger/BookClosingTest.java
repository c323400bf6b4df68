package cn.ippledge.ledger;

import static cn.ippledge.ledger.LedgerFixture.DAY;
import static cn.ippledge.ledger.LedgerFixture.clerk;
import static cn.ippledge.ledger.LedgerFixture.paper;
import static cn.ippledge.ledger.LedgerFixture.person;
import static cn.ippledge.ledger.LedgerFixture.pool;
import static cn.ippledge.ledger.LedgerFixture.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The end of a book, its return, and its other names. The clock of the tests stands on 10 March 2026. */
class BookClosingTest {

    private static final Actor DIRECTOR = person(93, OrganisationKind.CENTER, Role.CENTER_DIRECTOR);
    private static final Actor REVIEWER = person(94, OrganisationKind.CENTER, Role.CENTER_REVIEWER);

    abstract static class Cases {

        @Autowired
        LedgerRequests requests;

        @Autowired
        LedgerDecisions decisions;

        @Autowired
        Ledger ledger;

        @Autowired
        Books books;

        @Autowired
        Statements statements;

        @Autowired
        Entries entries;

        @Autowired
        Periods periods;

        @Autowired
        Reconciliation reconciliation;

        @Autowired
        JdbcTemplate jdbc;

        Book book;

        /** 1,000 received and paid out again: nothing is left, and the bank has not been asked. */
        @BeforeEach
        void keepABook() {
            book = books.open(pool(), clerk());
            ledger.post(LedgerFixture.funding(book, unique("f"), "1000"), clerk());
            ledger.post(LedgerFixture.payment(book, unique("p"), "1000"), clerk());
        }

        @Test
        void saysEverythingThatStandsInTheWay() {
            ledger.post(LedgerFixture.funding(book, unique("f"), "250"), clerk());
            ledger.post(
                    entry(
                            NewLine.debit(AccountKind.COMPENSATION_PAID, Money.of("30")),
                            NewLine.credit(AccountKind.CLAIMS_PAYABLE, Money.of("30"))),
                    clerk());
            ledger.post(
                    entry(
                            NewLine.debit(AccountKind.RECOVERIES_RECEIVABLE, Money.of("7")),
                            NewLine.credit(AccountKind.RECOVERIES_RECEIVED, Money.of("7"))),
                    clerk());
            ledger.post(
                    entry(
                            NewLine.debit(AccountKind.EXPOSURE_RESERVED, Money.of("90")),
                            NewLine.credit(AccountKind.EXPOSURE_COUNTER, Money.of("90"))),
                    clerk());
            requests.make(
                    MakeRequest.of(book.id(), RequestKind.INTEREST, DAY, Money.of("1"), null, "Advice 7", "Interest"),
                    clerk());
            assertThat(books.obstacles(book.id(), clerk()))
                    .extracting(Obstacle::reason, Obstacle::args)
                    .containsExactlyInAnyOrder(
                            tuple(LedgerReason.BOOK_HOLDS_MONEY, List.of("250.00")),
                            tuple(LedgerReason.BOOK_OWES_CLAIMS, List.of("30.00")),
                            tuple(LedgerReason.BOOK_AWAITS_RECOVERIES, List.of("7.00")),
                            tuple(LedgerReason.BOOK_RESERVES_EXPOSURE, List.of("90.00")),
                            // Three lines of the bank account, of which the bank has told none.
                            tuple(LedgerReason.BOOK_HAS_DIFFERENCES, List.of(0L, 3L)),
                            tuple(LedgerReason.BOOK_HAS_REQUESTS, List.of(1L)));
            assertThatThrownBy(() -> requests.make(closing(), paper(), clerk()))
                    .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.fields())
                            .hasSize(6));
        }

        @Test
        void closesByTheWordOfTwoWithThePaperAndTakesNoEntryAfterwards() {
            settle();
            refuses(LedgerReason.REQUEST_PAPER_REQUIRED, () -> requests.make(closing(), clerk()));
            String no = requests.make(closing(), paper(), clerk());
            assertThatThrownBy(() -> decisions.decide(no, 1, true, null, REVIEWER))
                    .isInstanceOf(Denied.class);
            decisions.decide(no, 1, true, "Liquidated", DIRECTOR);

            assertThat(books.get(book.id()).closedOn()).isEqualTo(DAY);
            refuses(
                    LedgerReason.BOOK_CLOSED,
                    () -> ledger.post(LedgerFixture.funding(book, unique("f"), "1"), clerk()));
            // Also where the line's account begins with this posting.
            NewEntry other = entry(
                    NewLine.debit(AccountKind.CUSTODIAN_BANK, Money.of("1")),
                    NewLine.credit(AccountKind.FUNDER_CAPITAL, Money.of("1")).of(unique("New funder")));
            refuses(LedgerReason.BOOK_CLOSED, () -> ledger.post(other, clerk()));
            refuses(
                    LedgerReason.BOOK_CLOSED,
                    () -> requests.make(
                            MakeRequest.of(
                                    book.id(),
                                    RequestKind.FUNDING,
                                    DAY,
                                    Money.of("1"),
                                    "District",
                                    "Letter 12",
                                    "Funding"),
                            clerk()));
            refuses(LedgerReason.BOOK_CLOSED, () -> requests.make(closing(), paper(), clerk()));
            assertThat(audited("ledger.book-close")).isEqualTo(1);
        }

        @Test
        void staysReadableAndItsMonthsGetTheirVouchers() {
            settle();
            approve(requests.make(closing(), paper(), clerk()));
            assertThat(statements.trialBalance(book.id(), DAY, clerk()).of(AccountKind.COMPENSATION_PAID))
                    .isEqualTo(Money.of("1000"));
            assertThat(entries.of(book.id(), new EntryFilter(null, null, null, null, null), null, 50, clerk())
                            .rows())
                    .hasSize(2);
            // Months end and are numbered afterwards, too; the book stays closed.
            periods.close(book.id(), YearMonth.of(2026, 2), DIRECTOR);
            refuses(
                    LedgerReason.BOOK_CLOSED,
                    () -> ledger.post(LedgerFixture.funding(book, unique("f"), "1"), clerk()));
            BookStatement statement = statements.statement(book.id(), LocalDate.of(2026, 1, 1), DAY, clerk());
            assertThat(statement.debit()).isEqualTo(statement.credit()).isEqualTo(Money.of("2000"));
        }

        @Test
        void isLookedAtOnceMoreWhenTheSecondPersonAgrees() {
            settle();
            String no = requests.make(closing(), paper(), clerk());
            ledger.post(LedgerFixture.funding(book, unique("f"), "5"), clerk());
            assertThatThrownBy(() -> decisions.decide(no, 1, true, null, DIRECTOR))
                    .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.fields())
                            .extracting(Rejected.Field::reason)
                            .containsExactly(LedgerReason.BOOK_HOLDS_MONEY, LedgerReason.BOOK_HAS_DIFFERENCES));
            assertThat(books.get(book.id()).isClosed()).isFalse();
            assertThat(requests.get(no, clerk()).request().isWaiting()).isTrue();
        }

        @Test
        void isKeptAgainByTheWordOfTwo() {
            settle();
            MakeRequest back = new MakeRequest(
                    book.id(), RequestKind.REOPEN_BOOK, DAY, "Memo 4", "A late recovery", List.of(), null);
            refuses(LedgerReason.BOOK_NOT_CLOSED, () -> requests.make(back, clerk()));
            periods.close(book.id(), YearMonth.of(2026, 2), DIRECTOR);
            approve(requests.make(closing(), paper(), clerk()));
            approve(requests.make(back, clerk()));
            assertThat(books.get(book.id()).isClosed()).isFalse();
            ledger.post(LedgerFixture.funding(book, unique("f"), "5"), clerk());
            assertThat(ledger.balance(book.id(), AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("5"));
            // The month that was closed before stays closed.
            NewEntry early = new NewEntry(
                    book.id(),
                    LocalDate.of(2026, 2, 20),
                    unique("early"),
                    "Early",
                    LedgerFixture.funding(book, unique("f"), "5").lines());
            refuses(LedgerReason.PERIOD_CLOSED, () -> ledger.post(early, clerk()));
            assertThat(audited("ledger.book-reopen")).isEqualTo(1);
        }

        @Test
        void anEarlierDayKeepsTheNameAndTheAccountOfItsTime() {
            String name = unique("Renamed pool");
            LocalDate from = LocalDate.of(2026, 3, 5);
            ChangeBook wanted = new ChangeBook(name, "Another bank", "9999 0001");
            refuses(LedgerReason.REQUEST_PAPER_REQUIRED, () -> requests.change(changing(from), wanted, null, clerk()));
            String no = requests.change(changing(from), wanted, paper(), clerk());
            assertThat(books.get(book.id()).name()).isEqualTo(book.name());
            approve(no);

            assertThat(books.get(book.id()))
                    .extracting(Book::name, Book::bankName, Book::bankAccount)
                    .containsExactly(name, "Another bank", "9999 0001");
            assertThat(books.asOf(book.id(), from, clerk()).bankAccount()).isEqualTo("9999 0001");
            assertThat(books.asOf(book.id(), from.minusDays(1), clerk()))
                    .extracting(Book::name, Book::bankName, Book::bankAccount)
                    .containsExactly(book.name(), "Bank", "6222");
            assertThat(books.versions(book.id(), clerk()))
                    .extracting(BookVersion::name, BookVersion::requestNo)
                    .containsExactly(tuple(book.name(), null), tuple(name, no));
            refuses(
                    LedgerReason.BOOK_CHANGE_BACKWARDS,
                    () -> requests.change(
                            changing(from.minusDays(1)), new ChangeBook(name, "Bank", "6222"), paper(), clerk()));
            refuses(LedgerReason.BOOK_UNCHANGED, () -> requests.change(changing(DAY), wanted, paper(), clerk()));
            assertThat(audited("ledger.book-change")).isEqualTo(1);
        }

        @Test
        void twoFundsNeverShareAName() {
            Book other = books.open(pool(), clerk());
            ChangeBook taken = new ChangeBook(other.name(), "Bank", "6222");
            refuses(LedgerReason.BOOK_EXISTS, () -> requests.change(changing(DAY), taken, paper(), clerk()));
            String free = unique("Free");
            ChangeBook wanted = new ChangeBook(free, "Bank", "6222");
            String no = requests.change(changing(DAY), wanted, paper(), clerk());
            books.open(
                    new OpenBook(book.regionCode(), BookKind.RISK_POOL, FundLevel.DISTRICT, 0, free, "Bank", "6222"),
                    clerk());
            refuses(LedgerReason.BOOK_EXISTS, () -> decisions.decide(no, 1, true, null, DIRECTOR));
            assertThat(books.get(book.id()).name()).isEqualTo(book.name());
        }

        /** Every line of the bank account is explained by one and cleared by another. */
        private void settle() {
            for (BookLine line : reconciliation.view(book.id(), clerk()).bookOnly())
                reconciliation.explainBookLine(book.id(), line.no(), line.lineNo(), "Statement lost", clerk());
            for (BookLine line : reconciliation.view(book.id(), clerk()).bookOnly())
                reconciliation.clear(book.id(), line.differenceId(), REVIEWER);
            assertThat(books.obstacles(book.id(), clerk())).isEmpty();
        }

        private void approve(String no) {
            decisions.decide(no, 1, true, null, DIRECTOR);
        }

        private MakeRequest closing() {
            return new MakeRequest(
                    book.id(), RequestKind.CLOSE_BOOK, DAY, "Approval 9", "The fund has ended", List.of(), null);
        }

        private MakeRequest changing(LocalDate from) {
            return new MakeRequest(book.id(), RequestKind.CHANGE_BOOK, from, "Approval 8", "Renamed", List.of(), null);
        }

        private NewEntry entry(NewLine... lines) {
            return new NewEntry(book.id(), DAY, unique("e"), "Entry", List.of(lines));
        }

        private long audited(String command) {
            return jdbc.queryForObject(
                    "select count(*) from record_audit where command = ? and case_no = ?",
                    Long.class,
                    command,
                    book.caseNo());
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
