package cn.ippledge.policy;

import java.time.LocalDate;

/**
 * One day that a notice names.
 *
 * @param working {@code true} for a weekend day that is worked to make up, {@code false} for a day off
 */
public record NoticeDay(LocalDate date, boolean working, Holiday holiday) {}
