package cn.ippledge.financing;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;

/** The relationship manager's report; the terms are needed for {@code PROPOSE} only. */
public record DueDiligence(
        String no,
        DueDiligenceOutcome outcome,
        Money amount,
        Integer months,
        Rate annualRate,
        RepaymentMethod method,
        String opinion) {}
