package cn.ippledge.ledger;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A statement of the custodian bank whose rows were found good.
 *
 * @param received what all its rows say together; so {@code paid}, {@code firstDay} and {@code lastDay}
 * @param imported how many rows were new when it was taken; null while it waits for that
 */
public record BankImport(
        long id,
        long bookId,
        long documentId,
        String fileName,
        String sha256,
        int rowTotal,
        LocalDate firstDay,
        LocalDate lastDay,
        Money received,
        Money paid,
        long checkedBy,
        String checkedByName,
        LocalDateTime checkedAt,
        Integer imported,
        Long importedBy,
        String importedByName,
        LocalDateTime importedAt) {

    public boolean isTaken() {
        return importedAt != null;
    }
}
