package cn.ippledge.loan.web;

import cn.ippledge.loan.AgreeTerms;
import cn.ippledge.loan.AllocationOrder;
import cn.ippledge.loan.DayCount;
import cn.ippledge.loan.InterestPeriod;
import cn.ippledge.loan.LoanTerms;
import cn.ippledge.loan.PenaltyBase;
import cn.ippledge.loan.Remainder;
import cn.ippledge.shared.Rate;

/** The contract's terms on the reckoning of interest as typed. */
public class TermsForm {

    private String interestPeriod;
    private String dayCount;
    private String settlementDay;
    private String remainder;
    private String penaltyUplift;
    private String penaltyBase;
    private String allocation;

    static TermsForm of(LoanTerms terms) {
        TermsForm form = new TermsForm();
        form.interestPeriod = terms.interestPeriod().name();
        form.dayCount = terms.dayCount().name();
        form.settlementDay =
                terms.settlementDay() == null ? null : terms.settlementDay().toString();
        form.remainder = terms.remainder().name();
        form.penaltyUplift = terms.penaltyUplift().toString();
        form.penaltyBase = terms.penaltyBase().name();
        form.allocation = terms.allocation().name();
        return form;
    }

    AgreeTerms toCommand(String loanNo) {
        Fields fields = new Fields();
        InterestPeriod period = fields.oneOf("interestPeriod", interestPeriod, InterestPeriod.class);
        DayCount days = fields.oneOf("dayCount", dayCount, DayCount.class);
        Integer day = fields.optionalInteger("settlementDay", settlementDay);
        Remainder rest = fields.oneOf("remainder", remainder, Remainder.class);
        Rate uplift = fields.read("penaltyUplift", penaltyUplift, Rate::of);
        PenaltyBase base = fields.oneOf("penaltyBase", penaltyBase, PenaltyBase.class);
        AllocationOrder order = fields.oneOf("allocation", allocation, AllocationOrder.class);
        fields.check();
        return new AgreeTerms(loanNo, period, days, day, rest, uplift, base, order);
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

    public String getPenaltyUplift() {
        return penaltyUplift;
    }

    public void setPenaltyUplift(String penaltyUplift) {
        this.penaltyUplift = penaltyUplift;
    }

    public String getPenaltyBase() {
        return penaltyBase;
    }

    public void setPenaltyBase(String penaltyBase) {
        this.penaltyBase = penaltyBase;
    }

    public String getAllocation() {
        return allocation;
    }

    public void setAllocation(String allocation) {
        this.allocation = allocation;
    }
}
