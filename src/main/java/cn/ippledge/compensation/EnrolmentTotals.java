package cn.ippledge.compensation;

import cn.ippledge.shared.Money;

/** What the enrolments of a list come to; {@code outstanding} is what is left of their loans. */
public record EnrolmentTotals(long loans, Money principal, Money exposure, Money outstanding) {}
