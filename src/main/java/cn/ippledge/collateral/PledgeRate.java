package cn.ippledge.collateral;

import cn.ippledge.shared.Rate;

/** A pledge rate in force. */
record PledgeRate(RightKind kind, Rate rate) {}
