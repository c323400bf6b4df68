package cn.ippledge.collateral;

/** Somebody out in the world would like to buy. */
public record LeaveInterest(String code, String name, String phone, String message) {}
