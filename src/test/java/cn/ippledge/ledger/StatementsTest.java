package cn.ippledge.ledger;

import static cn.ippledge.ledger.LedgerFixture.clerk;
import static cn.ippledge.ledger.LedgerFixture.pool;
import static cn.ippledge.ledger.LedgerFixture.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The clock stands at 10 March 2026, so January and February can be closed and March cannot. */
class StatementsTest {

    private static final LocalDate JAN_5 = LocalDate.of(2026, 1, 5);
    private static final LocalDate JAN_20 = LocalDate.of(2026, 1, 20);
    private static final LocalDate FEB_3 = LocalDate.of(2026, 2, 3);
    private static final LocalDate MAR_2 = LocalDate.of(2026, 3, 2);
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final Actor DIRECTOR = LedgerFixture.person(83, OrganisationKind.CENTER, Role.CENTER_DIRECTOR);

    abstract static class Cases {

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
        JdbcTemplate jdbc;

        @Autowired
        TransactionTemplate transaction;

        Book book;

        /** Bank: +1,000 on 5 January, −100 on 20 January, −250 on 3 February, +40 interest on 2 March: 690. */
        @BeforeEach
        void keepABook() {
            book = books.open(pool(), clerk());
            post(JAN_5, AccountKind.CUSTODIAN_BANK, AccountKind.FUNDER_CAPITAL, "1000");
            post(JAN_20, AccountKind.COMPENSATION_PAID, AccountKind.CUSTODIAN_BANK, "100");
            post(FEB_3, AccountKind.COMPENSATION_PAID, AccountKind.CUSTODIAN_BANK, "250");
            post(FEB_3, AccountKind.EXPOSURE_RESERVED, AccountKind.EXPOSURE_COUNTER, "5000");
            post(MAR_2, AccountKind.CUSTODIAN_BANK, AccountKind.INTEREST_INCOME, "40");
        }

        @Test
        void tellsTheBalanceOfAnyDayOpenOrClosed() {
            assertBalances();
            periods.close(book.id(), JANUARY, DIRECTOR);
            assertBalances();
            periods.close(book.id(), FEBRUARY, DIRECTOR);
            assertBalances();
        }

        /** Bank: 1,000 in and 100 + 250 out by February, 40 in in March; of February 250 out. */
        @Test
        void whatAListComesToStaysWhenItsMonthsAreClosed() {
            assertTotals();
            periods.close(book.id(), JANUARY, DIRECTOR);
            assertTotals();
            periods.close(book.id(), FEBRUARY, DIRECTOR);
            assertTotals();
        }

        private void assertTotals() {
            EntryFilter all = new EntryFilter(AccountKind.CUSTODIAN_BANK, null, null, null, null);
            assertThat(entries.totals(book.id(), all, clerk()))
                    .isEqualTo(new Entries.Totals(Money.of("1040"), Money.of("350")));
            EntryFilter february = new EntryFilter(
                    AccountKind.CUSTODIAN_BANK, null, FEB_3.withDayOfMonth(1), MAR_2.minusDays(1), null);
            assertThat(entries.totals(book.id(), february, clerk()))
                    .isEqualTo(new Entries.Totals(Money.ZERO, Money.of("250")));
            // With compensation, whose debits are the bank's credits: 1,040 + 350 of debits, 350 of credits.
            EntryFilter both =
                    new EntryFilter(AccountKind.CUSTODIAN_BANK, AccountKind.COMPENSATION_PAID, null, null, null, null);
            assertThat(entries.totals(book.id(), both, clerk()))
                    .isEqualTo(new Entries.Totals(Money.of("1390"), Money.of("350")));
        }

        private void assertBalances() {
            assertThat(bankOn(JAN_5.minusDays(1))).isEqualTo(Money.ZERO);
            assertThat(bankOn(JAN_5)).isEqualTo(Money.of("1000"));
            assertThat(bankOn(JAN_20.minusDays(1))).isEqualTo(Money.of("1000"));
            assertThat(bankOn(LocalDate.of(2026, 1, 31))).isEqualTo(Money.of("900"));
            assertThat(bankOn(FEB_3)).isEqualTo(Money.of("650"));
            assertThat(bankOn(MAR_2.minusDays(1))).isEqualTo(Money.of("650"));
            assertThat(bankOn(MAR_2)).isEqualTo(Money.of("690"));
            assertThat(bankOn(MAR_2.plusYears(1))).isEqualTo(Money.of("690"));
        }

        @Test
        void theTrialBalanceComesToTheSameOnBothSides() {
            TrialBalance trial = statements.trialBalance(book.id(), MAR_2, clerk());
            assertThat(trial.isBalanced()).isTrue();
            // Debit: bank 690 + compensation 350 + exposure 5,000; credit: capital 1,000 + interest 40 + counterpart
            // 5,000
            assertThat(trial.debit()).isEqualTo(Money.of("6040"));
            assertThat(trial.credit()).isEqualTo(Money.of("6040"));
            assertThat(trial.of(AccountKind.COMPENSATION_PAID)).isEqualTo(Money.of("350"));
        }

        @Test
        void aStatementGoesFromOpeningToClosing() {
            periods.close(book.id(), JANUARY, DIRECTOR);
            // 20 January is a closed day, 3 February an open one: both count.
            BookStatement statement = statements.statement(book.id(), JAN_20, FEB_3, clerk());
            AccountTurnover bank = statement.accounts().get(0);
            assertThat(bank.kind()).isEqualTo(AccountKind.CUSTODIAN_BANK);
            assertThat(bank.opening()).isEqualTo(Money.of("1000"));
            assertThat(bank.debit()).isEqualTo(Money.ZERO);
            assertThat(bank.credit()).isEqualTo(Money.of("350"));
            assertThat(bank.closing()).isEqualTo(Money.of("650"));
            // 100 + 250 + 5,000 on either side
            assertThat(statement.debit()).isEqualTo(Money.of("5350"));
            assertThat(statement.credit()).isEqualTo(Money.of("5350"));
            refuses(LedgerReason.PERIOD_BACKWARDS, () -> statements.statement(book.id(), FEB_3, JAN_20, clerk()));
        }

        @Test
        void nothingIsPostedIntoAClosedMonth() {
            periods.close(book.id(), JANUARY, DIRECTOR);
            refuses(
                    LedgerReason.PERIOD_CLOSED,
                    () -> post(LocalDate.of(2026, 1, 31), AccountKind.CUSTODIAN_BANK, AccountKind.REFUNDS, "1"));
            post(LocalDate.of(2026, 2, 1), AccountKind.CUSTODIAN_BANK, AccountKind.REFUNDS, "1");
            assertThat(bankOn(MAR_2)).isEqualTo(Money.of("691"));
        }

        @Test
        void aNewFundersAccountKnowsWhatIsClosed() {
            periods.close(book.id(), JANUARY, DIRECTOR);
            List<NewLine> fromOneToAnother = List.of(
                    NewLine.debit(AccountKind.SUSPENSE, Money.of("5")).of(unique("one")),
                    NewLine.credit(AccountKind.SUSPENSE, Money.of("5")).of(unique("other")));
            NewEntry late = new NewEntry(book.id(), JAN_20, unique("late"), "Late", fromOneToAnother);
            refuses(LedgerReason.PERIOD_CLOSED, () -> ledger.post(late, clerk()));
        }

        @Test
        void closesOnlyWhatIsOverAndOnlyOnce() {
            refuses(LedgerReason.PERIOD_NOT_ENDED, () -> periods.close(book.id(), YearMonth.of(2026, 3), DIRECTOR));
            periods.close(book.id(), FEBRUARY, DIRECTOR);
            refuses(LedgerReason.PERIOD_CLOSED_ALREADY, () -> periods.close(book.id(), FEBRUARY, DIRECTOR));
            refuses(LedgerReason.PERIOD_CLOSED_ALREADY, () -> periods.close(book.id(), JANUARY, DIRECTOR));
            assertThatThrownBy(() -> periods.close(book.id(), JANUARY, clerk())).isInstanceOf(Denied.class);
        }

        @Test
        void aReopenedMonthIsReckonedAnewWhenItIsClosedAgain() {
            periods.close(book.id(), FEBRUARY, DIRECTOR);
            transaction.executeWithoutResult(status -> periods.reopen(book.id(), FEBRUARY, DIRECTOR));
            post(FEB_3.plusDays(1), AccountKind.BANK_CHARGES, AccountKind.CUSTODIAN_BANK, "2");
            assertThat(bankOn(MAR_2.minusDays(1))).isEqualTo(Money.of("648"));
            periods.close(book.id(), FEBRUARY, DIRECTOR);
            assertThat(bankOn(MAR_2.minusDays(1))).isEqualTo(Money.of("648"));
            assertThat(bankOn(FEB_3)).isEqualTo(Money.of("650"));
            refuses(
                    LedgerReason.PERIOD_NOT_CLOSED,
                    () -> transaction.executeWithoutResult(s -> periods.reopen(book.id(), JANUARY, DIRECTOR)));
        }

        @Test
        void keepsEachClosedDayOnce() {
            periods.close(book.id(), FEBRUARY, DIRECTOR);
            List<String> days = jdbc.queryForList(
                    "select concat(d.entry_date, ' ', d.debit, ' ', d.credit, ' ', d.balance) from ledger_day d"
                            + " join ledger_account a on a.id = d.account_id"
                            + " where a.book_id = ? and a.kind = 'CUSTODIAN_BANK' order by d.entry_date",
                    String.class,
                    book.id());
            assertThat(days)
                    .containsExactly(
                            "2026-01-05 1000.00 0.00 1000.00",
                            "2026-01-20 0.00 100.00 900.00",
                            "2026-02-03 0.00 250.00 650.00");
        }

        @Test
        void everyEntryComesUpOnceInPages() {
            for (EntryFilter filter :
                    List.of(EntryFilter.ALL, new EntryFilter(AccountKind.CUSTODIAN_BANK, null, null, null, null))) {
                List<EntryRow> all =
                        entries.of(book.id(), filter, null, 100, clerk()).rows();
                List<EntryRow> paged = new ArrayList<>();
                EntryCursor after = null;
                do {
                    Entries.Slice slice = entries.of(book.id(), filter, after, 2, clerk());
                    paged.addAll(slice.rows());
                    after = slice.older() == null
                            ? null
                            : EntryCursor.parse(slice.older().toString());
                } while (after != null);
                assertThat(paged).isEqualTo(all).hasSize(filter.kind() == null ? 5 : 4);
            }
        }

        @Test
        void entriesAreFoundByDayTextAndCase() {
            ledger.post(LedgerFixture.payment(book, unique("p%_!"), "1"), clerk());
            assertThat(found(new EntryFilter(null, null, FEB_3, FEB_3, null))).hasSize(2);
            assertThat(found(new EntryFilter(null, null, null, null, "%_!"))).hasSize(1);
            assertThat(found(new EntryFilter(null, null, null, null, "RC-2026-000001")))
                    .hasSize(1);
            assertThat(found(new EntryFilter(AccountKind.FUNDER_CAPITAL, "District", null, null, null)))
                    .extracting(EntryRow::credit)
                    .containsExactly(Money.of("1000"));
            assertThat(found(new EntryFilter(AccountKind.FUNDER_CAPITAL, "Nobody", null, null, null)))
                    .isEmpty();
        }

        @Test
        void anotherRegionsBooksAreNotThere() {
            Actor stranger = new Actor(
                    84,
                    "ledger-stranger",
                    "Stranger",
                    new PartyId(7084),
                    OrganisationKind.CENTER,
                    new RegionCode("370800"),
                    Set.of(Role.CENTER_CLERK));
            JournalEntryNo no = entries.of(book.id(), EntryFilter.ALL, null, 1, clerk())
                    .rows()
                    .get(0)
                    .no();
            assertThatThrownBy(() -> statements.trialBalance(book.id(), MAR_2, stranger))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> entries.of(book.id(), EntryFilter.ALL, null, 9, stranger))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> entries.get(no, stranger)).isInstanceOf(NotFound.class);
            assertThat(entries.get(no, clerk()).lines()).hasSize(2);
            assertThat(books.all(stranger)).doesNotContain(book);
        }

        private List<EntryRow> found(EntryFilter filter) {
            return entries.of(book.id(), filter, null, 100, clerk()).rows();
        }

        private Money bankOn(LocalDate day) {
            return statements.balanceAsOf(book.id(), AccountKind.CUSTODIAN_BANK, day);
        }

        private void post(LocalDate day, AccountKind debit, AccountKind credit, String amount) {
            NewLine line = NewLine.credit(credit, Money.of(amount));
            NewLine placed = credit.isDivided() ? line.of("District") : line;
            ledger.post(
                    new NewEntry(
                            book.id(),
                            day,
                            unique("s"),
                            "Text",
                            List.of(NewLine.debit(debit, Money.of(amount)), placed)),
                    clerk());
        }

        private static void refuses(LedgerReason reason, Runnable command) {
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
