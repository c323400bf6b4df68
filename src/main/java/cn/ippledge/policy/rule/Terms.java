package cn.ippledge.policy.rule;

import cn.ippledge.policy.Fact;
import cn.ippledge.policy.PolicyKind;
import java.util.Set;

/** The parameters of a policy: what its decision tables do not say. One record for each shape of measure. */
public sealed interface Terms permits SubsidyTerms, RewardTerms, AwardTerms, CompensationTerms, EligibilityTerms {

    /** The facts that the calculation itself asks for; those of the tables come on top. */
    Set<Fact> facts();

    /** Whether a fact that the calculation uses has to be there; it may serve only when given. */
    default boolean requires(Fact fact) {
        return true;
    }

    /** The tables without which the calculation cannot be made. */
    Set<String> tables();

    Outcome decide(Case asked);

    static Class<? extends Terms> of(PolicyKind kind) {
        return switch (kind) {
            case ELIGIBILITY -> EligibilityTerms.class;
            case INTEREST, FEE -> SubsidyTerms.class;
            case AWARD -> AwardTerms.class;
            case BANK_REWARD -> RewardTerms.class;
            case COMPENSATION -> CompensationTerms.class;
        };
    }
}
