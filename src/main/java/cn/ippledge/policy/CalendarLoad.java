package cn.ippledge.policy;

import java.time.LocalDateTime;

/** Somebody loaded a year from a notice. */
public record CalendarLoad(String source, String loadedByName, LocalDateTime loadedAt) {}
