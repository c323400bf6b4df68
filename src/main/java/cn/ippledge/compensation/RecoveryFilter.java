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
        LocalDate today,
        Sort sort,
        boolean ascending) {

    /** What a list is ordered by; open refunds stay above all others when it is by the day on which they are due. */
    public enum Sort {
        DUE,
        RECEIVED,
        AMOUNT,
        REFUND
    }

    public RecoveryFilter {
        if (sort == null) sort = Sort.DUE;
        q = q == null || q.isBlank() ? null : q.strip();
    }

    /** Of one loan, in the order in which things came in. */
    public static RecoveryFilter ofLoan(
            String loanNo, RecoveryKind kind, RefundState state, LocalDate from, LocalDate to, LocalDate today) {
        return new RecoveryFilter(null, kind, state, false, loanNo, from, to, today, Sort.RECEIVED, true);
    }

    public boolean isNarrow() {
        return q != null || kind != null || state != null || overdue || from != null || to != null;
    }

    /** For LIKE with {@code !} as its escape. */
    public String pattern() {
        return "%" + q.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
