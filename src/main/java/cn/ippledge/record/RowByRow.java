package cn.ippledge.record;

import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.dao.DuplicateKeyException;

/** An import in which each row stands for itself: a refused row is noted and the others go on. */
final class RowByRow implements Consumer<SheetRow> {

    private final Predicate<SheetRow> importer;
    private final List<SheetError> errors = new ArrayList<>();
    private int rows;
    private int imported;
    private int unchanged;

    RowByRow(Predicate<SheetRow> importer) {
        this.importer = importer;
    }

    @Override
    public void accept(SheetRow row) {
        rows++;
        try {
            List<Rejected.Field> gaps = row.gaps();
            if (!gaps.isEmpty()) throw Rejected.fields(gaps);
            if (changed(row)) imported++;
            else unchanged++;
        } catch (Refusal refusal) {
            errors.addAll(SheetError.of(row, refusal));
        }
    }

    /** The same file sent twice at once: the second waits at a unique key, and looking again finds the row there. */
    private boolean changed(SheetRow row) {
        try {
            return importer.test(row);
        } catch (DuplicateKeyException atTheSameMoment) {
            return importer.test(row);
        }
    }

    ImportResult result() {
        errors.sort(Comparator.comparingInt(SheetError::row));
        return new ImportResult(rows, imported, unchanged, errors);
    }
}
