package cn.ippledge.subsidy;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;

/** The wish to know what a policy costs in a year. */
public record StartReckoning(String policyId, int year) {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    public StartReckoning {
        if (policyId == null || policyId.isBlank()) throw Rejected.field("policyId", CommonReason.REQUIRED);
        if (year < FIRST || year > LAST) throw Rejected.field("year", CommonReason.OUT_OF_RANGE, FIRST, LAST);
    }
}
