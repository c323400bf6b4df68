package cn.ippledge.financing;

import java.time.LocalDate;

/**
 * The loan and pledge contract, signed by both.
 *
 * @param debtFrom the first day of the debt's performance period (CNIPA notice 461 art. 8)
 */
public record SignContract(String no, String contractNo, LocalDate signedOn, LocalDate debtFrom) {}
