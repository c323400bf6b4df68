package cn.ippledge.collateral;

import cn.ippledge.shared.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One annual fee of a patent. It is due by the anniversary of filing; for six months more it can be paid with a surcharge of
 * 5% of the year's full fee for each month begun after the first (Implementing Rules of the Patent Law art. 115).
 */
public record AnnualFee(LocalDate dueOn) {

    private static final int GRACE_MONTHS = 6;
    private static final BigDecimal PER_MONTH = new BigDecimal("0.05");

    /**
     * The next fee of a patent, or null when protection ends first.
     *
     * @param paidUntil the day up to which fees are paid, or the day from which nothing is owed
     */
    static AnnualFee next(LocalDate filedOn, LocalDate paidUntil, LocalDate expiresOn) {
        int years = (int) Math.max(1, ChronoUnit.YEARS.between(filedOn, paidUntil));
        LocalDate due = filedOn.plusYears(years);
        if (due.isBefore(paidUntil)) due = filedOn.plusYears(years + 1L);
        return due.isAfter(expiresOn) ? null : new AnnualFee(due);
    }

    public LocalDate graceEndsOn() {
        return dueOn.plusMonths(GRACE_MONTHS);
    }

    /** The surcharge as a share of the year's full fee when paid on a day; nothing in time and in the first month. */
    public Rate surcharge(LocalDate paidOn) {
        int monthsBegun = 0;
        while (paidOn.isAfter(dueOn.plusMonths(monthsBegun)) && monthsBegun < GRACE_MONTHS) monthsBegun++;
        return new Rate(PER_MONTH.multiply(BigDecimal.valueOf(Math.max(0, monthsBegun - 1))));
    }
}
