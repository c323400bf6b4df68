package cn.ippledge.policy.table;

import java.util.List;

/** One row as it is written and shown; {@code annotation} says which article it comes from. An empty result is {@code ""}. */
public record RuleRow(String id, List<String> conditions, List<String> results, String annotation) {
    public RuleRow {
        conditions = List.copyOf(conditions);
        results = List.copyOf(results);
    }
}
