package cn.ippledge.collateral;

import static cn.ippledge.collateral.RegistrationRule.refuse;
import static cn.ippledge.collateral.RightType.PATENT;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;

/** The twelve grounds on which CNIPA refuses to register the pledge of a patent (notice 461 art. 11). */
final class PatentRules {

    static final List<RegistrationRule> ALL = List.of(
            refuse(PATENT, "PAT-01", "rights", filing -> filing.anyRight(right -> !right.ownedByPledgor())),
            refuse(
                    PATENT,
                    "PAT-02",
                    "rights",
                    filing -> filing.anyRight(right -> right.is(RightStatus.TERMINATED, RightStatus.INVALID))),
            refuse(PATENT, "PAT-03", "rights", filing -> filing.anyRight(right -> right.is(RightStatus.APPLIED))),
            refuse(PATENT, "PAT-04", "rights", filing -> filing.anyRight(right -> right.is(RightStatus.FEE_OVERDUE))),
            refuse(
                    PATENT,
                    "PAT-05",
                    "rights",
                    filing -> filing.anyRight(right -> right.is(RightStatus.DISPUTED, RightStatus.FROZEN))),
            refuse(PATENT, "PAT-06", "debtTo", Filing::debtOutlivesProtection),
            refuse(PATENT, "PAT-07", "contract", filing -> !filing.contractIsComplete()),
            refuse(PATENT, "PAT-08", "rights", Filing::coOwnersHaveNotAgreed),
            refuse(PATENT, "PAT-09", "rights", filing -> filing.anyRight(right -> right.otherPledges() > 0)),
            unlessDeclared(
                    "PAT-10",
                    filing -> filing.states(FilingStatement.SAME_DAY_INVENTION)
                            && filing.anyRight(right -> right.patentKind() == PatentKind.UTILITY_MODEL)
                            && filing.lacks(FiledDocument.SAME_DAY_DECLARATION)),
            unlessDeclared(
                    "PAT-11",
                    filing -> filing.anyRight(right -> right.is(RightStatus.INVALIDATION_PENDING))
                            && filing.lacks(FiledDocument.INVALIDATION_DECLARATION)),
            refuse(PATENT, "PAT-12", "rights", filing -> filing.marked("PAT-12")));

    private PatentRules() {}

    private static RegistrationRule unlessDeclared(String id, Predicate<Filing> breached) {
        return new RegistrationRule(
                id, EnumSet.of(PATENT), RuleStage.REGISTER, RuleSeverity.REFUSE_UNLESS_DECLARED, "documents", breached);
    }
}
