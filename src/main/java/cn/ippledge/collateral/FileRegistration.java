package cn.ippledge.collateral;

/** The bank files for both parties. */
public record FileRegistration(String no, FilingForm form) {}
