package cn.ippledge.policy;

import cn.ippledge.shared.Rate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * The loan prime rate of a month as somebody entered it.
 *
 * @param version counts the corrections of the month, from 1
 * @param enteredByName null for the history that the platform ships with, and so is {@code enteredAt}
 * @param supersededAt when a correction took its place; null for the figure in force
 */
public record LprPublication(
        long id,
        YearMonth month,
        int version,
        LocalDate publishedOn,
        Rate oneYear,
        Rate fiveYear,
        String source,
        LprEvidence evidence,
        String enteredByName,
        LocalDateTime enteredAt,
        LocalDateTime supersededAt,
        String supersededByName,
        String supersededReason) {

    boolean says(LoadLpr command) {
        return publishedOn.equals(command.publishedOn())
                && oneYear.equals(command.oneYear())
                && fiveYear.equals(command.fiveYear());
    }
}
