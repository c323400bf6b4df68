package cn.ippledge.insight;

import cn.ippledge.shared.Money;
import java.time.YearMonth;

/** What was registered in one calendar month. */
public record MonthAmount(int yearNo, int monthNo, Money amount, long loans) {

    public YearMonth month() {
        return YearMonth.of(yearNo, monthNo);
    }
}
