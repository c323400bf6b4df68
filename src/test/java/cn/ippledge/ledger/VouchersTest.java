package cn.ippledge.ledger;

import static cn.ippledge.ledger.LedgerFixture.clerk;
import static cn.ippledge.ledger.LedgerFixture.person;
import static cn.ippledge.ledger.LedgerFixture.pool;
import static cn.ippledge.ledger.LedgerFixture.unique;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock stands at 10 March 2026, so January and February can be closed and March cannot. */
class VouchersTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final int THREADS = 8;
    private static final int EACH = 25;
    private static final Actor DIRECTOR = person(83, OrganisationKind.CENTER, Role.CENTER_DIRECTOR);

    @Test
    void isReadAsPeopleTypeIt() {
        VoucherNo no = new VoucherNo(YearMonth.of(2026, 3), 1);
        assertThat(no).hasToString("\u8bb0-2026-03-0001");
        assertThat(VoucherNo.parse("\u8bb0-2026-03-0001")).contains(no);
        assertThat(VoucherNo.parse("2026-03-0001")).contains(no);
        assertThat(VoucherNo.parse("2026-13-0001")).isEmpty();
        assertThat(VoucherNo.parse("RC-2026-000001")).isEmpty();
    }

    abstract static class Cases {

        @Autowired
        Ledger ledger;

        @Autowired
        Books books;

        @Autowired
        Entries entries;

        @Autowired
        Statements statements;

        @Autowired
        Periods periods;

        @Autowired
        LedgerAudit check;

        Book book;

        @BeforeEach
        void openBook() {
            book = books.open(pool(), clerk());
        }

        @Test
        void manyWhoPostAtOnceLeaveNoGap() throws Exception {
            // Every fourth cannot be paid: the database gives its id away, no voucher may be missing for it.
            List<Callable<Integer>> work = IntStream.range(0, THREADS)
                    .<Callable<Integer>>mapToObj(thread -> () -> postMany(thread))
                    .toList();
            ExecutorService people = Executors.newFixedThreadPool(THREADS);
            int posted = 0;
            for (Future<Integer> each : people.invokeAll(work)) posted += each.get();
            people.shutdown();
            assertThat(posted).isEqualTo(THREADS * EACH);

            periods.close(book.id(), JANUARY, DIRECTOR);

            List<EntryRow> rows = rows();
            assertThat(rows).hasSize(THREADS * EACH);
            assertThat(rows.stream().map(row -> row.voucher().no()).toList())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, THREADS * EACH).boxed().toList());
            assertThat(rows).allSatisfy(row -> assertThat(row.voucher().month()).isEqualTo(JANUARY));
            assertThat(ofThisBook()).isEmpty();
        }

        @Test
        void closingWhilePeoplePostNumbersExactlyWhatIsInTheMonth() throws Exception {
            ExecutorService people = Executors.newFixedThreadPool(THREADS + 1);
            List<Callable<Integer>> work = new ArrayList<>(IntStream.range(0, THREADS)
                    .<Callable<Integer>>mapToObj(thread -> () -> postMany(thread))
                    .toList());
            work.add(() -> {
                periods.close(book.id(), JANUARY, DIRECTOR);
                return 0;
            });
            int posted = 0;
            for (Future<Integer> each : people.invokeAll(work)) posted += each.get();
            people.shutdown();
            List<EntryRow> rows = rows();
            assertThat(rows).hasSize(posted);
            assertThat(rows.stream().map(row -> row.voucher().no()).toList())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, posted).boxed().toList());
        }

        @Test
        void eachMonthBeginsAnewAndOpenMonthsHaveNone() {
            post(LocalDate.of(2026, 1, 20));
            JournalEntryNo first = post(LocalDate.of(2026, 1, 5));
            post(LocalDate.of(2026, 2, 3));
            JournalEntryNo open = post(LocalDate.of(2026, 3, 2));
            assertThat(rows()).extracting(EntryRow::voucher).containsOnlyNulls();
            periods.close(book.id(), FEBRUARY, DIRECTOR);
            assertThat(rows())
                    .extracting(row -> String.valueOf(row.voucher()))
                    .containsExactly("\u8bb0-2026-01-0001", "\u8bb0-2026-01-0002", "\u8bb0-2026-02-0001", "null");
            // The day decides before the order of posting.
            assertThat(entries.get(first, clerk()).entry().voucher().no()).isEqualTo(1);
            assertThat(entries.get(open, clerk()).entry().voucher()).isNull();
            BookStatement statement =
                    statements.statement(book.id(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), clerk());
            assertThat(statement.vouchers())
                    .containsExactly(new VoucherRange(202601, 1, 2, 2), new VoucherRange(202602, 1, 1, 1));
            assertThat(statement.unnumbered()).isEqualTo(1);
        }

        @Test
        void aNumberOnceGivenStaysWhenTheMonthIsOpenedAgain() {
            JournalEntryNo late = post(LocalDate.of(2026, 1, 20));
            periods.close(book.id(), JANUARY, DIRECTOR);
            periods.reopen(book.id(), JANUARY, DIRECTOR);
            assertThat(entries.get(late, clerk()).entry().voucher().no()).isEqualTo(1);
            JournalEntryNo forgotten = post(LocalDate.of(2026, 1, 5));
            assertThat(entries.get(forgotten, clerk()).entry().voucher()).isNull();
            periods.close(book.id(), JANUARY, DIRECTOR);
            assertThat(entries.get(late, clerk()).entry().voucher().no()).isEqualTo(1);
            assertThat(entries.get(forgotten, clerk()).entry().voucher().no()).isEqualTo(2);
        }

        @Test
        void isFoundByItsNumber() {
            post(LocalDate.of(2026, 1, 5));
            JournalEntryNo second = post(LocalDate.of(2026, 1, 6));
            periods.close(book.id(), JANUARY, DIRECTOR);
            for (AccountKind kind : new AccountKind[] {null, AccountKind.CUSTODIAN_BANK})
                assertThat(entries.of(
                                        book.id(),
                                        new EntryFilter(kind, null, null, null, "2026-01-0002"),
                                        null,
                                        10,
                                        clerk())
                                .rows())
                        .extracting(EntryRow::no)
                        .containsExactly(second);
        }

        private int postMany(int thread) {
            int posted = 0;
            for (int i = 0; i < EACH; i++) {
                try {
                    post(LocalDate.of(2026, 1, 1 + (thread * 7 + i) % 31));
                    posted++;
                } catch (Rejected closed) {
                    assertThat(closed.reason()).isEqualTo(LedgerReason.PERIOD_CLOSED);
                }
                if (i % 4 == 0) refuse();
            }
            return posted;
        }

        private void refuse() {
            NewEntry tooMuch = LedgerFixture.payment(book, unique("p"), "99999999.00");
            try {
                ledger.post(tooMuch, clerk());
            } catch (Rejected refused) {
                assertThat(refused.reason()).isEqualTo(LedgerReason.POOL_EXHAUSTED);
                return;
            }
            throw new AssertionError("paid what is not there");
        }

        private JournalEntryNo post(LocalDate day) {
            return ledger.post(
                    new NewEntry(
                            book.id(),
                            day,
                            unique("v"),
                            "Funding",
                            List.of(
                                    NewLine.debit(AccountKind.CUSTODIAN_BANK, Money.of("1")),
                                    NewLine.credit(AccountKind.FUNDER_CAPITAL, Money.of("1"))
                                            .of("District"))),
                    clerk());
        }

        /** By day and id, oldest first. */
        private List<EntryRow> rows() {
            return entries.of(book.id(), EntryFilter.ALL, null, 1_000, clerk()).rows().stream()
                    .sorted(Comparator.comparing(EntryRow::entryDate).thenComparing(EntryRow::id))
                    .toList();
        }

        private List<String> ofThisBook() {
            return check.mismatches(1_000).stream()
                    .map(mismatch -> mismatch.caseNo())
                    .filter(caseNo -> caseNo.startsWith("book " + book.id() + " "))
                    .toList();
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
