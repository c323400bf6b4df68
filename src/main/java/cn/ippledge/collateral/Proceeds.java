package cn.ippledge.collateral;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One receipt of a disposal.
 *
 * @param decidedBy who checked it; null while nobody has, and for receipts from before two people were asked
 * @param opinion the checker's
 */
public record Proceeds(
        long id,
        String disposalNo,
        String reference,
        LocalDate receivedOn,
        Money gross,
        Money costs,
        long recordedBy,
        LocalDateTime recordedAt,
        State state,
        Long decidedBy,
        LocalDateTime decidedAt,
        String opinion) {

    /** Labels: {@code proceedsState.NAME}. */
    public enum State {
        /** Entered, and not seen by the second person. */
        ENTERED,
        CONFIRMED,
        REJECTED
    }

    static Proceeds entered(RecordProceeds said, long byUser, LocalDateTime at) {
        return new Proceeds(
                0,
                said.no(),
                said.reference().strip(),
                said.receivedOn(),
                said.gross(),
                said.costs(),
                byUser,
                at,
                State.ENTERED,
                null,
                null,
                null);
    }

    public Money net() {
        return gross.minus(costs);
    }

    public boolean isConfirmed() {
        return state == State.CONFIRMED;
    }

    public boolean isRejected() {
        return state == State.REJECTED;
    }
}
