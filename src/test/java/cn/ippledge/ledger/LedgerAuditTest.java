package cn.ippledge.ledger;

import static cn.ippledge.ledger.LedgerFixture.clerk;
import static cn.ippledge.ledger.LedgerFixture.funding;
import static cn.ippledge.ledger.LedgerFixture.payment;
import static cn.ippledge.ledger.LedgerFixture.pool;
import static cn.ippledge.ledger.LedgerFixture.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.ippledge.record.AuditedRows.Mismatch;
import cn.ippledge.testing.AuditTriggers;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Each test's tampering is rolled back with its transaction. */
class LedgerAuditTest {

    @Transactional
    abstract static class Cases {

        @Autowired
        LedgerAudit check;

        @Autowired
        Ledger ledger;

        @Autowired
        Books books;

        @Autowired
        JdbcTemplate jdbc;

        JournalEntryNo funded;
        JournalEntryNo paid;

        @BeforeEach
        void keepABook() {
            Book book = books.open(pool(), clerk());
            funded = ledger.post(funding(book, unique("f"), "100.00"), clerk());
            paid = ledger.post(payment(book, unique("p"), "30.00"), clerk());
        }

        @Test
        void soundBooksAgreeWithTheTrail() {
            ledger.reverse(paid, "Wrong", clerk());
            assertThat(check.mismatches(10)).isEmpty();
        }

        @Test
        void aMissingVoucherShows() {
            long book = jdbc.queryForObject("select book_id from ledger_entry where id = ?", Long.class, funded.id());
            jdbc.update("update ledger_book set closed_through = '2026-03-31' where id = ?", book);
            assertThat(check.mismatches(10))
                    .containsExactly(new Mismatch("ledger_voucher", "book " + book + " unnumbered", 2));
            // 1 and 3 of March are there, 2 is not.
            jdbc.update("insert into ledger_voucher values (?, ?, 202603, 1)", funded.id(), book);
            jdbc.update("insert into ledger_voucher values (?, ?, 202603, 3)", paid.id(), book);
            assertThat(check.mismatches(10))
                    .containsExactly(new Mismatch("ledger_voucher", "book " + book + " month 202603", 1));
        }

        @Test
        void aChangedAmountShows() {
            jdbc.update("update ledger_line set amount = 29.00 where entry_id = ?", paid.id());
            assertThat(check.mismatches(10))
                    .contains(new Mismatch("ledger_entry.content", paid.toString(), 1))
                    .extracting(Mismatch::source)
                    .contains("ledger_balance");
        }

        @Test
        void aChangedCaseShows() {
            jdbc.update(
                    "update ledger_line set case_no = 'RC-2026-000002' where entry_id = ? and line_no = 1", paid.id());
            assertThat(check.mismatches(10)).containsExactly(new Mismatch("ledger_entry.content", paid.toString(), 1));
        }

        @Test
        void aVanishedEntryShows() {
            jdbc.update("delete from ledger_line where entry_id = ?", paid.id());
            jdbc.update("delete from ledger_entry where id = ?", paid.id());
            assertThat(check.mismatches(10)).contains(new Mismatch("ledger_entry", paid.toString(), -1));
        }

        @Test
        void anEntryPastTheDoorShows() {
            jdbc.update(
                    "insert into ledger_entry (book_id, entry_date, cause, narration, amount, posted_by, posted_by_name, posted_at)"
                            + " select book_id, entry_date, 'forged', narration, amount, posted_by, posted_by_name, posted_at"
                            + " from ledger_entry where id = ?",
                    funded.id());
            assertThat(check.mismatches(10))
                    .extracting(Mismatch::source, Mismatch::surplus)
                    .containsExactly(tuple("ledger_entry", 1L));
        }

        @Test
        void aBalanceMovedByHandShows() {
            jdbc.update(
                    "update ledger_balance set balance = balance + 1 where slot = 0 and account_id ="
                            + " (select account_id from ledger_line where entry_id = ? and line_no = 1)",
                    funded.id());
            assertThat(check.mismatches(10)).extracting(Mismatch::source).containsExactly("ledger_balance");
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    /** MySQL's own triggers would not let the test tamper. */
    @Nested
    @OnMySql
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class MySql extends Cases {

        private AuditTriggers triggers;

        @BeforeAll
        void takeTriggersAway() {
            triggers = AuditTriggers.takenFrom(jdbc);
        }

        @AfterAll
        void putTriggersBack() {
            triggers.putBack();
        }
    }

    /** What MySQL itself refuses; H2 has no triggers in SQL. */
    @Nested
    @OnMySql
    class Triggers {

        @Autowired
        JdbcTemplate jdbc;

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "update ledger_entry set cause = concat(cause, 'x')",
                    "delete from ledger_line where line_no = 2",
                    "update ledger_line set amount = amount + 1",
                    "delete from ledger_entry where id > 0"
                })
        void refuseToRewriteWhatWasPosted(String statement) {
            assertThatThrownBy(() -> jdbc.update(statement)).rootCause().hasMessageContaining("is never ");
        }
    }
}
