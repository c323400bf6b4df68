package cn.ippledge.record;

import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import java.util.List;

/**
 * Why a row was not imported.
 *
 * @param row the row's number as Excel shows it
 * @param column key of the column to mend; empty when the row as a whole is refused
 * @param value what the cell holds
 */
public record SheetError(int row, String column, String value, Reason reason, List<Object> args) {

    public SheetError {
        args = args.stream().map(arg -> arg == null ? "" : arg).toList();
    }

    /** One error for each field that the refusal names, or one for the whole row. */
    public static List<SheetError> of(SheetRow row, Refusal refusal) {
        if (refusal instanceof Rejected rejected && !rejected.fields().isEmpty())
            return rejected.fields().stream()
                    .map(field -> new SheetError(
                            row.number(),
                            field.field(),
                            row.texts().getOrDefault(field.field(), ""),
                            field.reason(),
                            field.args()))
                    .toList();
        return List.of(new SheetError(row.number(), "", "", refusal.reason(), refusal.args()));
    }
}
