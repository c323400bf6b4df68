package cn.ippledge.subsidy;

import cn.ippledge.loan.LoanRecord;
import cn.ippledge.loan.LoanState;
import cn.ippledge.policy.DecidingDate;
import cn.ippledge.policy.Policy;
import cn.ippledge.policy.PolicyBook;
import cn.ippledge.policy.PolicyKind;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Which version of a policy a claim is under: that of the policy's deciding date, for good from the submission on. */
@Component
class Pinning {

    private final PolicyBook policies;

    Pinning(PolicyBook policies) {
        this.policies = policies;
    }

    record Pinned(Policy policy, LocalDate on) {}

    Policy policy(SubsidyClaim claim) {
        return claim.policyVersion() == null
                ? newest(claim.policyId(), claim.kind(), claim.region())
                : policies.version(claim.policyId(), claim.policyVersion());
    }

    /** A policy of no region is an example for all of them. */
    Policy newest(String id, SubsidyKind kind, RegionCode region) {
        Policy policy = policies.get(id);
        if (policy.region() != null && !policy.region().equals(region))
            throw Rejected.field("policyId", SubsidyReason.POLICY_OF_OTHER_REGION, policy.title());
        if (!suits(policy, kind)) throw Rejected.field("policyId", SubsidyReason.POLICY_OF_OTHER_KIND, policy.title());
        return policy;
    }

    /** An interest measure may pay fees beside the interest; a fee claim may be under it. */
    static boolean suits(Policy policy, SubsidyKind kind) {
        return switch (kind) {
            case INTEREST -> policy.interestCounting().isPresent();
            case FEE -> policy.facts().contains(cn.ippledge.policy.Fact.fees);
            case AWARD -> policy.kind() == PolicyKind.AWARD;
            case BANK_REWARD -> policy.kind() == PolicyKind.BANK_REWARD;
        };
    }

    /** @param record null for a claim that is on no loan */
    Pinned pin(SubsidyClaim claim, LoanRecord record, LocalDate today) {
        Policy newest = newest(claim.policyId(), claim.kind(), claim.region());
        if (record != null) requireClaimable(newest, record);
        LocalDate day = decidingDay(newest, claim, record, today);
        Policy policy = policies.inForce(claim.policyId(), day)
                .orElseThrow(
                        () -> Rejected.field("policyId", SubsidyReason.POLICY_NOT_IN_FORCE_ON, newest.title(), day));
        requireInTime(policy, day, today);
        return new Pinned(policy, day);
    }

    private static void requireClaimable(Policy policy, LoanRecord record) {
        if (record.loan().disbursedOn() == null || record.loan().state() == LoanState.ABANDONED)
            throw Rejected.field(
                    "loanNo", SubsidyReason.LOAN_NOT_DISBURSED, record.loan().no());
        if (policy.requiresSettlement() && record.loan().settledOn() == null)
            throw Rejected.field(
                    "loanNo", SubsidyReason.LOAN_NOT_SETTLED, record.loan().no());
    }

    /** Of a loan that still runs, the settlement that counts is that of the claimed interest: the period's end. */
    private static LocalDate decidingDay(Policy policy, SubsidyClaim claim, LoanRecord record, LocalDate today) {
        DecidingDate date = policy.decidingDate();
        if (date == DecidingDate.CLAIMED || date == null) return today;
        if (record == null || date == DecidingDate.DEFAULTED)
            throw Rejected.field("policyId", SubsidyReason.POLICY_COUNTS_OTHER_DAY, policy.title());
        return switch (date) {
            case SIGNED -> record.loan().signedOn();
            case REGISTERED ->
                record.firstPledge()
                        .map(LoanRecord.Pledged::registeredOn)
                        .orElseThrow(() -> Rejected.field(
                                "loanNo",
                                SubsidyReason.LOAN_NOT_REGISTERED,
                                record.loan().no()));
            default -> settled(claim, record, today);
        };
    }

    private static LocalDate settled(SubsidyClaim claim, LoanRecord record, LocalDate today) {
        if (record.loan().settledOn() != null) return record.loan().settledOn();
        return claim.to() != null ? claim.to() : today;
    }

    private static void requireInTime(Policy policy, LocalDate day, LocalDate today) {
        Integer within = policy.procedure().claimWithinDays();
        if (within != null && today.isAfter(day.plusDays(within)))
            throw new Rejected(SubsidyReason.CLAIM_TOO_LATE, day.plusDays(within));
    }
}
