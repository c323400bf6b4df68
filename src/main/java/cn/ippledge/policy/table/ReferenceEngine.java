package cn.ippledge.policy.table;

import java.util.List;
import java.util.Map;

/** Camunda's DMN engine behind bars: for differential tests and the dry run of a draft, never for an amount. */
public final class ReferenceEngine implements AutoCloseable {

    public List<Map<String, Object>> decide(DecisionTable table, Map<String, Object> facts) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
