package cn.ippledge.record;

import cn.ippledge.shared.RegionCode;

/**
 * Somebody has objected to what is published of a case.
 *
 * @param about the enterprise
 */
public record ObjectionLeft(String caseNo, RegionCode region, String about) {}
