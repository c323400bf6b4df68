package cn.ippledge.collateral;

import java.time.LocalDateTime;

/** What somebody left who would like to buy, for the bank and the finance center of the case. */
public record Interest(
        long id, String code, String rightTitle, String name, String phone, String message, LocalDateTime leftAt) {}
