package cn.ippledge.compensation;

import java.time.LocalDate;

/**
 * Which receipts to list; open refunds come first, by the day on which they are due.
 *
 * @param q part of a number or name; null for all
 * @param state of the refund; null for all
 * @param overdue only refunds that the bank is late with
 * @param loanNo of one loan; null for all
 * @param today what overdue is measured by
 */
public record RecoveryFilter(
        String q,
        RecoveryKind kind,
        RefundState state,
        boolean overdue,
        String loanNo,
        LocalDate from,
        LocalDate to,
        LocalDate today) {

    public RecoveryFilter {
        q = q == null || q.isBlank() ? null : q.strip();
    }

    public boolean isNarrow() {
        return q != null || kind != null || state != null || overdue || from != null || to != null;
    }

    /** For LIKE with {@code !} as its escape. */
    public String pattern() {
        return "%" + q.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
