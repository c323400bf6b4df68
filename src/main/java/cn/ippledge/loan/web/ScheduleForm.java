package cn.ippledge.loan.web;

import cn.ippledge.financing.RepaymentMethod;
import cn.ippledge.loan.DayCount;
import cn.ippledge.loan.InterestPeriod;
import cn.ippledge.loan.Remainder;
import cn.ippledge.loan.ScheduleTerms;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;

/** The terms of a schedule as typed or sent, all texts, so that every mistake is named and nothing typed is lost. */
public class ScheduleForm {

    private String principal;
    private String annualRate;
    private String method;
    private String interestPeriod = InterestPeriod.MONTHLY.name();
    private String dayCount = DayCount.ACT_360.name();
    private String start;
    private String months;
    private String settlementDay;
    private String remainder = Remainder.LAST.name();

    ScheduleTerms toTerms() {
        Fields fields = new Fields();
        Money amount = fields.read("principal", principal, Money::of);
        Rate rate = fields.read("annualRate", annualRate, Rate::annual);
        RepaymentMethod way = fields.oneOf("method", method, RepaymentMethod.class);
        InterestPeriod period = fields.oneOf("interestPeriod", interestPeriod, InterestPeriod.class);
        DayCount days = fields.oneOf("dayCount", dayCount, DayCount.class);
        var from = fields.date("start", start);
        Integer term = fields.integer("months", months);
        Integer day = fields.optionalInteger("settlementDay", settlementDay);
        Remainder rest = fields.oneOf("remainder", remainder, Remainder.class);
        fields.check();
        return new ScheduleTerms(amount, rate, way, period, days, from, term, day, rest);
    }

    public String getPrincipal() {
        return principal;
    }

    public void setPrincipal(String principal) {
        this.principal = principal;
    }

    public String getAnnualRate() {
        return annualRate;
    }

    public void setAnnualRate(String annualRate) {
        this.annualRate = annualRate;
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(String method) {
        this.method = method;
    }

    public String getInterestPeriod() {
        return interestPeriod;
    }

    public void setInterestPeriod(String interestPeriod) {
        this.interestPeriod = interestPeriod;
    }

    public String getDayCount() {
        return dayCount;
    }

    public void setDayCount(String dayCount) {
        this.dayCount = dayCount;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public String getMonths() {
        return months;
    }

    public void setMonths(String months) {
        this.months = months;
    }

    public String getSettlementDay() {
        return settlementDay;
    }

    public void setSettlementDay(String settlementDay) {
        this.settlementDay = settlementDay;
    }

    public String getRemainder() {
        return remainder;
    }

    public void setRemainder(String remainder) {
        this.remainder = remainder;
    }
}
