package cn.ippledge.collateral;

import cn.ippledge.shared.Money;

/** One assigned right as stored; approach and amount are empty until the report. */
record ValuationRow(long valuationId, long rightId, Approach approach, Money amount) {}
