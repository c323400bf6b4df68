package cn.ippledge.compensation;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;

/**
 * A bank records a loan in a pool.
 *
 * @param pool the book of the pool, where the region has several; null for its first
 */
public record EnrolLoan(String loanNo, Rate ipShare, boolean monetaryTool, Long pool) {

    public EnrolLoan(String loanNo, Rate ipShare, boolean monetaryTool) {
        this(loanNo, ipShare, monetaryTool, null);
    }

    public EnrolLoan {
        if (loanNo == null || loanNo.isBlank()) throw Rejected.field("loanNo", CommonReason.REQUIRED);
        loanNo = loanNo.strip();
        if (ipShare == null) ipShare = Rate.ONE;
        if (ipShare.compareTo(Rate.ZERO) <= 0 || ipShare.compareTo(Rate.ONE) > 0)
            throw Rejected.field("ipShare", CommonReason.RATE_OUT_OF_RANGE, ipShare.toString());
    }
}
