package cn.ippledge.compensation;

import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.util.List;

/**
 * Whose shares a person may see, as a value for the WHERE clause: its own organisation's (a bank's with its branches), or
 * all of the region for the finance center and the auditors.
 */
record PartySight(boolean all, boolean bank, RegionCode region, List<PartyId> organisations) {}
