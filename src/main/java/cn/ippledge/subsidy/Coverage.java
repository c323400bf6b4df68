package cn.ippledge.subsidy;

import java.time.LocalDate;

/**
 * Days of a loan that somebody subsidises: those after {@code from} up to and including {@code to}.
 *
 * @param item {@code INTEREST}, a fee, or {@code REWARD}
 * @param claimNo our own claim, or null
 * @param elsewhere who else pays, as it was declared, or null
 */
public record Coverage(String loanNo, String item, LocalDate from, LocalDate to, String claimNo, String elsewhere) {

    String by() {
        return claimNo != null ? claimNo : elsewhere;
    }
}
