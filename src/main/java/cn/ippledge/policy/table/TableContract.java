package cn.ippledge.policy.table;

import java.util.Map;
import java.util.Set;

/**
 * What a kind of policy offers to a table and expects from it.
 *
 * @param facts every fact that may be asked, with its type
 * @param outputs every output that is understood, with its type
 * @param required outputs that must have a column, and a value in every row
 */
public record TableContract(Map<String, ValueType> facts, Map<String, ValueType> outputs, Set<String> required) {
    public TableContract {
        facts = Map.copyOf(facts);
        outputs = Map.copyOf(outputs);
        required = Set.copyOf(required);
    }
}
