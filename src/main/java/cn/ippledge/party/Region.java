package cn.ippledge.party;

import cn.ippledge.shared.RegionCode;

/** A region that this deployment serves. {@code authority}: the office that keeps IP matters there. */
public record Region(RegionCode code, String name, String authority) {}
