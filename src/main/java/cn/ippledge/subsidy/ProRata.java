package cn.ippledge.subsidy;

import cn.ippledge.shared.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Shares of a budget that does not suffice: each claim by its amount, the remaining fen to the largest remainders, ties in the
 * order of the claims' numbers. The parts add up to the budget, and it does not matter in which order the claims come. A part
 * of no fen at all is left out.
 */
record ProRata(List<SubsidyClaim> claims, List<Money> amounts) {

    static ProRata of(List<SubsidyClaim> all, Money budget) {
        List<SubsidyClaim> sorted =
                all.stream().sorted(Comparator.comparing(SubsidyClaim::no)).toList();
        List<Money> wanted = sorted.stream().map(SubsidyClaim::amount).toList();
        List<Money> parts = shares(wanted, budget);
        List<SubsidyClaim> claims = new ArrayList<>();
        List<Money> amounts = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++)
            if (parts.get(i).isPositive()) {
                claims.add(sorted.get(i));
                amounts.add(parts.get(i));
            }
        return new ProRata(claims, amounts);
    }

    static List<Money> shares(List<Money> wanted, Money budget) {
        if (!Money.sum(wanted).exceeds(budget)) return wanted;
        return budget.allocate(wanted.stream().map(Money::yuan).toList());
    }
}
