package cn.ippledge.policy;

import cn.ippledge.policy.rule.InterestBase;
import cn.ippledge.policy.rule.InterestTerms;
import cn.ippledge.policy.rule.LprDay;
import cn.ippledge.shared.Money;

/**
 * What somebody who claims a loan's interest piece by piece has to know of the rule, so that the pieces together are never more
 * than the whole would be.
 *
 * @param byRate principal and days count, not the interest paid: every change of principal is a piece of its own
 * @param once a sum that the length of the period does not move: a loan has it once
 * @param loanCap most for one loan over all pieces; null without
 * @param months the longest subsidised period
 * @param lprOfYear the LPR is that of the December of each year
 */
public record InterestCounting(boolean byRate, boolean once, Money loanCap, int months, boolean lprOfYear) {

    static InterestCounting of(InterestTerms terms) {
        InterestBase base = terms.base();
        return new InterestCounting(
                base == InterestBase.CAPPED_RATE || base == InterestBase.LPR,
                base == InterestBase.LUMP_SUM || base == InterestBase.PRINCIPAL,
                terms.cap(),
                terms.months(),
                terms.lprDay() == LprDay.DECEMBER_OF_REPAYMENT_YEAR);
    }
}
