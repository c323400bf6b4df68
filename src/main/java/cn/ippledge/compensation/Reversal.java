package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import java.time.LocalDate;

/** A decision of two people about money already paid. */
public record Reversal(
        long id,
        String claimNo,
        Kind kind,
        Ground ground,
        String evidence,
        Money amount,
        Money interest,
        long proposedBy,
        LocalDate proposedOn,
        Long decidedBy,
        Boolean approved,
        String opinion,
        LocalDate decidedOn,
        String entryNo) {

    /** Labels: {@code reversalKind.NAME}. */
    public enum Kind {
        WRITE_OFF,
        CLAW_BACK
    }

    /** Labels: {@code reversalGround.NAME}. */
    public enum Ground {
        FRAUD,
        INELIGIBLE,
        BORROWER_DISSOLVED,
        ENFORCEMENT_ENDED,
        OTHER
    }

    public boolean isPending() {
        return decidedBy == null;
    }

    boolean isWrittenOff() {
        return kind == Kind.WRITE_OFF && Boolean.TRUE.equals(approved);
    }
}
