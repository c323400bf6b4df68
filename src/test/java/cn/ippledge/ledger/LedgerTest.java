package cn.ippledge.ledger;

import static cn.ippledge.ledger.LedgerFixture.clerk;
import static cn.ippledge.ledger.LedgerFixture.funding;
import static cn.ippledge.ledger.LedgerFixture.payment;
import static cn.ippledge.ledger.LedgerFixture.pool;
import static cn.ippledge.ledger.LedgerFixture.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LedgerTest {

    abstract static class Cases {

        @Autowired
        Ledger ledger;

        @Autowired
        Books books;

        @Autowired
        LedgerMapper mapper;

        Book book;

        @BeforeEach
        void openBook() {
            book = books.open(pool(), clerk());
        }

        @Test
        void postsBothSides() {
            JournalEntryNo no = ledger.post(funding(book, unique("f"), "1000.00"), clerk());
            assertThat(bank()).isEqualTo(Money.of("1000"));
            assertThat(ledger.balance(book.id(), AccountKind.FUNDER_CAPITAL, "District"))
                    .isEqualTo(Money.of("1000"));
            assertThat(mapper.find(no.id()).amount()).isEqualTo(Money.of("1000"));
            assertThat(mapper.lines(no.id()))
                    .extracting(JournalLine::kind, JournalLine::side)
                    .containsExactly(
                            tuple(AccountKind.CUSTODIAN_BANK, Side.DEBIT),
                            tuple(AccountKind.FUNDER_CAPITAL, Side.CREDIT));
        }

        @Test
        void paysToTheLastFenAndNotOneMore() {
            ledger.post(funding(book, unique("f"), "100.00"), clerk());
            assertThatThrownBy(() -> ledger.post(payment(book, unique("p"), "100.01"), clerk()))
                    .isInstanceOfSatisfying(Rejected.class, refused -> {
                        assertThat(refused.reason()).isEqualTo(LedgerReason.POOL_EXHAUSTED);
                        assertThat(refused.args()).containsExactly("100.00", "100.01");
                    });
            ledger.post(payment(book, unique("p"), "99.99"), clerk());
            ledger.post(payment(book, unique("p"), "0.01"), clerk());
            assertThat(bank()).isEqualTo(Money.ZERO);
            assertThat(ledger.balance(book.id(), AccountKind.COMPENSATION_PAID)).isEqualTo(Money.of("100"));
        }

        @Test
        void paysFromSeveralSlotsTogether() {
            // Ten fundings of 10.00 lie in ten of the slots; 95.00 takes them all, 5.00 is left.
            for (int i = 0; i < 10; i++) ledger.post(funding(book, unique("f"), "10.00"), clerk());
            ledger.post(payment(book, unique("p"), "95.00"), clerk());
            assertThat(bank()).isEqualTo(Money.of("5"));
        }

        @Test
        void aRepeatedCauseIsOnePosting() {
            String cause = unique("f");
            JournalEntryNo first = ledger.post(funding(book, cause, "10.00"), clerk());
            assertThat(ledger.post(funding(book, cause, "10.00"), clerk())).isEqualTo(first);
            assertThat(ledger.post(funding(book, cause, "10.00"), clerk())).isEqualTo(first);
            assertThat(bank()).isEqualTo(Money.of("10"));
            assertThat(ledger.byCause(cause)).contains(first);
        }

        @Test
        void refusesAnotherMovementUnderTheSameCause() {
            String cause = unique("f");
            ledger.post(funding(book, cause, "10.00"), clerk());
            refuses(LedgerReason.ENTRY_CAUSE_TAKEN, () -> ledger.post(funding(book, cause, "10.01"), clerk()));
            refuses(LedgerReason.ENTRY_CAUSE_TAKEN, () -> ledger.post(payment(book, cause, "10.00"), clerk()));
            assertThat(bank()).isEqualTo(Money.of("10"));
        }

        @Test
        void postsSeveralTogetherOrNone() {
            List<NewEntry> tooMuch = List.of(funding(book, unique("f"), "50.00"), payment(book, unique("p"), "50.01"));
            refuses(LedgerReason.POOL_EXHAUSTED, () -> ledger.post(tooMuch, clerk()));
            assertThat(ledger.byCause(tooMuch.get(0).cause())).isEmpty();
            List<NewEntry> enough = List.of(funding(book, unique("f"), "50.00"), payment(book, unique("p"), "20.00"));
            assertThat(ledger.post(enough, clerk())).hasSize(2).doesNotHaveDuplicates();
            assertThat(bank()).isEqualTo(Money.of("30"));
        }

        @Test
        void reversesExactlyOnce() {
            JournalEntryNo no = ledger.post(funding(book, unique("f"), "10.00"), clerk());
            JournalEntryNo reversal = ledger.reverse(no, "Entered twice", clerk());
            assertThat(bank()).isEqualTo(Money.ZERO);
            assertThat(mapper.find(no.id()).reversedByNo()).isEqualTo(reversal);
            assertThat(mapper.find(reversal.id()).reversesNo()).isEqualTo(no);
            refuses(LedgerReason.ENTRY_ALREADY_REVERSED, () -> ledger.reverse(no, "Again", clerk()));
            refuses(LedgerReason.ENTRY_IS_REVERSAL, () -> ledger.reverse(reversal, "Back", clerk()));
        }

        @Test
        void cannotReverseMoneyThatIsSpent() {
            JournalEntryNo no = ledger.post(funding(book, unique("f"), "10.00"), clerk());
            ledger.post(payment(book, unique("p"), "4.00"), clerk());
            refuses(LedgerReason.POOL_EXHAUSTED, () -> ledger.reverse(no, "Wrong", clerk()));
            assertThat(bank()).isEqualTo(Money.of("6"));
        }

        @Test
        void aFundHasOneBook() {
            OpenBook fund = pool();
            Book first = books.open(fund, clerk());
            assertThat(books.open(fund, clerk()).id()).isEqualTo(first.id());
            assertThat(books.ofKind(fund.region(), fund.kind())).contains(first);
        }

        private Money bank() {
            return ledger.balance(book.id(), AccountKind.CUSTODIAN_BANK);
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
