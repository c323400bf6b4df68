package cn.ippledge.insight;

import cn.ippledge.shared.Money;
import java.time.YearMonth;

/**
 * A region at the end of a month.
 *
 * @param standing the indicator's value then: base and everything counted up to the month's end
 * @param registered what the month itself added to it
 * @param flow what the month added in credit, disbursement and repayment
 * @param outstanding paid out less paid back, from the beginning to the month's end
 */
public record RegionMonth(YearMonth month, Money standing, Money registered, Flow flow, Money outstanding) {}
