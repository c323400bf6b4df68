package cn.ippledge.policy.rule;

import cn.ippledge.policy.Fact;

/** What the ratio of an interest subsidy is taken of. Labels: {@code interest.base.NAME}. */
public enum InterestBase {
    /** The interest really paid, penalty interest left out. */
    ACTUAL_INTEREST(Fact.interestPaid),
    /** Interest at the loan's own rate, but at most at a multiple of the LPR. */
    CAPPED_RATE(Fact.principal),
    /** Interest at the LPR, whatever the loan's own rate. */
    LPR(Fact.principal),
    /** A percentage of the principal. */
    PRINCIPAL(Fact.principal),
    /** A fixed sum by the size of the year's loans. */
    LUMP_SUM(Fact.yearlyLoanAmount);

    private final Fact basis;

    InterestBase(Fact basis) {
        this.basis = basis;
    }

    Fact basis() {
        return basis;
    }

    boolean isByRate() {
        return this == CAPPED_RATE || this == LPR;
    }
}
