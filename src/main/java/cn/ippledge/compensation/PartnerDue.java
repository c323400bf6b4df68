package cn.ippledge.compensation;

import cn.ippledge.policy.Party;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;

/**
 * 代偿与赔付. What a guarantor, insurer or evaluator owes the bank of one claim.
 *
 * @param noticeNo the notice that says so
 * @param paid what the bank has confirmed
 * @param dueOn null where the calendar is not loaded so far
 */
public record PartnerDue(
        String no,
        String claimNo,
        String loanNo,
        Party party,
        PartyId payer,
        PartyId bank,
        PartyId enterprise,
        RegionCode region,
        String noticeNo,
        Money amount,
        Money paid,
        LocalDate dueOn,
        State state,
        int version) {

    /** Labels: {@code partnerDueState.NAME}. */
    public enum State {
        OPEN,
        /** A payment waits for the bank's word. */
        PAYMENT_ENTERED,
        SETTLED,
        CANCELLED;

        boolean isRunning() {
            return this == OPEN || this == PAYMENT_ENTERED;
        }
    }

    /** Negative when a later notice says less than what was paid: the bank then owes it back. */
    public Money open() {
        return amount.minus(paid);
    }

    PartnerDue in(State next) {
        return new PartnerDue(
                no,
                claimNo,
                loanNo,
                party,
                payer,
                bank,
                enterprise,
                region,
                noticeNo,
                amount,
                paid,
                dueOn,
                next,
                version);
    }

    PartnerDue receiving(Money more) {
        Money sum = paid.plus(more);
        State next = sum.exceeds(amount) || sum.equals(amount) ? State.SETTLED : State.OPEN;
        return new PartnerDue(
                no,
                claimNo,
                loanNo,
                party,
                payer,
                bank,
                enterprise,
                region,
                noticeNo,
                amount,
                sum,
                dueOn,
                next,
                version);
    }

    /** By a later notice; what was paid stays paid. */
    PartnerDue saidBy(String notice, Money now, LocalDate by) {
        State next = paid.exceeds(now) || paid.equals(now)
                ? State.SETTLED
                : state == State.PAYMENT_ENTERED ? State.PAYMENT_ENTERED : State.OPEN;
        return new PartnerDue(
                no, claimNo, loanNo, party, payer, bank, enterprise, region, notice, now, paid, by, next, version);
    }
}
