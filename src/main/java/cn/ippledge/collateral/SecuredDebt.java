package cn.ippledge.collateral;

import cn.ippledge.shared.Money;
import java.time.LocalDate;

/**
 * What a registration secures, as the module that keeps the loans knows it.
 *
 * @param outstanding the principal not yet repaid
 * @param overdueSince null while everything due is paid
 */
public record SecuredDebt(String loanNo, Money outstanding, LocalDate overdueSince) {}
