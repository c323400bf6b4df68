package cn.ippledge.insight;

import cn.ippledge.shared.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** What a region has promised, as its document says it; every field that the document leaves open is {@code null}. */
public record Indicator(
        RegionCode regionCode,
        String code,
        String nameZh,
        String nameEn,
        String unitZh,
        String unitEn,
        Integer baseYear,
        BigDecimal baseValue,
        Integer targetYear,
        BigDecimal targetValue,
        TargetBound targetBound,
        String targetWordsZh,
        String targetWordsEn,
        CountingRule counting,
        String sourceDocument,
        String sourcePlaceZh,
        String sourcePlaceEn,
        String remarkZh,
        String remarkEn) {

    /** The amount of pledges registered, in yuan: the one indicator that every region has. */
    public static final String PLEDGE_REGISTERED_AMOUNT = "PLEDGE_REGISTERED_AMOUNT";

    public String name(Locale locale) {
        return in(locale, nameZh, nameEn);
    }

    public String unit(Locale locale) {
        return in(locale, unitZh, unitEn);
    }

    public String targetWords(Locale locale) {
        return in(locale, targetWordsZh, targetWordsEn);
    }

    public String remark(Locale locale) {
        return in(locale, remarkZh, remarkEn);
    }

    /** Document number and the place in it. */
    public String source(Locale locale) {
        return sourceDocument + " " + in(locale, sourcePlaceZh, sourcePlaceEn);
    }

    /** What the years of the plan are to add; unknown where either end is. */
    public BigDecimal increment() {
        return baseValue == null || targetValue == null ? null : targetValue.subtract(baseValue);
    }

    /** The first day whose registrations are not in the base already; {@code null} counts from the beginning. */
    public LocalDate countedFrom() {
        return baseYear == null ? null : LocalDate.of(baseYear, 12, 31).plusDays(1);
    }

    public boolean isMoney() {
        return counting == CountingRule.REGISTERED_LOANS;
    }

    private static String in(Locale locale, String zh, String en) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
