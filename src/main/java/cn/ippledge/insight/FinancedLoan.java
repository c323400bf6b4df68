package cn.ippledge.insight;

import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;

/** Where a loan belongs in the statistics; an enterprise without a town belongs to the empty one. */
record FinancedLoan(String loanNo, RegionCode regionCode, PartyId enterpriseId, PartyId bankId, String town) {}
