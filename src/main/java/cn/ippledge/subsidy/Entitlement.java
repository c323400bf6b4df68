package cn.ippledge.subsidy;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.List;

/** What the nightly round found for a loan under a policy. */
public record Entitlement(
        String loanNo,
        String policyId,
        String policyTitle,
        RegionCode region,
        PartyId claimant,
        String claimantName,
        Outcome outcome,
        String claimNo,
        Money amount,
        String reasons,
        LocalDate foundOn) {

    /** Labels: {@code entitlementOutcome.NAME}. */
    public enum Outcome {
        PROPOSED,
        NOT_ENTITLED
    }

    /**
     * Why not.
     *
     * @param code of a policy's ground or of a refusal of the platform
     * @param article where the policy says so; empty for the platform's own
     */
    public record Why(String code, String article, List<String> args) {
        public Why {
            args = List.copyOf(args);
        }
    }

    public List<Why> why() {
        return Stored.reasons(reasons);
    }
}
