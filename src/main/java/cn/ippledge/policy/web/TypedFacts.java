package cn.ippledge.policy.web;

import cn.ippledge.policy.Fact;
import cn.ippledge.policy.FactType;
import cn.ippledge.policy.Facts;
import cn.ippledge.policy.Policy;
import cn.ippledge.shared.Rejected;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a person typed, in the form that {@link Facts#read} takes. */
final class TypedFacts {

    private TypedFacts() {}

    /** @throws Rejected naming every field that cannot be read, as the address calls it */
    static Facts read(Policy policy, Map<String, String> typed) {
        Map<String, Object> given = new LinkedHashMap<>();
        Map<String, String> fees = new HashMap<>();
        for (Fact fact : policy.rule().facts()) {
            if (fact.type() == FactType.FEES) {
                typed.forEach((name, value) -> {
                    if (name.startsWith("fees.") && !value.isBlank())
                        fees.put(name.substring("fees.".length()), TypedNumber.yuan(value));
                });
                given.put(fact.name(), fees);
                continue;
            }
            String value = typed.getOrDefault(fact.name(), "").strip();
            if (value.isEmpty()) continue;
            given.put(fact.name(), converted(fact.type(), value));
        }
        return Facts.read(given);
    }

    private static Object converted(FactType type, String value) {
        return switch (type) {
            case AMOUNT -> TypedNumber.yuan(value);
            case RATE, SHARE -> TypedNumber.fraction(value);
            case COUNT -> TypedNumber.plain(value);
            case FLAG -> Boolean.valueOf(value);
            default -> value;
        };
    }
}
