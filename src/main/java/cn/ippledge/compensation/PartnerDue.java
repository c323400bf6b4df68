package cn.ippledge.compensation;

import cn.ippledge.policy.Party;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;

/**
 * 代偿与赔付. What a guarantor, insurer or evaluator owes the bank of one claim, or the bank owes it back.
 *
 * @param round 0 of the share; 1 and more of what goes back, in its order
 * @param recoveryId the receipt that it goes back of; null for every other cause
 * @param noticeNo the notice that says the share
 * @param share of the loss that the partner bears by it
 * @param amount what its payer pays in all; of a share more than it where something went back that is owed again
 * @param paid what the receiver has confirmed
 * @param issuedOn null of shares from before it was kept
 * @param dueOn null where the calendar is not loaded so far
 */
public record PartnerDue(
        String no,
        String claimNo,
        String loanNo,
        Party party,
        PartyId partner,
        PartyId bank,
        PartyId enterprise,
        RegionCode region,
        int round,
        Cause cause,
        Long recoveryId,
        String noticeNo,
        Money share,
        Money amount,
        Money paid,
        LocalDate issuedOn,
        LocalDate dueOn,
        State state,
        int version) {

    /** Why it is owed, and with that by whom. Labels: {@code partnerDueCause.NAME}. */
    public enum Cause {
        /** The partner bears a part of the loss. */
        SHARE,
        /** A later notice says less than what was paid. */
        LOWERED,
        /** Money came back of the loan. */
        RECOVERED,
        /** The partner paid after the share was lowered or the money came back. */
        PAID_LATE;

        public boolean isToPartner() {
            return this != SHARE;
        }
    }

    /** Labels: {@code partnerDueState.NAME}. */
    public enum State {
        OPEN,
        /** A payment waits for the receiver's word. */
        PAYMENT_ENTERED,
        /** Nothing is owed any more, and a payment still waits for the receiver's word. */
        ENDING,
        SETTLED,
        CANCELLED;

        boolean isOwed() {
            return this != ENDING && this != CANCELLED;
        }

        boolean isRunning() {
            return this == OPEN || awaitsConfirmation();
        }

        public boolean awaitsConfirmation() {
            return this == PAYMENT_ENTERED || this == ENDING;
        }
    }

    public boolean isToPartner() {
        return cause.isToPartner();
    }

    public PartyId payer() {
        return isToPartner() ? bank : partner;
    }

    public PartyId receiver() {
        return isToPartner() ? partner : bank;
    }

    /** Never below nothing: what was paid too much is a debt of its own, the other way. */
    public Money open() {
        return state.isOwed() && amount.exceeds(paid) ? amount.minus(paid) : Money.ZERO;
    }

    PartnerDue entered() {
        return with(noticeNo, share, amount, paid, dueOn, State.PAYMENT_ENTERED);
    }

    /** Nothing is owed any more; money that was entered has first to be looked for. */
    PartnerDue cancelled() {
        return with(noticeNo, share, amount, paid, dueOn, state.awaitsConfirmation() ? State.ENDING : State.CANCELLED);
    }

    /** The receiver has looked: {@code came} is what it found. */
    PartnerDue answered(Money came) {
        Money sum = paid.plus(came);
        return with(
                noticeNo, share, amount, sum, dueOn, state == State.ENDING ? State.CANCELLED : standing(amount, sum));
    }

    /** By a later notice; what was paid stays paid. */
    PartnerDue saidBy(String notice, Money bears, Money now, LocalDate by) {
        return with(
                notice, bears, now, paid, by, state.awaitsConfirmation() ? State.PAYMENT_ENTERED : standing(now, paid));
    }

    private static State standing(Money owed, Money paid) {
        if (owed.exceeds(paid)) return State.OPEN;
        return owed.isZero() && paid.isZero() ? State.CANCELLED : State.SETTLED;
    }

    private PartnerDue with(String notice, Money bears, Money owed, Money received, LocalDate by, State next) {
        return new PartnerDue(
                no,
                claimNo,
                loanNo,
                party,
                partner,
                bank,
                enterprise,
                region,
                round,
                cause,
                recoveryId,
                notice,
                bears,
                owed,
                received,
                issuedOn,
                by,
                next,
                version);
    }
}
