package cn.ippledge.policy.table;

import cn.ippledge.shared.Rejected;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tables of one file. */
public final class DecisionTables {

    /** Of a policy that its parameters decide alone. */
    public static final DecisionTables NONE = new DecisionTables(List.of());

    private final List<DecisionTable> tables;

    private DecisionTables(List<DecisionTable> tables) {
        this.tables = List.copyOf(tables);
        refuseSharedIds();
    }

    public static DecisionTables of(List<DecisionTable> tables) {
        if (tables.isEmpty()) throw Rejected.field("file", TableReason.TABLE_FILE_NO_TABLE);
        DecisionTables file = new DecisionTables(tables);
        // What could be written but not read again would be lost to whoever downloads it.
        if (file.toDmn().length > SafeXml.LIMIT_KB * 1024)
            throw Rejected.field("file", TableReason.TABLE_FILE_TOO_LARGE, SafeXml.LIMIT_KB);
        return file;
    }

    /** A file that anybody may have written: refused unless it is nothing but tables in our grammar, with every fault at once. */
    public static DecisionTables read(byte[] dmn) {
        return of(DmnReader.read(dmn));
    }

    public Optional<DecisionTable> named(String id) {
        return tables.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public List<DecisionTable> all() {
        return tables;
    }

    /** A file that any DMN editor opens; {@link #read} gives the same tables again. */
    public byte[] toDmn() {
        if (tables.isEmpty()) throw Rejected.field("file", TableReason.TABLE_FILE_NO_TABLE);
        return DmnWriter.write(tables);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DecisionTables that && tables.equals(that.tables);
    }

    @Override
    public int hashCode() {
        return tables.hashCode();
    }

    /** An id names one thing in the whole file. */
    private void refuseSharedIds() {
        TableFaults faults = new TableFaults();
        Set<String> seen = new HashSet<>();
        for (DecisionTable table : tables)
            if (!seen.add(table.id())) faults.add(table.id(), TableReason.TABLE_ID_TWICE, table.id());
        for (DecisionTable table : tables)
            for (RuleRow row : table.rows())
                if (!seen.add(row.id())) faults.add(table.id(), TableReason.TABLE_ID_TWICE, row.id());
        faults.refuseIfAny();
    }
}
