package cn.ippledge.insight;

import cn.ippledge.shared.Money;
import java.time.LocalDate;

/**
 * A loan as it counts toward the registered amount.
 *
 * @param loanKey its application, or the loan that was imported
 * @param firstCaseNo the registration that made it count
 */
public record CountedLoan(String loanKey, String firstCaseNo, LocalDate firstRegisteredOn, Money securedAmount) {}
