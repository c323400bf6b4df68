package cn.ippledge.policy.rule;

import cn.ippledge.policy.Fact;
import cn.ippledge.policy.Facts;
import cn.ippledge.policy.PolicyReason;
import cn.ippledge.policy.Quote;
import cn.ippledge.policy.table.DecisionTable;
import cn.ippledge.policy.table.DecisionTables;
import cn.ippledge.policy.table.InputColumn;
import cn.ippledge.shared.Explanation.Trace;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case before a policy: its facts, the policy's tables, and the trace that its steps go into. */
public record Case(Facts facts, DecisionTables tables, Trace trace) {

    /** Each row that matches is a ground to refuse. Outputs: {@code reason}, {@code article}. */
    public static final String GATES = "gates";

    static final String ARTICLE = "article";

    /** The rows of a table that match; none when the policy has no such table. */
    List<Map<String, Object>> rows(String table) {
        Optional<DecisionTable> found = tables.named(table);
        if (found.isEmpty()) return List.of();
        Map<String, Object> row = new HashMap<>();
        for (InputColumn input : found.get().inputs()) {
            Fact fact = Fact.valueOf(input.fact());
            // A fact that is not there may still be of no interest to the rows that match; if it is, the table says so.
            if (fact.isDerived() || fact.hasDefault() || facts.has(fact)) row.put(input.fact(), facts.tableValue(fact));
        }
        return found.get().decide(row);
    }

    /** The one row that decides; a case that no row speaks of is an error in the policy, not a zero. */
    Map<String, Object> row(String table) {
        List<Map<String, Object>> found = rows(table);
        if (found.size() != 1) throw new Rejected(PolicyReason.POLICY_RULE_SILENT, table);
        return found.get(0);
    }

    /** The grounds on which the gates refuse this case, in the table's order. */
    public List<Quote.Ground> refusals() {
        return rows(GATES).stream()
                .map(row -> new Quote.Ground((String) row.get("reason"), text(row, ARTICLE)))
                .toList();
    }

    static String text(Map<String, Object> row, String output) {
        return row.get(output) instanceof String text ? text : "";
    }

    static Rate rate(Map<String, Object> row, String output) {
        return Rate.of((String) row.get(output));
    }

    static Money fen(Map<String, Object> row, String output) {
        return Money.ofFen(((BigDecimal) row.get(output)).longValueExact());
    }

    /** The amount under a cap, with a step when the cap bites. */
    Money capped(Money amount, Money cap, String step, String name) {
        Money limit = cap.isNegative() ? Money.ZERO : cap;
        Money result = amount.cappedAt(limit);
        if (amount.exceeds(limit)) trace.step(step, "min(amount, " + name + ")", result, "amount", amount, name, limit);
        return result;
    }
}
