package cn.ippledge.policy.table;

import java.util.List;

/** Looks a table over before a person releases it: overlaps, gaps, rows without effect, unknown facts, missing outputs. */
public final class TableCheck {

    private TableCheck() {}

    public static List<Finding> of(DecisionTable table) {
        throw new UnsupportedOperationException();
    }

    public static List<Finding> of(DecisionTable table, TableContract contract) {
        throw new UnsupportedOperationException();
    }
}
