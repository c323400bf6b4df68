package cn.ippledge.policy.table;

import cn.ippledge.shared.Rejected;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a table, so that a person sees every mistake at once and not one at a time. */
final class TableFaults {

    /** A file made of mistakes is answered, not echoed. */
    private static final int SHOWN = 50;

    private static final int SHOWN_CHARACTERS = 80;

    private final List<Rejected.Field> faults = new ArrayList<>();

    /** About a place inside a table, such as {@code ratio.row[3].principal}. */
    void add(String place, TableReason reason, Object... args) {
        if (faults.size() < SHOWN) faults.add(new Rejected.Field(place, reason, args));
    }

    /** About a cell: the table, the row's number, the column, the text. */
    void addCell(String table, int row, String column, TableReason reason, String text) {
        add(table + ".row[" + row + "]." + column, reason, table, row, column, shortened(text));
    }

    void addAll(Rejected rejected) {
        for (Rejected.Field field : rejected.fields()) if (faults.size() < SHOWN) faults.add(field);
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    void refuseIfAny() {
        if (!faults.isEmpty()) throw Rejected.fields(faults);
    }

    /** For showing: what cannot be seen is named, or a mark that turns the direction would turn the message too. */
    static String shortened(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(SHOWN_CHARACTERS)
                .forEach(c -> shown.append(Names.isHidden(c) ? "<" + Names.codePoint(c) + ">" : Character.toString(c)));
        return text.codePointCount(0, text.length()) <= SHOWN_CHARACTERS ? shown.toString() : shown + "…";
    }
}
