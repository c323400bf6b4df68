package cn.ippledge.loan;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Why somebody should look at a loan.
 *
 * @param subject what it is about, with its day or stage, so that the same occasion is told once
 * @param detail for people: a number, a title, a day
 * @param handledBy null while it is open
 */
public record LoanWarning(
        long id,
        String loanNo,
        WarningKind kind,
        String subject,
        String detail,
        LocalDate raisedOn,
        Long handledBy,
        LocalDateTime handledAt,
        String opinion) {

    public boolean isOpen() {
        return handledBy == null;
    }
}
