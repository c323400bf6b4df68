package cn.ippledge.compensation;

import cn.ippledge.shared.Money;

/** What the claims of a list come to. */
public record ClaimTotals(long claims, Money netLoss, Money payable, Money paid) {}
