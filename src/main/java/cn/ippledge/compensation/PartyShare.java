package cn.ippledge.compensation;

import cn.ippledge.policy.Party;
import cn.ippledge.shared.Money;

/** One party's part of a receipt. */
public record PartyShare(long recoveryId, Party party, Money amount) {}
