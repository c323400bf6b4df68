package cn.ippledge.collateral;

import static cn.ippledge.collateral.RuleSeverity.BLOCK;
import static cn.ippledge.collateral.RuleSeverity.CORRECT;
import static cn.ippledge.collateral.RuleSeverity.WARN;
import static cn.ippledge.collateral.RuleSeverity.WARN_RANKED;
import static cn.ippledge.collateral.RuleStage.DISBURSE;
import static cn.ippledge.collateral.RuleStage.DURING;
import static cn.ippledge.collateral.RuleStage.SUBMIT;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What holds for every type of right, from the Civil Code and from what the three measures have in common. */
final class CommonRules {

    private static final Set<RightType> EVERY = EnumSet.allOf(RightType.class);

    static final List<RegistrationRule> ALL = List.of(
            correct(
                    "COM-01",
                    "documents",
                    filing -> filing.lacks(FiledDocument.PLEDGE_CONTRACT)
                            && !filing.states(FilingStatement.CLAUSE_IN_MAIN_CONTRACT)),
            correct(
                    "COM-02",
                    "statements",
                    filing -> !filing.states(FilingStatement.PLEDGOR_SIGNED)
                            || !filing.states(FilingStatement.PLEDGEE_SIGNED)),
            correct(
                    "COM-03",
                    "statements",
                    filing -> filing.states(FilingStatement.FOREIGN_PARTY)
                            && !filing.states(FilingStatement.AGENT_APPOINTED)),
            correct(
                    "COM-04",
                    "documents",
                    filing -> filing.states(FilingStatement.AGENT_APPOINTED)
                            && filing.lacks(FiledDocument.POWER_OF_ATTORNEY)),
            correct(
                    "COM-05",
                    "documents",
                    filing -> filing.states(FilingStatement.FOREIGN_LANGUAGE_FILES)
                            && filing.lacks(FiledDocument.TRANSLATION)),
            correct(
                    "COM-06",
                    "documents",
                    filing -> filing.appraised() && filing.lacks(FiledDocument.VALUATION_REPORT)),
            warn("COM-07", "statements", filing -> filing.states(FilingStatement.FORFEITURE_CLAUSE)),
            warn("COM-08", "statements", filing -> filing.states(FilingStatement.THIRD_PARTY_PLEDGOR)),
            new RegistrationRule(
                    "COM-09",
                    EnumSet.complementOf(EnumSet.of(RightType.PATENT)),
                    SUBMIT,
                    WARN_RANKED,
                    "statements",
                    filing -> filing.anyRight(right -> right.earlierPledges() > 0)),
            correct(
                    "COM-10",
                    "securedAmount",
                    filing -> !filing.securedAmount().isPositive()
                            || filing.form().currency() == null
                            || filing.form().currency().isBlank()
                            || filing.form().lacksMaximum()),
            warn("COM-11", "appraisalBaseDate", Filing::valuationIsOutdated),
            correct(
                    "COM-12",
                    "statements",
                    filing -> filing.form().has(FiledDocument.VALUATION_REPORT)
                            && !filing.states(FilingStatement.REPORT_SIGNED_AND_SEALED)),
            new RegistrationRule(
                    "COM-13", EVERY, DISBURSE, BLOCK, "registeredOn", filing -> filing.registeredOn() == null),
            new RegistrationRule(
                    "COM-14",
                    EVERY,
                    DURING,
                    BLOCK,
                    "rights",
                    filing -> filing.dealing() != null && !filing.pledgeeConsents()));

    private CommonRules() {}

    private static RegistrationRule correct(String id, String field, Predicate<Filing> breached) {
        return new RegistrationRule(id, EVERY, SUBMIT, CORRECT, field, breached);
    }

    private static RegistrationRule warn(String id, String field, Predicate<Filing> breached) {
        return new RegistrationRule(id, EVERY, SUBMIT, WARN, field, breached);
    }
}
