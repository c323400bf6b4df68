package cn.ippledge.subsidy;

import cn.ippledge.party.SizeClass;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;

/**
 * A claim for public money. What was computed and on which facts is kept with it and can be computed again.
 *
 * @param policyVersion pinned at submission; null before
 * @param decidingDay the date of the case by which the version was chosen, and on which the policy is asked
 * @param from the claimed interest is that of the days after it up to and including {@code to}; null for other kinds
 * @param declared {@link Declared} as JSON
 * @param entitlement proposed by the platform itself
 * @param computation {@link Computation} as JSON; null before verification
 * @param amount what the rule gives
 * @param granted what the budget bears; null until it is reserved
 * @param accountId the account in force when the claim was submitted or its account corrected
 * @param budgetYear whose budget; known from the approval on
 */
public record SubsidyClaim(
        String no,
        SubsidyKind kind,
        String policyId,
        Integer policyVersion,
        LocalDate decidingDay,
        RegionCode region,
        PartyId claimant,
        String loanNo,
        LocalDate from,
        LocalDate to,
        String declared,
        SubsidyState state,
        boolean entitlement,
        LocalDate claimedOn,
        String computation,
        String digest,
        Money amount,
        Money granted,
        Integer budgetYear,
        Publicity publicity,
        Long accountId,
        String batchNo,
        Group group,
        Hands hands,
        LocalDate paidOn,
        String opinion,
        LocalDateTime createdAt,
        int version) {

    /**
     * @param to the last day
     * @param left working days that were left when an objection stopped the clock; null while it runs
     */
    public record Publicity(LocalDate from, LocalDate to, Integer left) {}

    /** What statistics group by, as it was when the claim was filed. */
    public record Group(String town, SizeClass sizeClass, PartyId bank) {}

    /** Who did what, for the rule that nobody checks himself. */
    public record Hands(
            Long submittedBy,
            Long verifiedBy,
            Long reviewedBy,
            Long approvedBy,
            LocalDateTime approvedAt,
            Long releasedBy) {
        static final Hands NONE = new Hands(null, null, null, null, null, null);
    }

    /** What is paid, or will be as far as one knows. */
    public Money toPay() {
        return granted != null ? granted : amount;
    }

    Declared said() {
        return Stored.declared(declared);
    }

    SubsidyClaim after(SubsidyStep step) {
        return copy(c -> c.state = state.after(step));
    }

    SubsidyClaim copy(Consumer<SubsidyCopy> change) {
        SubsidyCopy copy = new SubsidyCopy(this);
        change.accept(copy);
        return copy.toClaim();
    }

    /** The amount falls away: the claim is looked at anew, or ends without one. */
    SubsidyClaim withoutAmount() {
        return copy(c -> {
            c.computation = null;
            c.digest = null;
            c.amount = null;
            c.granted = null;
            c.budgetYear = null;
            c.publicity = null;
        });
    }
}
