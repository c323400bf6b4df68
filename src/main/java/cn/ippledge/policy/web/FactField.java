package cn.ippledge.policy.web;

import cn.ippledge.policy.Fact;
import cn.ippledge.policy.FactType;
import cn.ippledge.policy.Item;
import cn.ippledge.policy.Policy;
import cn.ippledge.policy.rule.SubsidyTerms;
import cn.ippledge.policy.table.DecisionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One question of the calculator.
 *
 * @param name of the parameter in the address
 * @param typed what the person wrote, kept as it is
 * @param error finished text, or null
 */
record FactField(
        String name,
        String label,
        String help,
        String input,
        List<Option> options,
        boolean required,
        String typed,
        String error) {

    /** @param label finished text */
    public record Option(String value, String label) {}

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    /** The policy's questions in the order of the catalogue, what has to be known first. */
    static List<FactField> of(Policy policy, Map<String, String> typed, Map<String, String> errors, Words words) {
        List<FactField> needed = new ArrayList<>(), others = new ArrayList<>();
        for (Fact fact : policy.rule().facts()) {
            boolean required = policy.rule().required().contains(fact);
            List<FactField> group = required ? needed : others;
            if (fact.type() == FactType.FEES) group.addAll(fees(policy, typed, errors, words));
            else group.add(field(fact, fact.name(), required, policy, typed, errors, words));
        }
        needed.addAll(others);
        return needed;
    }

    private static FactField field(
            Fact fact,
            String name,
            boolean required,
            Policy policy,
            Map<String, String> typed,
            Map<String, String> errors,
            Words words) {
        String help = words.textOr("fact." + fact.name() + ".help", words.textOr("fact.help." + fact.type(), ""));
        return new FactField(
                name,
                label(fact, words),
                help,
                input(fact.type()),
                options(fact, policy, words),
                required,
                typed.getOrDefault(name, ""),
                errors.get(name));
    }

    private static String label(Fact fact, Words words) {
        String label = words.text("fact." + fact.name());
        boolean percent = fact.type() == FactType.RATE || fact.type() == FactType.SHARE;
        return percent ? words.text("calculator.percent", label) : label;
    }

    private static String input(FactType type) {
        return switch (type) {
            case DATE -> "date";
            case FLAG -> "checkbox";
            case CHOICE -> "select";
            default -> "text";
        };
    }

    private static List<FactField> fees(
            Policy policy, Map<String, String> typed, Map<String, String> errors, Words words) {
        List<FactField> fields = new ArrayList<>();
        if (policy.rule().terms() instanceof SubsidyTerms subsidy)
            for (SubsidyTerms.FeeTerms fee : subsidy.fees()) {
                String name = "fees." + code(fee.item());
                fields.add(new FactField(
                        name,
                        words.text(
                                "calculator.fee",
                                words.text("item." + fee.item().name())),
                        words.text("fact.help.AMOUNT"),
                        "text",
                        List.of(),
                        false,
                        typed.getOrDefault(name, ""),
                        errors.getOrDefault(name, errors.get("fees"))));
            }
        return fields;
    }

    private static String code(Item item) {
        return item.name().toLowerCase(Locale.ROOT);
    }

    /** The words of the catalogue, or those that the policy's own tables know. */
    private static List<Option> options(Fact fact, Policy policy, Words words) {
        if (fact.type() != FactType.CHOICE) return List.of();
        List<String> values = fact.choices().isEmpty() ? inTables(fact, policy) : fact.choices();
        return values.stream()
                .map(value -> new Option(value, words.textOr("choice." + fact.name() + "." + value, value)))
                .toList();
    }

    private static List<String> inTables(Fact fact, Policy policy) {
        List<String> found = new ArrayList<>();
        for (DecisionTable table : policy.rule().tables().all())
            for (int i = 0; i < table.inputs().size(); i++) {
                int column = i;
                if (table.inputs().get(i).fact().equals(fact.name()))
                    table.rows().forEach(row -> {
                        Matcher word = WORD.matcher(row.conditions().get(column));
                        while (word.find()) if (!found.contains(word.group(1))) found.add(word.group(1));
                    });
            }
        return found;
    }
}
