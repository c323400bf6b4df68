package cn.ippledge.compensation;

import cn.ippledge.policy.Party;
import cn.ippledge.shared.Money;
import java.time.LocalDate;

/**
 * What a partner owes, as a row of a list.
 *
 * @param pending entered and not yet confirmed
 */
public record PartnerDueLine(
        String no,
        String claimNo,
        String loanNo,
        String noticeNo,
        String enterpriseName,
        String payerName,
        String bankName,
        Party party,
        Money amount,
        Money paid,
        Money pending,
        LocalDate dueOn,
        PartnerDue.State state) {

    public Money open() {
        return amount.minus(paid);
    }

    public boolean overdueOn(LocalDate day) {
        return dueOn != null && day.isAfter(dueOn) && state != PartnerDue.State.CANCELLED && open().isPositive();
    }
}
