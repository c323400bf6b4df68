package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;

/**
 * 退还通知. What the bank has to hand back of one receipt, over-payment or claw-back; its number is its case
 * ({@code RF-2026-000001}).
 *
 * @param dueOn the last day to pay; null when the calendar of that year was not loaded
 * @param received what of it was seen in the pools' accounts, transfer by transfer
 */
public record RefundNotice(
        String no,
        long recoveryId,
        String claimNo,
        String loanNo,
        PartyId enterprise,
        PartyId bank,
        RegionCode region,
        RefundState state,
        Money amount,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money received) {

    public boolean isOpen() {
        return state != RefundState.CONFIRMED;
    }

    public Money open() {
        return amount.minus(received);
    }

    /** Some pools have theirs, others have not. */
    public boolean isPartlyReceived() {
        return received.isPositive() && isOpen();
    }

    /** The bank is late. */
    public boolean isOverdue(LocalDate today) {
        return state == RefundState.OPEN && dueOn != null && today.isAfter(dueOn);
    }
}
