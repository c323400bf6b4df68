package cn.ippledge.collateral;

import cn.ippledge.shared.Reason;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One rule of the registries. Its text is the message {@code reason.ID}, its article {@code article.ID}.
 *
 * @param field what of the filing would have to change
 * @param breached whether the facts are as the rule does not want them
 */
record RegistrationRule(
        String id,
        Set<RightType> appliesTo,
        RuleStage stage,
        RuleSeverity severity,
        String field,
        Predicate<Filing> breached)
        implements Reason {

    static RegistrationRule refuse(RightType type, String id, String field, Predicate<Filing> breached) {
        return new RegistrationRule(id, EnumSet.of(type), RuleStage.REGISTER, RuleSeverity.REFUSE, field, breached);
    }

    static RegistrationRule onSubmit(
            RightType type, String id, RuleSeverity severity, String field, Predicate<Filing> breached) {
        return new RegistrationRule(id, EnumSet.of(type), RuleStage.SUBMIT, severity, field, breached);
    }

    @Override
    public String name() {
        return id;
    }

    boolean isBreachedBy(Filing filing) {
        return appliesTo.contains(filing.type()) && breached.test(filing);
    }
}
