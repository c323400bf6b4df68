package cn.ippledge.ledger;

import static cn.ippledge.ledger.LedgerFixture.DAY;
import static cn.ippledge.ledger.LedgerFixture.clerk;
import static cn.ippledge.ledger.LedgerFixture.person;
import static cn.ippledge.ledger.LedgerFixture.pool;
import static cn.ippledge.ledger.LedgerFixture.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is certain enough to be matched without a person, however many lines there are. */
class MatchingTest {

    abstract static class Cases {

        @Autowired
        Matching matching;

        @Autowired
        MatchStretches stretches;

        @Autowired
        Reconciliation reconciliation;

        @Autowired
        Ledger ledger;

        @Autowired
        Books books;

        @Autowired
        JdbcTemplate jdbc;

        Book book;

        @BeforeEach
        void keepABook() {
            book = books.open(pool(), clerk());
        }

        @Test
        void theOnlyLineOfThatAmountWithinThreeDaysIsMeant() {
            bank("B1", DAY, "100", "");
            bank("B2", DAY, "200", "");
            bank("B3", DAY, "300", "");
            String near = ours(DAY.minusDays(3), "100"), far = ours(DAY.minusDays(4), "200");
            ours(DAY, "300.01");
            assertThat(run(500)).isEqualTo(1);
            assertThat(matches()).containsExactly("B1=" + near).doesNotContain("B2=" + far);
        }

        @Test
        void twoAlikeOnEitherSideAreLeftToPeople() {
            bank("B1", DAY, "100", "");
            ours(DAY, "100");
            ours(DAY, "100");
            bank("B2", DAY, "200", "");
            bank("B3", DAY.plusDays(3), "200", "");
            ours(DAY, "200");
            assertThat(run(500)).isZero();
        }

        @Test
        void aNamedEntryCaseOrCauseDecidesAmongAlike() {
            String first = ours(DAY, "100"), second = ours(DAY, "100"), third = ours(DAY, "100");
            bank("B1", DAY, "100", "for " + caseOf(third) + " as agreed");
            bank("B2", DAY.minusDays(8), "100", "paid: " + causeOf(first));
            bank("B3", DAY.plusDays(10), "100", "No. " + second);
            assertThat(run(1)).isEqualTo(3);
            assertThat(matches()).containsExactlyInAnyOrder("B1=" + third, "B2=" + first, "B3=" + second);
        }

        @Test
        void anEntryThatBearsTheBanksReferenceIsMeantAmongAlike() {
            ours(DAY, "100");
            String first = saying("RC-2026-000002 ref-1"), second = saying("ref-12");
            bank("ref-1", DAY.plusDays(9), "100", "");
            bank("ref-12", DAY.plusDays(9), "100", "");
            bank("ref-2", DAY.plusDays(9), "100", "");
            assertThat(run(500)).isEqualTo(2);
            assertThat(matches()).containsExactlyInAnyOrder("ref-1=" + first, "ref-12=" + second);
        }

        @Test
        void whatIsNamedIsTakenBeforeWhatIsAlone() {
            String first = ours(DAY, "100"), second = ours(DAY, "100");
            bank("B1", DAY, "100", "");
            bank("B2", DAY, "100", first);
            // The second bank line names the first of ours, so the first one can only be the other.
            assertThat(run(1)).isEqualTo(2);
            assertThat(matches()).containsExactlyInAnyOrder("B1=" + second, "B2=" + first);
        }

        @Test
        void moneyInIsNeverMoneyOut() {
            String ours = ours(DAY, "100");
            bankLine("B1", DAY, Side.CREDIT, "100", ours);
            assertThat(run(500)).isZero();
        }

        /** 300 lines on each side with few amounts and days, so that they meet in every way; 40 books would say the same. */
        @Test
        void comesOutTheSameForEverySizeOfAStretch() {
            for (int stretch : new int[] {1, 7, 64, 5_000}) {
                keepABook();
                Random random = new Random(20260310);
                List<MatchModel.Line> bank = new ArrayList<>(), ours = new ArrayList<>();
                for (int i = 0; i < 300; i++) {
                    LocalDate day = DAY.minusDays(random.nextInt(60));
                    String amount = String.valueOf(1 + random.nextInt(25));
                    String no = ours(day, amount);
                    ours.add(new MatchModel.Line(no, day, amount, "", List.of(no, caseOf(no), causeOf(no))));
                }
                for (int i = 0; i < 300; i++) {
                    MatchModel.Line like = ours.get(random.nextInt(ours.size()));
                    LocalDate day = like.day().plusDays(random.nextInt(14) - 7);
                    // One in three names a line of ours, one in nine two of them.
                    String said = i % 3 != 0
                            ? ""
                            : like.id()
                                    + (i % 9 != 0 ? "" : " and " + ours.get(i).id());
                    bank("B" + i, day, like.amount(), said);
                    bank.add(new MatchModel.Line("B" + i, day, like.amount(), "B" + i + " " + said, List.of()));
                }
                bank.sort(Comparator.comparing(MatchModel.Line::day));
                List<String> expected = MatchModel.matches(bank, ours);
                assertThat(expected).hasSizeBetween(60, 290);
                assertThat(run(stretch)).isEqualTo(expected.size());
                assertThat(matches()).containsExactlyInAnyOrderElementsOf(expected);
            }
        }

        /** 2,500 lines on each side that nobody can tell apart lie before 300 pairs that are certain. */
        @Test
        void findsWhatLiesBehindThousandsOfOpenLines() {
            LocalDate old = DAY.minusDays(60);
            List<Object[]> rows = new ArrayList<>();
            List<NewEntry> entries = new ArrayList<>();
            for (int i = 0; i < 2_500; i++) {
                rows.add(bankRow("OLD" + i, old.plusDays(i % 50), "DEBIT", "7.00", ""));
                entries.add(funding(old.plusDays(i % 50), "7.00"));
            }
            for (int i = 0; i < 300; i++) {
                rows.add(bankRow("NEW" + i, DAY, "DEBIT", (1_000 + i) + ".00", ""));
                entries.add(funding(DAY.minusDays(i % 4), (1_000 + i) + ".00"));
            }
            insert(rows);
            for (int from = 0; from < entries.size(); from += 400)
                ledger.post(entries.subList(from, Math.min(entries.size(), from + 400)), clerk());

            Matching.Progress done = matching.run(book.id(), clerk());

            assertThat(done.matched()).isEqualTo(300);
            assertThat(done.isRunning()).isFalse();
            assertThat(done.percent()).isEqualTo(100);
            // 2,800 in the first round; the second one looks at all of them again, for none was named.
            assertThat(done.looked()).isEqualTo(5_600);
            Reconciliation.View view = reconciliation.view(book.id(), clerk());
            assertThat(view.matched()).isEqualTo(300);
            assertThat(view.bank().total()).isEqualTo(2_500);
            assertThat(view.book().total()).isEqualTo(2_500);
            assertThat(view.bankOnly()).hasSize(50);
            assertThat(view.candidates(view.bankOnly().get(0))).hasSize(20);
            assertThat(reconciliation.view(book.id(), 50, 50, clerk()).bookOnly())
                    .hasSize(50);
            assertThat(matching.run(book.id(), clerk()).matched()).isZero();
        }

        @Test
        void twoWhoStartItAtOnceMatchEachLineOnce() throws Exception {
            for (int i = 0; i < 120; i++) {
                bank("B" + i, DAY, 500 + i + ".00", "");
                ours(DAY, 500 + i + ".00");
            }
            Callable<Long> run = () -> {
                try {
                    return matching.run(book.id(), 10, clerk()).matched();
                } catch (Rejected running) {
                    assertThat(running.reason()).isEqualTo(LedgerReason.BANK_MATCHING_RUNS);
                    return 0L;
                }
            };
            ExecutorService people = Executors.newFixedThreadPool(2);
            List<Future<Long>> done = people.invokeAll(List.of(run, run));
            people.shutdown();
            assertThat(done.get(0).get() + done.get(1).get()).isEqualTo(120);
            assertThat(matches()).hasSize(120).doesNotHaveDuplicates();
        }

        @Test
        void aRunThatDiedIsFollowedByTheNextAndNeverWakesUp() {
            bank("B1", DAY, "100", "");
            ours(DAY, "100");
            int dead = stretches.begin(book.id(), clerk()).run();
            assertThatThrownBy(() -> matching.run(book.id(), clerk()))
                    .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.reason())
                            .isEqualTo(LedgerReason.BANK_MATCHING_RUNS));
            // The clock of the tests stands still: an hour ago it was last seen.
            jdbc.update("update ledger_matching set seen_at = ? where book_id = ?", DAY.minusDays(1), book.id());
            assertThat(matching.run(book.id(), clerk()).matched()).isEqualTo(1);
            assertThatThrownBy(() ->
                            stretches.next(book.id(), dead, MatchStretches.Round.NAMED, MatchMapper.Cursor.START, 10))
                    .isInstanceOf(Stale.class);
        }

        @Test
        void onlyKeepersStartIt() {
            assertThatThrownBy(() -> matching.run(book.id(), person(86, OrganisationKind.CENTER, Role.CENTER_DIRECTOR)))
                    .isInstanceOf(Denied.class);
            assertThat(matching.last(book.id(), clerk())).isEmpty();
        }

        private long run(int stretch) {
            return matching.run(book.id(), stretch, clerk()).matched();
        }

        /** {@code reference=entry number}. */
        private List<String> matches() {
            return jdbc.query(
                    """
                    select b.reference, m.entry_id from ledger_bank_match m join ledger_bank_line b on b.id = m.bank_line_id
                    where b.book_id = ?""",
                    (row, i) -> row.getString(1) + "=" + new JournalEntryNo(row.getLong(2)),
                    book.id());
        }

        /** Money received, about a case and with a cause of its own; returns the entry's number. */
        private String ours(LocalDate day, String amount) {
            return ledger.post(funding(day, amount), clerk()).toString();
        }

        private String saying(String narration) {
            return ledger.post(funding(DAY, "100", narration), clerk()).toString();
        }

        private NewEntry funding(LocalDate day, String amount) {
            return funding(day, amount, "Funding");
        }

        private NewEntry funding(LocalDate day, String amount, String narration) {
            String name = unique("x").replace(" ", "");
            return new NewEntry(
                    book.id(),
                    day,
                    "ledger.request:LR-" + name.substring(name.length() - 12),
                    narration,
                    List.of(
                            NewLine.debit(AccountKind.CUSTODIAN_BANK, Money.of(amount))
                                    .about(null, "RC-" + name.substring(name.length() - 12)),
                            NewLine.credit(AccountKind.FUNDER_CAPITAL, Money.of(amount))
                                    .of("District")));
        }

        private String caseOf(String entry) {
            return lineOf(entry, "l.case_no");
        }

        private String causeOf(String entry) {
            return lineOf(entry, "e.cause").replace("ledger.request:", "");
        }

        private String lineOf(String entry, String column) {
            return jdbc.queryForObject(
                    "select " + column
                            + " from ledger_entry e join ledger_line l on l.entry_id = e.id where e.id = ? and l.line_no = 1",
                    String.class,
                    JournalEntryNo.parse(entry).id());
        }

        private void bank(String reference, LocalDate day, String amount, String remark) {
            bankLine(reference, day, Side.DEBIT, amount, remark);
        }

        private void bankLine(String reference, LocalDate day, Side side, String amount, String remark) {
            insert(List.<Object[]>of(bankRow(reference, day, side.name(), amount, remark)));
        }

        private Object[] bankRow(String reference, LocalDate day, String side, String amount, String remark) {
            return new Object[] {
                book.id(), reference, day, side, Money.of(amount).yuan(), remark
            };
        }

        private void insert(List<Object[]> rows) {
            jdbc.batchUpdate(
                    """
                    insert into ledger_bank_line (book_id, reference, booked_on, side, amount, remark, imported_by, imported_at)
                    values (?, ?, ?, ?, ?, ?, 1, timestamp '2026-03-10 12:00:00')""",
                    rows);
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
