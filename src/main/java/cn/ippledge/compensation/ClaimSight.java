package cn.ippledge.compensation;

import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Scope;
import java.util.List;

/**
 * Which claims a person may see, as a value for the WHERE clause.
 *
 * @param banks for a bank: itself and its branches
 * @param expert the user where an expert asks: he sees the claims that he sits over; else null
 */
record ClaimSight(Scope scope, List<PartyId> banks, Long expert) {}
