package cn.ippledge.subsidy;

import cn.ippledge.shared.Money;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Collectors;

/** The loans that earn most, while a run passes by; equal amounts in the order of the loans' numbers. */
final class LargestRows {

    static final int MOST = 20;

    private record Earning(String loanNo, Money amount) {}

    private static final Comparator<Earning> LEAST_FIRST =
            Comparator.comparing(Earning::amount).thenComparing(Earning::loanNo, Comparator.reverseOrder());

    private final PriorityQueue<Earning> kept = new PriorityQueue<>(LEAST_FIRST);

    /** Most rows end at the first comparison, and none of them is made an object for. */
    synchronized void see(String loanNo, Money amount) {
        if (!amount.isPositive()) return;
        if (kept.size() == MOST && amount.compareTo(kept.peek().amount()) < 0) return;
        kept.add(new Earning(loanNo, amount));
        if (kept.size() > MOST) kept.remove();
    }

    /** Largest first. */
    synchronized String numbers() {
        return kept.stream().sorted(LEAST_FIRST.reversed()).map(Earning::loanNo).collect(Collectors.joining(" "));
    }

    static List<String> numbers(String joined) {
        return joined == null || joined.isBlank() ? List.of() : List.of(joined.split(" "));
    }
}
