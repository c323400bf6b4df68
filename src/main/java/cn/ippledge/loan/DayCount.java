package cn.ippledge.loan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What part of a year a period is. Days are counted after its first date up to and including its last, so that a period
 * paid on its due date bears no day twice. Labels: {@code dayCount.NAME}.
 */
public enum DayCount {
    /** The usual basis of yuan loans: daily rate = annual rate ÷ 360. */
    ACT_360 {
        @Override
        public YearFraction between(LocalDate from, LocalDate to) {
            return new YearFraction(days(from, to), 360);
        }
    },
    ACT_365 {
        @Override
        public YearFraction between(LocalDate from, LocalDate to) {
            return new YearFraction(days(from, to), 365);
        }
    },
    /** Days of a leap year count 1/366, all others 1/365; a period over New Year's Eve is split there. */
    ACT_ACT {
        @Override
        public YearFraction between(LocalDate from, LocalDate to) {
            long numerator = 0;
            LocalDate start = from;
            while (start.isBefore(to)) {
                LocalDate first = start.plusDays(1);
                LocalDate newYearsEve = LocalDate.of(first.getYear(), 12, 31);
                LocalDate end = newYearsEve.isBefore(to) ? newYearsEve : to;
                numerator += ChronoUnit.DAYS.between(start, end) * (first.isLeapYear() ? 365 : 366);
                start = end;
            }
            return new YearFraction(numerator, 365 * 366);
        }
    },
    /** Every month has 30 days: a 31st counts as the 30th at both ends (30E/360), so that periods add up. */
    THIRTY_360 {
        @Override
        public int days(LocalDate from, LocalDate to) {
            return dayOf360(to) - dayOf360(from);
        }

        @Override
        public YearFraction between(LocalDate from, LocalDate to) {
            return new YearFraction(days(from, to), 360);
        }

        private static int dayOf360(LocalDate day) {
            return 360 * day.getYear() + 30 * day.getMonthValue() + Math.min(day.getDayOfMonth(), 30);
        }
    };

    public int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    public abstract YearFraction between(LocalDate from, LocalDate to);
}
