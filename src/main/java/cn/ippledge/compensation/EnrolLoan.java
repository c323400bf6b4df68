package cn.ippledge.compensation;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;

/** A bank records a loan in the pool. */
public record EnrolLoan(String loanNo, Rate ipShare, boolean monetaryTool) {

    public EnrolLoan {
        if (loanNo == null || loanNo.isBlank()) throw Rejected.field("loanNo", CommonReason.REQUIRED);
        loanNo = loanNo.strip();
        if (ipShare == null) ipShare = Rate.ONE;
        if (ipShare.compareTo(Rate.ZERO) <= 0 || ipShare.compareTo(Rate.ONE) > 0)
            throw Rejected.field("ipShare", CommonReason.RATE_OUT_OF_RANGE, ipShare.toString());
    }
}
