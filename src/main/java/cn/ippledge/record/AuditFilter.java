package cn.ippledge.record;

import java.time.LocalDate;

/** What an auditor looks for; an empty field does not narrow the search. {@code from} and {@code to} are both included. */
public record AuditFilter(String caseNo, String login, String command, LocalDate from, LocalDate to) {

    public AuditFilter {
        caseNo = emptyToNull(caseNo);
        login = emptyToNull(login);
        command = emptyToNull(command);
    }

    /** The day after the last one searched. */
    LocalDate until() {
        return to == null ? null : to.plusDays(1);
    }

    private static String emptyToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
