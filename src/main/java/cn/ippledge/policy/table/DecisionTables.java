package cn.ippledge.policy.table;

import java.util.List;
import java.util.Optional;

/** The tables of one file. */
public final class DecisionTables {

    private final List<DecisionTable> tables;

    private DecisionTables(List<DecisionTable> tables) {
        this.tables = List.copyOf(tables);
    }

    public static DecisionTables of(List<DecisionTable> tables) {
        return new DecisionTables(tables);
    }

    public static DecisionTables read(byte[] dmn) {
        throw new UnsupportedOperationException();
    }

    public Optional<DecisionTable> named(String id) {
        return tables.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public List<DecisionTable> all() {
        return tables;
    }

    /** A file that any DMN editor opens; {@link #read} gives the same tables again. */
    public byte[] toDmn() {
        throw new UnsupportedOperationException();
    }
}
