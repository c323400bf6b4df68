package cn.ippledge.ledger;

import static cn.ippledge.ledger.LedgerFixture.clerk;
import static cn.ippledge.ledger.LedgerFixture.funding;
import static cn.ippledge.ledger.LedgerFixture.payment;
import static cn.ippledge.ledger.LedgerFixture.pool;
import static cn.ippledge.ledger.LedgerFixture.unique;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Rejected;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many at once on one fund; an exception that is no refusal fails the test. */
class ConcurrentPostingTest {

    private static final int THREADS = 32;

    abstract static class Cases {

        @Autowired
        Ledger ledger;

        @Autowired
        Books books;

        @Autowired
        Statements statements;

        @Autowired
        JdbcTemplate jdbc;

        Book book;

        @BeforeEach
        void openBook() {
            book = books.open(pool(), clerk());
        }

        @RepeatedTest(5)
        void theLastYuanIsPaidOnce() throws Exception {
            ledger.post(funding(book, unique("f"), "1.00"), clerk());
            List<Object> outcomes = atOnce(i -> ledger.post(payment(book, unique("p"), "1.00"), clerk()));
            assertThat(outcomes).filteredOn(JournalEntryNo.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(LedgerReason.POOL_EXHAUSTED::equals).hasSize(THREADS - 1);
            assertThat(bank()).isEqualTo(Money.ZERO);
        }

        @RepeatedTest(5)
        void exactlyTheAffordableOnesSucceed() throws Exception {
            // 20 yuan in small pieces over all slots, 32 who want 1 yuan each: 20 get it.
            for (int i = 0; i < 40; i++) ledger.post(funding(book, unique("f"), "0.50"), clerk());
            List<Object> outcomes = atOnce(i -> ledger.post(payment(book, unique("p"), "1.00"), clerk()));
            assertThat(outcomes).filteredOn(JournalEntryNo.class::isInstance).hasSize(20);
            assertThat(outcomes).filteredOn(LedgerReason.POOL_EXHAUSTED::equals).hasSize(THREADS - 20);
            assertThat(bank()).isEqualTo(Money.ZERO);
            assertConsistent();
        }

        @Test
        void fiveWithOneCauseArePostedOnce() throws Exception {
            ledger.post(funding(book, unique("f"), "100.00"), clerk());
            for (int round = 0; round < 20; round++) {
                String cause = unique("p");
                List<Object> outcomes = atOnce(5, i -> ledger.post(payment(book, cause, "1.00"), clerk()));
                assertThat(outcomes.stream().distinct()).hasSize(1).first().isInstanceOf(JournalEntryNo.class);
            }
            assertThat(bank()).isEqualTo(Money.of("80"));
        }

        @Test
        void fiveWithOneCauseThatCannotBePaidAreAllRefused() throws Exception {
            ledger.post(funding(book, unique("f"), "1.00"), clerk());
            for (int round = 0; round < 10; round++) {
                String cause = unique("p");
                assertThat(atOnce(5, i -> ledger.post(payment(book, cause, "1.01"), clerk())))
                        .containsOnly(LedgerReason.POOL_EXHAUSTED);
            }
            assertThat(bank()).isEqualTo(Money.of("1"));
        }

        @Test
        void eightReversalsAreOne() throws Exception {
            JournalEntryNo no = ledger.post(funding(book, unique("f"), "10.00"), clerk());
            List<Object> outcomes = atOnce(8, i -> ledger.reverse(no, "Wrong", clerk()));
            assertThat(outcomes).filteredOn(JournalEntryNo.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(LedgerReason.ENTRY_ALREADY_REVERSED::equals)
                    .hasSize(7);
            assertThat(bank()).isEqualTo(Money.ZERO);
        }

        @Test
        void aNewFundersAccountBeginsOnce() throws Exception {
            List<NewEntry> payingIn = IntStream.range(0, THREADS)
                    .mapToObj(i -> new NewEntry(
                            book.id(),
                            LedgerFixture.DAY,
                            unique("f"),
                            "Funding",
                            List.of(
                                    NewLine.debit(AccountKind.CUSTODIAN_BANK, Money.of("1")),
                                    NewLine.credit(AccountKind.FUNDER_CAPITAL, Money.of("1"))
                                            .of("Funder " + i % 3))))
                    .toList();
            assertThat(atOnce(i -> ledger.post(payingIn.get(i), clerk()))).allMatch(JournalEntryNo.class::isInstance);
            // 32 = 11 + 11 + 10
            assertThat(ledger.balance(book.id(), AccountKind.FUNDER_CAPITAL, "Funder 0"))
                    .isEqualTo(Money.of("11"));
            assertThat(ledger.balance(book.id(), AccountKind.FUNDER_CAPITAL, "Funder 2"))
                    .isEqualTo(Money.of("10"));
            assertConsistent();
        }

        @Test
        void paymentsFundingsAndReversalsTogetherStayInBalance() throws Exception {
            ledger.post(funding(book, unique("f"), "50.00"), clerk());
            List<Object> outcomes = atOnce(thread -> {
                Random random = new Random(thread);
                List<JournalEntryNo> mine = new ArrayList<>();
                for (int step = 0; step < 20; step++) mine.addAll(act(random, mine));
                return mine;
            });
            assertThat(outcomes).hasSize(THREADS).allMatch(List.class::isInstance);
            assertConsistent();
        }

        private List<JournalEntryNo> act(Random random, List<JournalEntryNo> mine) {
            String amount =
                    new BigDecimal(random.nextInt(900) + 1).movePointLeft(2).toPlainString();
            try {
                return switch (random.nextInt(4)) {
                    case 0 -> List.of(ledger.post(funding(book, unique("f"), amount), clerk()));
                    case 1 -> {
                        if (!mine.isEmpty()) ledger.reverse(mine.remove(0), "Random", clerk());
                        yield List.of();
                    }
                    case 2 ->
                        ledger.post(
                                List.of(payment(book, unique("p"), amount), payment(book, unique("p"), "0.03")),
                                clerk());
                    default -> List.of(ledger.post(payment(book, unique("p"), amount), clerk()));
                };
            } catch (Rejected refused) {
                assertThat(refused.reason()).isEqualTo(LedgerReason.POOL_EXHAUSTED);
                return List.of();
            }
        }

        private void assertConsistent() {
            TrialBalance trial = statements.trialBalance(book.id(), LocalDate.of(2030, 1, 1), clerk());
            assertThat(trial.isBalanced()).isTrue();
            assertThat(jdbc.queryForObject(
                            "select count(*) from ledger_balance where bounded = true and balance < 0", Long.class))
                    .isZero();
            assertThat(jdbc.queryForList(
                            """
                            select a.id from ledger_account a
                            where a.book_id = ? and (select sum(b.balance) from ledger_balance b where b.account_id = a.id) <>
                              (select coalesce(sum(case when (l.side = 'DEBIT') =
                                  (a.kind in ('CUSTODIAN_BANK', 'COMPENSATION_PAID', 'FISCAL_QUOTA', 'RECOVERIES_RECEIVABLE',
                                              'SUSPENSE', 'BANK_CHARGES', 'EXPOSURE_RESERVED'))
                                  then l.amount else -l.amount end), 0) from ledger_line l where l.account_id = a.id)
                            """,
                            Long.class,
                            book.id()))
                    .isEmpty();
        }

        private Money bank() {
            return ledger.balance(book.id(), AccountKind.CUSTODIAN_BANK);
        }

        private static List<Object> atOnce(IntFunction<Object> command) throws Exception {
            return atOnce(THREADS, command);
        }

        /** What each thread returned, or the reason why it was refused. */
        private static List<Object> atOnce(int threads, IntFunction<Object> command) throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            CountDownLatch start = new CountDownLatch(1);
            try {
                List<Future<Object>> running = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    int number = i;
                    running.add(pool.submit(() -> {
                        start.await();
                        return outcome(command, number);
                    }));
                }
                start.countDown();
                List<Object> outcomes = new ArrayList<>();
                for (Future<Object> each : running) outcomes.add(each.get());
                return outcomes;
            } finally {
                pool.shutdown();
            }
        }

        private static Object outcome(IntFunction<Object> command, int number) {
            try {
                return command.apply(number);
            } catch (Rejected refused) {
                Reason reason = refused.reason();
                return reason;
            }
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
