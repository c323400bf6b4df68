package cn.ippledge.financing;

import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Scope;
import java.util.List;

/**
 * Which applications a person may see.
 *
 * @param banks for a bank: itself and its branches
 */
record Sight(Scope scope, List<PartyId> banks) {}
