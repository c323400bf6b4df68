package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import java.time.LocalDate;

/**
 * A receipt as a row of a list.
 *
 * @param noticeNo of its refund; null, as {@code state}, where nothing goes back
 */
public record RecoveryLine(
        long id,
        String noticeNo,
        String claimNo,
        String loanNo,
        String enterpriseName,
        String bankName,
        RecoveryKind kind,
        String reference,
        LocalDate receivedOn,
        Money amount,
        Money refund,
        Money received,
        RefundState state,
        LocalDate dueOn,
        LocalDate refundedOn) {

    /** Some pools have theirs, others have not. */
    public boolean isPartlyReceived() {
        return received.isPositive() && open().isPositive();
    }

    public Money open() {
        return refund.minus(received);
    }

    public boolean isOverdue(LocalDate today) {
        return state == RefundState.OPEN && dueOn != null && today.isAfter(dueOn);
    }
}
