package cn.ippledge.subsidy;

import cn.ippledge.loan.Loan;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** How a claim begins, and what of it may still change. */
final class Drafts {

    private Drafts() {}

    static SubsidyClaim claim(FileSubsidy said, Actor actor, SubsidyClaim.Group group, LocalDateTime now) {
        return new SubsidyClaim(
                null,
                said.kind(),
                said.policyId(),
                null,
                null,
                actor.region(),
                actor.organisation(),
                said.loanNo(),
                said.from(),
                said.to(),
                Stored.written(said.declared()),
                SubsidyState.DRAFT,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                group,
                SubsidyClaim.Hands.NONE,
                null,
                null,
                now,
                1);
    }

    /** What the platform found itself; the enterprise only confirms the account. */
    static SubsidyClaim proposed(
            String policyId, Loan loan, LocalDate from, LocalDate to, SubsidyClaim.Group group, LocalDateTime now) {
        return new SubsidyClaim(
                "",
                SubsidyKind.INTEREST,
                policyId,
                null,
                null,
                loan.region(),
                loan.enterprise(),
                loan.no(),
                from,
                to,
                Stored.written(Declared.NOTHING),
                SubsidyState.PROPOSED,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                group,
                SubsidyClaim.Hands.NONE,
                null,
                null,
                now,
                1);
    }

    /** Policy, kind and loan are what the claim is; another one is another claim. */
    static SubsidyClaim amended(SubsidyClaim claim, FileSubsidy said) {
        require("policyId", claim.policyId().equals(said.policyId()), claim.policyId());
        require("kind", claim.kind() == said.kind(), claim.kind().name());
        require("loanNo", String.valueOf(claim.loanNo()).equals(String.valueOf(said.loanNo())), claim.loanNo());
        return claim.copy(c -> {
            c.periodFrom = said.from();
            c.periodTo = said.to();
            c.declared = Stored.written(said.declared());
        });
    }

    private static void require(String field, boolean same, Object was) {
        if (!same) throw Rejected.field(field, SubsidyReason.CLAIM_IS_OF_OTHER, String.valueOf(was));
    }

    /** The days that the claim takes; a bank is rewarded for a loan once. Fees are kept apart by their invoices. */
    static List<Coverage> coverage(SubsidyClaim claim) {
        return switch (claim.kind()) {
            case INTEREST ->
                List.of(new Coverage(
                        claim.loanNo(), SubsidyKind.INTEREST.name(), claim.from(), claim.to(), claim.no(), null));
            case BANK_REWARD ->
                List.of(new Coverage(
                        claim.loanNo(),
                        SubsidyKind.BANK_REWARD.name(),
                        Coverages.BEGINNING,
                        Coverages.END,
                        claim.no(),
                        null));
            case FEE, AWARD -> List.of();
        };
    }

    static SubsidyClaim.Hands submittedBy(Actor actor) {
        return new SubsidyClaim.Hands(actor.userId(), null, null, null, null, null);
    }
}
