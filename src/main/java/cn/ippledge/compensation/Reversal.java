package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import java.time.LocalDate;

/** A decision of two people about money already paid; its number is its case ({@code RV-2026-000001}). */
public record Reversal(
        long id,
        String no,
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

    static Reversal proposed(
            String no,
            String claimNo,
            Kind kind,
            Ground ground,
            String evidence,
            Money amount,
            long byUser,
            LocalDate on) {
        return new Reversal(
                0, no, claimNo, kind, ground, evidence, amount, Money.ZERO, byUser, on, null, null, null, null, null);
    }

    /** The amounts are those of the day on which it is decided. */
    Reversal decided(Money due, Money withInterest, long byUser, boolean yes, String word, LocalDate on, String entry) {
        return new Reversal(
                id,
                no,
                claimNo,
                kind,
                ground,
                evidence,
                due,
                withInterest,
                proposedBy,
                proposedOn,
                byUser,
                yes,
                word,
                on,
                entry);
    }

    boolean isWrittenOff() {
        return kind == Kind.WRITE_OFF && Boolean.TRUE.equals(approved);
    }
}
