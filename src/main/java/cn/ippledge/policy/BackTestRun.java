package cn.ippledge.policy;

import cn.ippledge.shared.Explanation.Step;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts one past case after the other before the draft and before the version it would succeed, and adds up. Days of validity
 * are left out of it: the question is what the rule does, not when it begins. What a subject was granted under each of the two
 * adds up to its yearly and lifelong limits.
 */
final class BackTestRun {

    /** Lines that are kept to be looked at; the totals count every case. */
    static final int KEPT = 20_000;

    private record Granted(long subject, int year) {}

    /** What one of the two rules has granted so far. */
    private static final class Ledger {
        private final Map<Granted, Money> years = new HashMap<>();
        private final Map<Long, Money> lives = new HashMap<>();

        Facts complete(PastCase past) {
            int year = past.on().getYear();
            return past.facts()
                    .with(Fact.grantedThisYear, years.getOrDefault(new Granted(past.subjectId(), year), Money.ZERO))
                    .with(Fact.grantedSoFar, lives.getOrDefault(past.subjectId(), Money.ZERO));
        }

        void add(PastCase past, Money amount) {
            years.merge(new Granted(past.subjectId(), past.on().getYear()), amount, Money::plus);
            lives.merge(past.subjectId(), amount, Money::plus);
        }
    }

    private final Policy draft;
    private final Policy before;
    private final PolicyBook book;
    private final Ledger draftLedger = new Ledger(), beforeLedger = new Ledger();

    private BackTest.Sum all = BackTest.Sum.NONE;
    private final Map<BackTest.Outcome, BackTest.Sum> outcomes = new TreeMap<>();
    private final Map<Integer, BackTest.Sum> years = new TreeMap<>();
    private final Map<String, BackTest.Bite> caps = new TreeMap<>();
    private final Map<String, Long> missing = new TreeMap<>();
    private final List<BackTest.Line> lines = new ArrayList<>();
    private long done;
    private int kept;

    /** @param before null when the draft would be the first version */
    BackTestRun(Policy draft, Policy before, PolicyBook book) {
        this.draft = draft;
        this.before = before;
        this.book = book;
    }

    void put(PastCase past) {
        done++;
        try {
            Quote then = before == null ? null : book.quote(before, beforeLedger.complete(past), past.on());
            Quote now = book.quote(draft, draftLedger.complete(past), past.on());
            Money old = then == null ? Money.ZERO : then.amount();
            beforeLedger.add(past, old);
            draftLedger.add(past, now.amount());
            bites(now);
            int order = now.amount().compareTo(old);
            BackTest.Outcome outcome =
                    order > 0 ? BackTest.Outcome.GAINS : order < 0 ? BackTest.Outcome.LOSES : BackTest.Outcome.SAME;
            count(past, outcome, old, now.amount(), grounds(now));
        } catch (Refusal refusal) {
            String note = refusal.reason().name();
            if (refusal instanceof Rejected rejected && !rejected.fields().isEmpty()) {
                rejected.fields().forEach(field -> missing.merge(field.field(), 1L, Long::sum));
                note = rejected.fields().stream().map(Rejected.Field::field).collect(Collectors.joining(" "));
            }
            count(past, BackTest.Outcome.UNJUDGED, Money.ZERO, Money.ZERO, note);
        }
    }

    private void count(PastCase past, BackTest.Outcome outcome, Money old, Money now, String note) {
        all = all.plus(old, now);
        outcomes.merge(outcome, BackTest.Sum.NONE.plus(old, now), BackTestRun::add);
        years.merge(past.on().getYear(), BackTest.Sum.NONE.plus(old, now), BackTestRun::add);
        if (outcome == BackTest.Outcome.SAME || kept >= KEPT) return;
        kept++;
        lines.add(new BackTest.Line(
                kept,
                past.caseNo(),
                past.subject(),
                past.on(),
                outcome,
                old,
                now,
                note.substring(0, Math.min(500, note.length()))));
    }

    private static BackTest.Sum add(BackTest.Sum one, BackTest.Sum other) {
        return new BackTest.Sum(
                one.cases() + other.cases(),
                one.before().plus(other.before()),
                one.after().plus(other.after()));
    }

    private void bites(Quote quote) {
        for (Step step : quote.explanation().steps()) {
            if (!step.label().startsWith("CAP_")) continue;
            String amount = step.operands().get("amount");
            Money taken = amount == null ? Money.ZERO : Money.of(amount).minus(Money.of(step.result()));
            caps.merge(
                    step.label(),
                    BackTest.Bite.NONE.plus(taken),
                    (one, more) -> new BackTest.Bite(
                            one.times() + more.times(), one.taken().plus(more.taken())));
        }
    }

    private static String grounds(Quote quote) {
        return quote.reasons().stream().map(Quote.Ground::code).collect(Collectors.joining(" "));
    }

    long done() {
        return done;
    }

    /** The lines since the last time. */
    List<BackTest.Line> drain() {
        List<BackTest.Line> fresh = List.copyOf(lines);
        lines.clear();
        return fresh;
    }

    BackTest.Totals totals() {
        return new BackTest.Totals(before == null ? 0 : before.version(), all, outcomes, years, caps, missing);
    }
}
