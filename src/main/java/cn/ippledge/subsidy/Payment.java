package cn.ippledge.subsidy;

import cn.ippledge.shared.Money;
import java.time.LocalDate;

/** One line of a batch: one attempt to pay a claim. The account's full number is for the bank's file only. */
public record Payment(
        String batchNo,
        int lineNo,
        String claimNo,
        String accountName,
        String accountNo,
        String accountBank,
        Money amount,
        Outcome outcome,
        LocalDate paidOn,
        String reason) {

    /** Labels: {@code paymentOutcome.NAME}. */
    public enum Outcome {
        OPEN,
        PAID,
        REJECTED
    }

    public String masked() {
        return "**** " + accountNo.substring(Math.max(0, accountNo.length() - 4));
    }

    @Override
    public String toString() {
        return "Payment[" + batchNo + "/" + lineNo + ", " + claimNo + ", " + amount + ", " + outcome + "]";
    }
}
