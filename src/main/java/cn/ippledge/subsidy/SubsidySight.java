package cn.ippledge.subsidy;

import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Scope;
import java.util.List;

/**
 * Whose claims a person sees.
 *
 * @param banks for a bank: itself and its branches
 */
record SubsidySight(Scope scope, List<PartyId> banks) {}
