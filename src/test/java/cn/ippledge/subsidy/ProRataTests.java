package cn.ippledge.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.shared.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds for every budget and every crowd of claims. */
class ProRataTests {

    @Property(tries = 500)
    void partsSumToTheBudgetAndNobodyGetsMoreThanHeAsked(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 1, max = 5_000_000) Long> fen,
            @ForAll @LongRange(min = 1, max = 60_000_000) long budgetFen) {
        List<Money> wanted = fen.stream().map(Money::ofFen).toList();
        Money budget = Money.ofFen(budgetFen), all = Money.sum(wanted);

        List<Money> parts = ProRata.shares(wanted, budget);

        assertThat(Money.sum(parts)).isEqualTo(all.cappedAt(budget));
        for (int i = 0; i < parts.size(); i++) {
            assertThat(parts.get(i).isNegative()).isFalse();
            assertThat(parts.get(i)).isLessThanOrEqualTo(wanted.get(i));
        }
    }

    @Property(tries = 300)
    void theOrderOfTheClaimsDoesNotMatter(
            @ForAll @Size(min = 2, max = 20) List<@LongRange(min = 1, max = 5_000_000) Long> fen,
            @ForAll @LongRange(min = 1, max = 20_000_000) long budgetFen,
            @ForAll long seed) {
        List<SubsidyClaim> claims = new ArrayList<>();
        for (int i = 0; i < fen.size(); i++)
            claims.add(claim("SB-2026-%06d".formatted(i + 1), Money.ofFen(fen.get(i))));
        List<SubsidyClaim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(byNo(ProRata.of(shuffled, Money.ofFen(budgetFen))))
                .isEqualTo(byNo(ProRata.of(claims, Money.ofFen(budgetFen))));
    }

    private static Map<String, Money> byNo(ProRata shares) {
        Map<String, Money> map = new HashMap<>();
        for (int i = 0; i < shares.claims().size(); i++)
            map.put(shares.claims().get(i).no(), shares.amounts().get(i));
        return map;
    }

    private static SubsidyClaim claim(String no, Money amount) {
        return new SubsidyClaim(
                        null,
                        SubsidyKind.INTEREST,
                        "p",
                        1,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "{}",
                        SubsidyState.APPROVED,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        SubsidyClaim.Hands.NONE,
                        null,
                        null,
                        null,
                        1)
                .copy(c -> {
                    c.no = no;
                    c.amount = amount;
                });
    }
}
