package cn.ippledge.policy.rule;

import cn.ippledge.policy.Fact;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The interest that counts and the part of it that is paid back. Penalty interest never counts.
 *
 * @param base what the ratio is taken of
 * @param ratio null when table {@code ratio} decides it
 * @param lprMultiple the LPR counts this many times; 1 when left out
 * @param lprDay which publication counts; null where no LPR does
 * @param months the longest subsidised period; a year when left out
 * @param ipPartOnly only the part of the loan that the IP pledge secures
 * @param notAboveActualInterest the interest really paid is a ceiling
 * @param cap most for one loan; null without
 */
public record InterestTerms(
        InterestBase base,
        Rate ratio,
        BigDecimal lprMultiple,
        LprDay lprDay,
        Integer months,
        boolean ipPartOnly,
        boolean notAboveActualInterest,
        Money cap) {

    private static final String RATIO = "ratio";
    private static final String LUMP_SUM = "lumpSum";
    private static final BigDecimal YEAR_MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal YEAR_DAYS = BigDecimal.valueOf(365);

    public InterestTerms {
        lprMultiple = lprMultiple == null ? BigDecimal.ONE : lprMultiple;
        months = months == null ? 12 : months;
    }

    Set<Fact> facts() {
        Set<Fact> facts = EnumSet.of(base.basis());
        if (base == InterestBase.CAPPED_RATE) facts.add(Fact.annualRate);
        if (base.isByRate()) facts.addAll(Set.of(Fact.lpr, Fact.daysBorne));
        if (ipPartOnly) facts.add(Fact.ipShare);
        if (notAboveActualInterest) facts.add(Fact.interestPaid);
        return facts;
    }

    Set<String> tables() {
        if (base == InterestBase.LUMP_SUM) return Set.of(LUMP_SUM);
        return ratio == null ? Set.of(RATIO) : Set.of();
    }

    Money amount(Case asked, RoundingMode rounding) {
        Money amount = base == InterestBase.LUMP_SUM ? lumpSum(asked) : part(asked, rounding);
        if (notAboveActualInterest)
            amount =
                    asked.capped(amount, asked.facts().money(Fact.interestPaid), "CAP_ACTUAL_INTEREST", "interestPaid");
        return cap == null ? amount : asked.capped(amount, cap, "CAP_LOAN", "cap");
    }

    private Money lumpSum(Case asked) {
        Money yearly = asked.facts().money(Fact.yearlyLoanAmount);
        Money amount = Case.fen(asked.row(LUMP_SUM), "amount");
        asked.trace().step("LUMP_SUM", "lumpSum(yearlyLoanAmount)", amount, "yearlyLoanAmount", yearly);
        return amount;
    }

    /** One product, rounded once at its end: rounding in between would move fen. */
    private Money part(Case asked, RoundingMode rounding) {
        Money basis = asked.facts().money(base.basis());
        Rate part = ratio(asked);
        Rate ip = ipPartOnly ? asked.facts().rate(Fact.ipShare) : Rate.ONE;
        BigDecimal factor = part.value().multiply(ip.value());
        Money amount;
        if (base.isByRate()) {
            BigDecimal rate = countedRate(asked);
            BigDecimal[] period = period(asked);
            amount = basis.times(factor.multiply(rate).multiply(period[0]), period[1], rounding);
            asked.trace()
                    .step(
                            "INTEREST_BY_RATE",
                            "principal × ipShare × rate × ratio × period",
                            amount,
                            "principal",
                            basis,
                            "ipShare",
                            ip,
                            "rate",
                            rate.stripTrailingZeros().toPlainString(),
                            "ratio",
                            part,
                            "period",
                            period[0].toPlainString() + "/" + period[1].toPlainString());
        } else {
            amount = basis.times(factor, rounding);
            String name = base.basis().name();
            asked.trace()
                    .step("INTEREST", name + " × ipShare × ratio", amount, name, basis, "ipShare", ip, "ratio", part);
        }
        return amount;
    }

    private Rate ratio(Case asked) {
        if (ratio != null) return ratio;
        Map<String, Object> row = asked.row(RATIO);
        Rate found = Case.rate(row, RATIO);
        asked.trace().step("RATIO", RATIO, found, Case.ARTICLE, Case.text(row, Case.ARTICLE));
        return found;
    }

    private BigDecimal countedRate(Case asked) {
        BigDecimal lpr = asked.facts().rate(Fact.lpr).value().multiply(lprMultiple);
        if (base == InterestBase.LPR) return lpr;
        BigDecimal actual = asked.facts().rate(Fact.annualRate).value();
        BigDecimal counted = actual.min(lpr);
        asked.trace()
                .step(
                        "RATE_CAPPED",
                        "min(annualRate, lpr × multiple)",
                        counted.stripTrailingZeros().toPlainString(),
                        "annualRate",
                        asked.facts().rate(Fact.annualRate),
                        "lpr",
                        asked.facts().rate(Fact.lpr),
                        "multiple",
                        lprMultiple);
        return counted;
    }

    /** Numerator and denominator: the days borne over 365, but never more than the longest period; a leap day adds nothing. */
    private BigDecimal[] period(Case asked) {
        BigDecimal[] longest = {BigDecimal.valueOf(months), YEAR_MONTHS};
        if (!asked.facts().has(Fact.daysBorne)) return longest;
        BigDecimal days = asked.facts().count(Fact.daysBorne);
        boolean longer = days.multiply(YEAR_MONTHS).compareTo(longest[0].multiply(YEAR_DAYS)) > 0;
        if (longer)
            asked.trace()
                    .step(
                            "CAP_PERIOD",
                            "min(daysBorne/365, months/12)",
                            months + "/12",
                            "daysBorne",
                            days,
                            "months",
                            months);
        return longer ? longest : new BigDecimal[] {days, YEAR_DAYS};
    }
}
