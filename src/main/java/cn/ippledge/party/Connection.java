package cn.ippledge.party;

import cn.ippledge.shared.PartyId;

/** A tie of one organisation to another, seen from the first. */
public record Connection(PartyId id, String name, String reason) {}
