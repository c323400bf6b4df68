package cn.ippledge.collateral;

import cn.ippledge.shared.Rejected;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules of the registries, and what follows from their findings. */
final class RegistrationRules {

    static final String DOUBLE_PLEDGE = "PAT-09";

    /** "Other" grounds and those that the registrar knows from elsewhere: the opinion says which. */
    static final Set<String> NEEDS_WORDS = Set.of("PAT-12", "TM-02", "TM-05", "CR-02", "CR-06");

    static final List<RegistrationRule> ALL = Stream.of(
                    PatentRules.ALL, TrademarkRules.ALL, CopyrightRules.ALL, OtherRightRules.ALL, CommonRules.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, RegistrationRule> BY_ID =
            ALL.stream().collect(Collectors.toMap(RegistrationRule::id, Function.identity()));

    private RegistrationRules() {}

    static List<RegistrationFinding> findings(Filing filing, RuleStage... stages) {
        List<RuleStage> asked = Arrays.asList(stages);
        return ALL.stream()
                .filter(rule -> asked.contains(rule.stage()) && rule.isBreachedBy(filing))
                .map(rule -> finding(rule, filing.form()))
                .toList();
    }

    static RegistrationFinding finding(String id, FilingForm form) {
        return finding(BY_ID.get(id), form);
    }

    private static RegistrationFinding finding(RegistrationRule rule, FilingForm form) {
        return new RegistrationFinding(
                rule.id(),
                rule.stage(),
                rule.severity(),
                rule.field(),
                rule.severity().stops(form));
    }

    static RegistrationRule rule(String id) {
        return BY_ID.get(id);
    }

    /** Refuses with every finding that stops, each at its field. */
    static void refuseStopping(List<RegistrationFinding> findings) {
        List<Rejected.Field> fields = findings.stream()
                .filter(RegistrationFinding::stops)
                .map(found -> new Rejected.Field(found.field(), BY_ID.get(found.rule())))
                .toList();
        if (!fields.isEmpty()) throw Rejected.fields(fields);
    }

    /** The grounds on which the registration of a type can be refused, in the order of the rules. */
    static List<String> refusalGrounds(RightType type) {
        return ids(rule -> rule.appliesTo().contains(type) && rule.severity().refuses());
    }

    /** The defects for which a filing of a type can be sent back. */
    static List<String> defects(RightType type) {
        return ids(rule -> rule.appliesTo().contains(type)
                && (rule.severity() == RuleSeverity.CORRECT || rule.severity() == RuleSeverity.NOT_ACCEPTED));
    }

    private static List<String> ids(Predicate<RegistrationRule> wanted) {
        return ALL.stream().filter(wanted).map(RegistrationRule::id).toList();
    }
}
