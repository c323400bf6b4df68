package cn.ippledge.subsidy;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDateTime;

/** Claims that are paid together: composed by one fiscal officer, released by another. */
public record PaymentBatch(
        String no,
        RegionCode region,
        State state,
        int lineCount,
        Money total,
        long composedBy,
        LocalDateTime composedAt,
        Long decidedBy,
        LocalDateTime decidedAt,
        String opinion) {

    /** Labels: {@code batchState.NAME}. */
    public enum State {
        COMPOSED,
        RELEASED,
        REJECTED
    }

    public boolean isComposed() {
        return state == State.COMPOSED;
    }

    public boolean isReleased() {
        return state == State.RELEASED;
    }
}
