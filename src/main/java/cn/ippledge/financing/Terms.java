package cn.ippledge.financing;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;

/** What a bank proposes to lend, and once approved offers: principal, months, annual rate, way of paying back. */
public record Terms(Money amount, int months, Rate annualRate, RepaymentMethod method) {}
