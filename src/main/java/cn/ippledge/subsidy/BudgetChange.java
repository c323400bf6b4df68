package cn.ippledge.subsidy;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDateTime;

/** Money for a year and a policy, as one fiscal officer proposed and another decided it. */
public record BudgetChange(
        long id,
        RegionCode region,
        int budgetYear,
        String policyId,
        Money amount,
        String documentNo,
        State state,
        long proposedBy,
        LocalDateTime proposedAt,
        Long decidedBy,
        LocalDateTime decidedAt,
        String opinion) {

    /** Labels: {@code budgetState.NAME}. */
    public enum State {
        PROPOSED,
        CONFIRMED,
        REJECTED
    }

    public boolean isOpen() {
        return state == State.PROPOSED;
    }
}
