package cn.ippledge.compensation;

import cn.ippledge.policy.Party;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import java.time.LocalDate;

/**
 * 分担通知书. What one party bears of one loss, as it was told.
 *
 * @param issue the notices of one occasion bear one number
 * @param recipient null where the loan names nobody for a share of the policy
 * @param computed by the policy, {@code amount} after deductions and after what partners cover
 * @param paid of it before this notice
 * @param sharedLoss what all parties share
 * @param facts what the policy was asked
 * @param payBy until when a partner pays the bank; null for public money and for the bank, and where no calendar is loaded
 * @param account of the bank, without its number; null when the bank has none that is confirmed
 */
public record ShareNotice(
        String no,
        String claimNo,
        int issue,
        Kind kind,
        Party party,
        PartyId recipient,
        Money computed,
        Money amount,
        Money paid,
        Money principalLoss,
        Money interestLoss,
        Money disposalProceeds,
        Money sharedLoss,
        String facts,
        LocalDate payBy,
        String accountName,
        String account,
        String accountBank,
        LocalDate issuedOn,
        long issuedBy,
        State state) {

    /** Labels: {@code noticeKind.NAME}. */
    public enum Kind {
        APPROVAL,
        SETTLEMENT
    }

    /** Labels: {@code noticeState.NAME}. */
    public enum State {
        ISSUED,
        REPLACED,
        WITHDRAWN
    }

    public Money open() {
        return amount.minus(paid);
    }

    /** A guarantor, insurer or evaluator owes its share to the bank. */
    public boolean isOfPartner() {
        return isOfPartner(party);
    }

    static boolean isOfPartner(Party party) {
        return party == Party.GUARANTOR || party == Party.INSURER || party == Party.EVALUATOR;
    }
}
