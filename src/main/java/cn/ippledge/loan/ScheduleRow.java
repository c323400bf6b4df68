package cn.ippledge.loan;

import cn.ippledge.shared.Money;
import java.time.LocalDate;

/** One line of a schedule: what is due on {@code to}, and what is still owed after it. */
public record ScheduleRow(
        int no,
        LocalDate from,
        LocalDate to,
        int days,
        Money principal,
        Money interest,
        Money payment,
        Money balance) {}
