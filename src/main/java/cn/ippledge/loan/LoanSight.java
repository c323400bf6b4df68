package cn.ippledge.loan;

import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Scope;
import java.util.List;

/**
 * Which loans a person may see, as a value for the WHERE clause.
 *
 * @param banks for a bank: itself and its branches
 */
record LoanSight(Scope scope, List<PartyId> banks) {}
