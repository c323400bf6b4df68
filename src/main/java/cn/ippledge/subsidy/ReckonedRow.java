package cn.ippledge.subsidy;

import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import java.util.List;

/**
 * What one loan would earn, as a reckoning has kept it.
 *
 * @param grantedOnLoan what the loan had from earlier years; null where the policy has no cap by loan
 * @param facts JSON as the policy was given them
 * @param reasons codes of the grounds of a refusal, joined by commas; empty for a grant
 */
public record ReckonedRow(
        long runId,
        PartyId enterprise,
        String enterpriseName,
        String loanNo,
        Quote.Decision decision,
        Money amount,
        boolean capped,
        Money grantedOnLoan,
        String facts,
        String reasons) {

    public List<String> grounds() {
        return reasons.isEmpty() ? List.of() : List.of(reasons.split(","));
    }
}
