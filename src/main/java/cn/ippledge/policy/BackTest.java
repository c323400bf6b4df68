package cn.ippledge.policy;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;

/**
 * A run of a draft over the past book.
 *
 * @param digest of what the draft said then
 * @param result null until it is done
 */
public record BackTest(
        long id,
        String policyId,
        int version,
        String digest,
        State state,
        long startedBy,
        LocalDateTime startedAt,
        LocalDateTime finishedAt,
        long expected,
        long done,
        Totals result) {

    /** Labels: {@code backTest.state.NAME}. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        /** Cut off by a crash or a failure. */
        ABORTED
    }

    /** How a case fares under the draft. Labels: {@code backTest.outcome.NAME}. */
    public enum Outcome {
        GAINS,
        LOSES,
        SAME,
        /** Something that the policy asks for is not in the past book. */
        UNJUDGED
    }

    public record Line(
            int lineNo,
            String caseNo,
            String subject,
            LocalDate decidedOn,
            Outcome outcome,
            Money amountBefore,
            Money amountAfter,
            String note) {}

    /** Amounts before and after; {@link #effect} is what the budget feels. */
    public record Sum(long cases, Money before, Money after) {
        static final Sum NONE = new Sum(0, Money.ZERO, Money.ZERO);

        Sum plus(Money one, Money other) {
            return new Sum(cases + 1, before.plus(one), after.plus(other));
        }

        public Money effect() {
            return after.minus(before);
        }
    }

    /** How often a cap bit, and how much it took. */
    public record Bite(long times, Money taken) {
        static final Bite NONE = new Bite(0, Money.ZERO);

        Bite plus(Money more) {
            return new Bite(times + 1, taken.plus(more));
        }
    }

    /**
     * @param against the released version it is compared with; 0 when there is none
     * @param missing how often each fact was not known
     */
    public record Totals(
            int against,
            Sum all,
            Map<Outcome, Sum> outcomes,
            Map<Integer, Sum> years,
            Map<String, Bite> caps,
            Map<String, Long> missing) {

        public Totals {
            outcomes = new TreeMap<>(outcomes);
            years = new TreeMap<>(years);
            caps = new TreeMap<>(caps);
            missing = new TreeMap<>(missing);
        }

        public Sum of(Outcome outcome) {
            return outcomes.getOrDefault(outcome, Sum.NONE);
        }
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public int percent() {
        return expected == 0 ? 100 : (int) Math.min(100, done * 100 / expected);
    }
}
