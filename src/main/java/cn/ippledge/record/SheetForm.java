package cn.ippledge.record;

import java.util.List;

/**
 * What an Excel sheet must look like, for templates, imports and exports.
 *
 * @param name message key of the sheet's title
 */
public record SheetForm(String name, List<Column> columns) {

    /**
     * @param key the name the code uses
     * @param label message key of the heading; a second message {@code <label>.note} explains the column in the template
     * @param example a valid value for the template's example row; null or empty where there is none
     */
    public record Column(String key, String label, boolean required, String example) {

        /** A column of an export. */
        public Column(String key, String label) {
            this(key, label, false, null);
        }
    }

    public SheetForm {
        columns = List.copyOf(columns);
        if (columns.stream().map(Column::key).distinct().count() != columns.size())
            throw new IllegalArgumentException("two columns of one key in " + name);
    }

    public Column column(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + key + " in " + name));
    }
}
