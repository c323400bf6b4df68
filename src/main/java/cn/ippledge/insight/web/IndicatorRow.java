package cn.ippledge.insight.web;

import cn.ippledge.insight.Indicator;
import cn.ippledge.insight.Standing;
import cn.ippledge.insight.TargetBound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** An indicator as people read it: amounts in units of ten thousand yuan, names in their language. */
public record IndicatorRow(Standing standing, Locale locale) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Indicator indicator() {
        return standing.indicator();
    }

    public String code() {
        return indicator().code();
    }

    public String name() {
        return indicator().name(locale);
    }

    public boolean money() {
        return indicator().isMoney();
    }

    public String unit() {
        return indicator().unit(locale);
    }

    public String source() {
        return indicator().source(locale);
    }

    public String remark() {
        return indicator().remark(locale);
    }

    public Integer baseYear() {
        return indicator().baseYear();
    }

    public BigDecimal base() {
        return shown(indicator().baseValue());
    }

    public Integer targetYear() {
        return indicator().targetYear();
    }

    public BigDecimal target() {
        return shown(indicator().targetValue());
    }

    public TargetBound bound() {
        return indicator().targetBound();
    }

    public String targetWords() {
        return indicator().targetWords(locale);
    }

    public BigDecimal increment() {
        return shown(indicator().increment());
    }

    public BigDecimal current() {
        return shown(standing.current());
    }

    public LocalDate reportedOn() {
        return standing.reportedOn();
    }

    public String reportedBy() {
        return standing.reportedBy();
    }

    public LocalDate countedFrom() {
        return indicator().countedFrom();
    }

    public String rule() {
        return indicator().counting().name();
    }

    /** In percent, exact to two decimals; {@code null} where there is nothing to measure. */
    public BigDecimal percent() {
        return standing.progress() == null ? null : standing.progress().multiply(WHOLE);
    }

    /** What a bar can show: not below nothing, not above the whole. */
    public BigDecimal bar() {
        return percent() == null
                ? BigDecimal.ZERO
                : percent().max(BigDecimal.ZERO).min(WHOLE);
    }

    private BigDecimal shown(BigDecimal value) {
        return value != null && money() ? value.movePointLeft(4) : value;
    }
}
