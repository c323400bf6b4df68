package cn.ippledge.loan;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A request for a later maturity, and what the second person said; {@code decidedBy} is null while that is open. */
public record Extension(
        long id,
        String loanNo,
        LocalDate oldMaturity,
        LocalDate newMaturity,
        boolean renewal,
        String opinion,
        long requestedBy,
        LocalDateTime requestedAt,
        Long decidedBy,
        Boolean approved,
        String decisionOpinion,
        LocalDateTime decidedAt) {

    public boolean isPending() {
        return decidedBy == null;
    }
}
