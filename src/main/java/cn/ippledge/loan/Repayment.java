package cn.ippledge.loan;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What came in for a loan and what it paid. */
public record Repayment(
        long id,
        String loanNo,
        String bankReference,
        LocalDate paidOn,
        Money amount,
        Money penalty,
        Money interest,
        Money principal,
        long enteredBy,
        LocalDateTime enteredAt) {

    Split split() {
        return new Split(penalty, interest, principal);
    }

    boolean sameAs(RecordRepayment said) {
        return loanNo.equals(said.loanNo()) && paidOn.equals(said.on()) && amount.equals(said.amount());
    }
}
