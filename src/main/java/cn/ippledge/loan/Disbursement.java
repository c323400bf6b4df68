package cn.ippledge.loan;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A request to pay a loan out, and what the second person said; {@code decidedBy} is null while that is open. */
public record Disbursement(
        long id,
        String loanNo,
        LocalDate paidOn,
        String account,
        String accountBankNo,
        String opinion,
        long requestedBy,
        LocalDateTime requestedAt,
        Long decidedBy,
        Boolean approved,
        String decisionOpinion,
        LocalDateTime decidedAt) {}
