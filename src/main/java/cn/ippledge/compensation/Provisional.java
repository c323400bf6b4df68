package cn.ippledge.compensation;

import cn.ippledge.policy.Procedure;
import cn.ippledge.shared.Money;
import java.math.RoundingMode;

/** What is paid before the final settlement: a share of what is owed, or all of it where the policy knows no such share. */
record Provisional(Money amount, boolean isAll) {

    static Provisional of(Procedure procedure, Money payable) {
        return procedure.provisionalShare() == null
                ? new Provisional(payable, true)
                : new Provisional(payable.times(procedure.provisionalShare(), RoundingMode.HALF_UP), false);
    }
}
