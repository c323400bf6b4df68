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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContextManager;

/**
 * Ten thousand random steps against a plain model of a book: what the model can bear is posted, what it cannot is refused
 * with its reason, and in the end both hold the same.
 */
class LedgerModelTests {

    private static final int STEPS = 200;
    private static final Actor DIRECTOR = person(83, OrganisationKind.CENTER, Role.CENTER_DIRECTOR);
    private static final List<AccountKind> KINDS = List.of(
            AccountKind.CUSTODIAN_BANK,
            AccountKind.CLAIMS_PAYABLE,
            AccountKind.COMPENSATION_PAID,
            AccountKind.REFUNDS,
            AccountKind.RECOVERIES_RECEIVABLE);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    enum What {
        POST,
        POST_MANY,
        REPEAT,
        REUSE_CAUSE,
        REVERSE,
        CLOSE
    }

    /** One step; the numbers choose among whatever there is to choose from at that moment. */
    record Step(What what, int debit, int credit, long fen, int pick, int day) {}

    @OnH2
    static class H2 {}

    @OnMySql
    static class MySql {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<What> what = Arbitraries.frequency(
                Tuple.of(12, What.POST),
                Tuple.of(3, What.POST_MANY),
                Tuple.of(2, What.REPEAT),
                Tuple.of(1, What.REUSE_CAUSE),
                Tuple.of(4, What.REVERSE));
        Arbitrary<What> withClosing =
                Arbitraries.frequencyOf(Tuple.of(99, what), Tuple.of(1, Arbitraries.just(What.CLOSE)));
        return Combinators.combine(
                        withClosing,
                        Arbitraries.integers().between(0, KINDS.size() - 1),
                        Arbitraries.integers().between(0, KINDS.size() - 1),
                        Arbitraries.longs().between(1, 100_000),
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.integers().between(0, 68))
                .as(Step::new)
                .list()
                .ofSize(STEPS);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void theBookFollowsTheModelOnH2(@ForAll("steps") List<Step> steps) {
        new Run(context(H2.class)).play(steps);
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void theBookFollowsTheModelOnMySql(@ForAll("steps") List<Step> steps) {
        new Run(context(MySql.class)).play(steps);
    }

    private static ApplicationContext context(Class<?> configured) {
        return new TestContextManager(configured).getTestContext().getApplicationContext();
    }

    private static final class Run {

        private final Ledger ledger;
        private final Statements statements;
        private final Periods periods;
        private final Entries entries;
        private final Book book;
        private final Map<AccountKind, Long> held = new EnumMap<>(AccountKind.class);
        private final List<NewEntry> posted = new ArrayList<>();
        private final List<JournalEntryNo> numbers = new ArrayList<>();
        private final List<Integer> reversed = new ArrayList<>();
        private LocalDate closedThrough = Book.NEVER_CLOSED;
        private int reversals;

        Run(ApplicationContext context) {
            ledger = context.getBean(Ledger.class);
            statements = context.getBean(Statements.class);
            periods = context.getBean(Periods.class);
            entries = context.getBean(Entries.class);
            book = context.getBean(Books.class).open(pool(), clerk());
            for (AccountKind kind : KINDS) held.put(kind, 0L);
        }

        void play(List<Step> steps) {
            for (Step step : steps) take(step);
            TrialBalance trial = statements.trialBalance(book.id(), LocalDate.of(2030, 1, 1), clerk());
            assertThat(trial.isBalanced()).isTrue();
            for (AccountKind kind : KINDS) {
                assertThat(trial.of(kind)).as("%s", kind).isEqualTo(Money.ofFen(held.get(kind)));
                assertThat(ledger.balance(book.id(), kind)).isEqualTo(Money.ofFen(held.get(kind)));
                if (kind.isBounded()) assertThat(held.get(kind)).isNotNegative();
            }
            List<EntryRow> rows =
                    entries.of(book.id(), EntryFilter.ALL, null, 1000, clerk()).rows();
            assertThat(rows).hasSize(posted.size() + reversals);
            assertThat(rows.stream().map(EntryRow::cause).distinct()).hasSize(rows.size());
        }

        private void take(Step step) {
            switch (step.what()) {
                case POST -> post(List.of(entry(step, unique("m"), 0)));
                case POST_MANY -> post(List.of(entry(step, unique("m"), 0), entry(step, unique("m"), 1)));
                case REPEAT -> repeat(step);
                case REUSE_CAUSE -> reuse(step);
                case REVERSE -> reverse(step);
                case CLOSE -> close();
            }
        }

        private void post(List<NewEntry> some) {
            LedgerReason expected = verdict(some);
            List<JournalEntryNo> given = outcome(expected, () -> ledger.post(some, clerk()));
            if (expected != null) return;
            posted.addAll(some);
            numbers.addAll(given);
            for (NewEntry entry : some) for (NewLine line : entry.lines()) add(line, held);
        }

        private LedgerReason verdict(List<NewEntry> some) {
            if (some.stream().anyMatch(entry -> !entry.date().isAfter(closedThrough)))
                return LedgerReason.PERIOD_CLOSED;
            Map<AccountKind, Long> after = new EnumMap<>(held);
            for (NewEntry entry : some) for (NewLine line : entry.lines()) add(line, after);
            boolean borne = KINDS.stream().allMatch(kind -> !kind.isBounded() || after.get(kind) >= 0);
            return borne ? null : LedgerReason.POOL_EXHAUSTED;
        }

        private void repeat(Step step) {
            if (posted.isEmpty()) return;
            int which = step.pick() % posted.size();
            assertThat(ledger.post(posted.get(which), clerk())).isEqualTo(numbers.get(which));
        }

        private void reuse(Step step) {
            if (posted.isEmpty()) return;
            NewEntry first = posted.get(step.pick() % posted.size());
            NewEntry other = entry(step, first.cause(), 0);
            if (!other.lines().equals(first.lines()))
                outcome(LedgerReason.ENTRY_CAUSE_TAKEN, () -> ledger.post(List.of(other), clerk()));
        }

        private void reverse(Step step) {
            if (posted.isEmpty()) return;
            int which = step.pick() % posted.size();
            NewEntry entry = posted.get(which);
            NewEntry mirror = new NewEntry(
                    book.id(),
                    LedgerFixture.DAY,
                    "x",
                    "x",
                    entry.lines().stream().map(NewLine::reversed).toList());
            LedgerReason expected =
                    reversed.contains(which) ? LedgerReason.ENTRY_ALREADY_REVERSED : verdict(List.of(mirror));
            outcome(expected, () -> List.of(ledger.reverse(numbers.get(which), "Random", clerk())));
            if (expected != null) return;
            reversed.add(which);
            reversals++;
            for (NewLine line : mirror.lines()) add(line, held);
        }

        private void close() {
            YearMonth next = closedThrough.equals(Book.NEVER_CLOSED)
                    ? YearMonth.from(FIRST_DAY)
                    : YearMonth.from(closedThrough.plusDays(1));
            if (!next.isBefore(YearMonth.from(LedgerFixture.DAY))) return;
            periods.close(book.id(), next, DIRECTOR);
            closedThrough = next.atEndOfMonth();
        }

        private NewEntry entry(Step step, String cause, int shift) {
            int credit = step.credit() == step.debit() ? (step.credit() + 1) % KINDS.size() : step.credit();
            Money amount = Money.ofFen(step.fen() + shift);
            NewLine debited = NewLine.debit(KINDS.get(shift == 0 ? step.debit() : credit), amount);
            NewLine credited = NewLine.credit(KINDS.get(shift == 0 ? credit : step.debit()), amount);
            return new NewEntry(book.id(), FIRST_DAY.plusDays(step.day()), cause, "Step", List.of(debited, credited));
        }

        private static void add(NewLine line, Map<AccountKind, Long> balances) {
            balances.merge(line.account(), line.change().fen(), Long::sum);
        }

        private static List<JournalEntryNo> outcome(LedgerReason expected, Supplier<List<JournalEntryNo>> command) {
            try {
                List<JournalEntryNo> given = command.get();
                assertThat(expected).as("should have been refused").isNull();
                return given;
            } catch (Rejected refused) {
                assertThat(refused.reason()).isEqualTo(expected);
                return List.of();
            }
        }
    }
}
