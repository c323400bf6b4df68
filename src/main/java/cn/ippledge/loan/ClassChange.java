package cn.ippledge.loan;

import java.time.LocalDate;

/** When and why the risk class of a loan moved. */
public record ClassChange(
        String loanNo, LocalDate changedOn, RiskClass beforeClass, RiskClass afterClass, int daysPastDue) {}
