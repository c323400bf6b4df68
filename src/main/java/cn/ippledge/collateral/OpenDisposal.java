package cn.ippledge.collateral;

/** The pledgee wants to realise a registered pledge. */
public record OpenDisposal(String registrationNo, DisposalGround ground, String reason) {}
