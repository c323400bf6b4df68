package cn.ippledge.record;

import java.util.List;

/**
 * What became of an import.
 *
 * @param rows the rows read, without heading, example and empty ones
 * @param unchanged rows that were there already: importing a sheet twice changes nothing
 * @param errors at least one for every row that was not imported
 */
public record ImportResult(int rows, int imported, int unchanged, List<SheetError> errors) {

    public ImportResult {
        errors = List.copyOf(errors);
    }

    public long badRows() {
        return errors.stream().map(SheetError::row).distinct().count();
    }
}
