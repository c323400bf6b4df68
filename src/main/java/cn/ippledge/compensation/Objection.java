package cn.ippledge.compensation;

import java.time.LocalDate;

/** What somebody has against a claim while it is in publicity, and what became of it. */
public record Objection(
        long id,
        String claimNo,
        String objector,
        String content,
        LocalDate raisedOn,
        long enteredBy,
        Long decidedBy,
        Boolean upheld,
        String opinion,
        LocalDate decidedOn) {}
