package cn.ippledge.ledger;

import static cn.ippledge.ledger.LedgerFixture.DAY;
import static cn.ippledge.ledger.LedgerFixture.clerk;
import static cn.ippledge.ledger.LedgerFixture.person;
import static cn.ippledge.ledger.LedgerFixture.pool;
import static cn.ippledge.ledger.LedgerFixture.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LedgerRequestsTest {

    private static final Actor FISCAL = person(91, OrganisationKind.FISCAL, Role.FISCAL_OFFICER);
    private static final Actor OTHER_FISCAL = person(92, OrganisationKind.FISCAL, Role.FISCAL_OFFICER);
    private static final Actor DIRECTOR = person(93, OrganisationKind.CENTER, Role.CENTER_DIRECTOR);

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
        Periods periods;

        Book book;

        @BeforeEach
        void openBook() {
            book = books.open(pool(), clerk());
        }

        @Test
        void moneyComesInByTheWordOfTwo() {
            String no = requests.make(simple(RequestKind.FUNDING, "500.00"), FISCAL);
            assertThat(bank()).isEqualTo(Money.ZERO);
            refuses(CommonReason.MAKER_IS_CHECKER, () -> decisions.decide(no, 1, true, null, FISCAL));
            assertThatThrownBy(() -> decisions.decide(no, 1, true, null, DIRECTOR))
                    .isInstanceOf(Denied.class);
            decisions.decide(no, 1, true, "Paid in", OTHER_FISCAL);
            assertThat(bank()).isEqualTo(Money.of("500"));
            LedgerRequest decided = requests.get(no, clerk()).request();
            assertThat(decided.state()).isEqualTo(RequestState.APPROVED);
            assertThat(ledger.byCause("ledger.request:" + no)).contains(decided.entryNo());
        }

        @Test
        void isDecidedOnce() {
            String no = requests.make(simple(RequestKind.FUNDING, "500.00"), clerk());
            decisions.decide(no, 1, true, null, FISCAL);
            assertThatThrownBy(() -> decisions.decide(no, 1, true, null, FISCAL))
                    .isInstanceOf(Stale.class);
            refuses(LedgerReason.REQUEST_DECIDED, () -> decisions.decide(no, 2, true, null, OTHER_FISCAL));
            assertThat(bank()).isEqualTo(Money.of("500"));
        }

        @Test
        void aRejectionNeedsItsReasonAndPostsNothing() {
            String no = requests.make(simple(RequestKind.FUNDING, "500.00"), clerk());
            refuses(LedgerReason.REQUEST_OPINION_REQUIRED, () -> decisions.decide(no, 1, false, " ", FISCAL));
            decisions.decide(no, 1, false, "No advice from the bank", FISCAL);
            assertThat(bank()).isEqualTo(Money.ZERO);
            assertThat(requests.page(book.id(), RequestState.REJECTED, Page.Request.page(1), clerk())
                            .items())
                    .extracting(LedgerRequest::no)
                    .containsExactly(no);
        }

        @Test
        void aWithdrawalBeyondThePoolIsRefusedAndStaysUndecided() {
            approve(simple(RequestKind.FUNDING, "500.00"), FISCAL);
            approve(simple(RequestKind.BANK_CHARGES, "1.00"), DIRECTOR);
            String no = requests.make(simple(RequestKind.WITHDRAWAL, "499.01"), clerk());
            refuses(LedgerReason.POOL_EXHAUSTED, () -> decisions.decide(no, 1, true, null, FISCAL));
            assertThat(requests.get(no, clerk()).request().isWaiting()).isTrue();
            approve(simple(RequestKind.WITHDRAWAL, "499.00"), FISCAL);
            assertThat(bank()).isEqualTo(Money.ZERO);
        }

        @Test
        void interestRollsIn() {
            approve(simple(RequestKind.INTEREST, "12.34"), DIRECTOR);
            assertThat(bank()).isEqualTo(Money.of("12.34"));
            assertThat(ledger.balance(book.id(), AccountKind.INTEREST_INCOME)).isEqualTo(Money.of("12.34"));
        }

        @Test
        void aBudgetIsAdoptedOnlyInItsBook() {
            refuses(
                    LedgerReason.REQUEST_NOT_FOR_BOOK,
                    () -> requests.make(simple(RequestKind.YEARLY_BUDGET, "100"), clerk()));
            book = books.open(
                    new OpenBook(
                            LedgerFixture.REGION,
                            BookKind.SUBSIDY_BUDGET,
                            FundLevel.CITY,
                            2026,
                            unique("Budget"),
                            null,
                            null),
                    clerk());
            refuses(
                    LedgerReason.REQUEST_NOT_FOR_BOOK,
                    () -> requests.make(simple(RequestKind.FUNDING, "100"), clerk()));
            approve(simple(RequestKind.YEARLY_BUDGET, "100"), FISCAL);
            assertThat(ledger.balance(book.id(), AccountKind.SUBSIDY_BUDGET)).isEqualTo(Money.of("100"));
        }

        @Test
        void takesOverAPoolThatAlreadyRuns() {
            // The pool was funded with 1,000; 150 was paid out, 30 is still to come back: 850 in the bank.
            List<NewLine> lines = List.of(
                    NewLine.debit(AccountKind.CUSTODIAN_BANK, Money.of("850")),
                    NewLine.debit(AccountKind.RECOVERIES_RECEIVABLE, Money.of("30")),
                    NewLine.debit(AccountKind.COMPENSATION_PAID, Money.of("150")),
                    NewLine.credit(AccountKind.FUNDER_CAPITAL, Money.of("1000")).of("District"),
                    NewLine.credit(AccountKind.RECOVERIES_RECEIVED, Money.of("30")));
            MakeRequest opening = request(RequestKind.OPENING_BALANCES, lines, null);
            refuses(LedgerReason.OPENING_PAPER_REQUIRED, () -> requests.make(opening, clerk()));
            String no = requests.make(opening, LedgerFixture.paper(), clerk());
            decisions.decide(no, 1, true, null, DIRECTOR);
            assertThat(bank()).isEqualTo(Money.of("850"));
            refuses(LedgerReason.OPENING_BOOK_HAS_ENTRIES, () -> requests.make(opening, clerk()));
            refuses(
                    LedgerReason.ENTRY_UNBALANCED,
                    () -> request(RequestKind.OPENING_BALANCES, lines.subList(0, 4), null));
        }

        @Test
        void reversesItsOwnEntriesOnlyAndByTwo() {
            JournalEntryNo foreign = ledger.post(LedgerFixture.funding(book, unique("f"), "10"), clerk());
            refuses(
                    LedgerReason.ENTRY_BELONGS_TO_CASE,
                    () -> requests.make(request(RequestKind.REVERSAL, List.of(), foreign), clerk()));
            String no = approve(simple(RequestKind.FUNDING, "500.00"), FISCAL);
            JournalEntryNo own = requests.get(no, clerk()).request().entryNo();
            String reversal = requests.make(request(RequestKind.REVERSAL, List.of(), own), clerk());
            refuses(
                    LedgerReason.ENTRY_ALREADY_REVERSED,
                    () -> requests.make(request(RequestKind.REVERSAL, List.of(), own), clerk()));
            assertThat(requests.get(reversal, clerk()).lines())
                    .extracting(JournalLine::side)
                    .containsExactly(Side.CREDIT, Side.DEBIT);
            decisions.decide(reversal, 1, true, null, DIRECTOR);
            assertThat(bank()).isEqualTo(Money.of("10"));
        }

        @Test
        void aClosedMonthIsOpenedAgainByTwo() {
            periods.close(book.id(), YearMonth.of(2026, 2), DIRECTOR);
            MakeRequest late = MakeRequest.of(
                    book.id(),
                    RequestKind.INTEREST,
                    LocalDate.of(2026, 2, 20),
                    Money.of("1"),
                    null,
                    "Advice 7",
                    "Interest");
            String no = requests.make(late, clerk());
            refuses(LedgerReason.PERIOD_CLOSED, () -> decisions.decide(no, 1, true, null, DIRECTOR));
            MakeRequest reopening = new MakeRequest(
                    book.id(), RequestKind.REOPENING, LocalDate.of(2026, 2, 1), "Memo 3", "Late", List.of(), null);
            approve(reopening, DIRECTOR);
            decisions.decide(no, 1, true, null, DIRECTOR);
            assertThat(bank()).isEqualTo(Money.of("1"));
        }

        @Test
        void asksForEverythingThatIsMissingAtOnce() {
            assertThatThrownBy(() -> new MakeRequest(1L, RequestKind.INTEREST, null, " ", null, List.of(), null))
                    .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.fields())
                            .extracting(Rejected.Field::field)
                            .containsExactly("date", "document", "text"));
            refuses(
                    LedgerReason.REQUEST_DAY_IN_FUTURE,
                    () -> requests.make(
                            MakeRequest.of(
                                    book.id(),
                                    RequestKind.INTEREST,
                                    DAY.plusDays(1),
                                    Money.of("1"),
                                    null,
                                    "Advice",
                                    "Interest"),
                            clerk()));
        }

        private String approve(MakeRequest request, Actor checker) {
            String no = requests.make(request, clerk());
            decisions.decide(no, 1, true, null, checker);
            return no;
        }

        private MakeRequest simple(RequestKind kind, String amount) {
            return MakeRequest.of(
                    book.id(), kind, DAY, Money.of(amount), "District", "Letter 12", "As the letter says");
        }

        private MakeRequest request(RequestKind kind, List<NewLine> lines, JournalEntryNo reverses) {
            return new MakeRequest(book.id(), kind, DAY, "Letter 12", "As the letter says", lines, reverses);
        }

        private Money bank() {
            return ledger.balance(book.id(), AccountKind.CUSTODIAN_BANK);
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
