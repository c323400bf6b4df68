package cn.ippledge.collateral;

import cn.ippledge.shared.Money;

/** What one right is worth, and by which approach. */
public record RightValue(long rightId, Approach approach, Money value) {}
