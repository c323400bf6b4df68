package cn.ippledge.policy.table;

import java.util.List;

/**
 * One thing that is odd about a table.
 *
 * @param rows numbers of the rows concerned, from 1
 * @param args of the text, message key {@code reason.NAME}
 */
public record TableFinding(Severity severity, TableReason reason, List<Integer> rows, List<Object> args) {

    public enum Severity {
        ERROR,
        WARNING
    }

    public TableFinding {
        rows = List.copyOf(rows);
        args = List.copyOf(args);
    }
}
