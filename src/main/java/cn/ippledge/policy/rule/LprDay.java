package cn.ippledge.policy.rule;

import cn.ippledge.policy.Fact;

/** Which publication of the one-year LPR a measure counts. Labels: {@code lpr.day.NAME}. */
public enum LprDay {
    SIGNING(Fact.signedOn),
    MONTH_BEFORE_SIGNING(Fact.signedOn),
    DISBURSEMENT(Fact.disbursedOn),
    DECEMBER_OF_REPAYMENT_YEAR(Fact.settledOn);

    private final Fact date;

    LprDay(Fact date) {
        this.date = date;
    }

    /** The date of the case from which the day follows. */
    public Fact date() {
        return date;
    }
}
