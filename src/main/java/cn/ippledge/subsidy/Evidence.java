package cn.ippledge.subsidy;

import cn.ippledge.policy.Item;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;

/**
 * What proves a fee or an award: an invoice, a certificate. Its number is used once.
 *
 * @param item the fee that an invoice is for; null for an award
 * @param number of the invoice or certificate
 * @param amount of the invoice; null where there is none
 * @param documentId the uploaded file; null until it is uploaded
 */
public record Evidence(Item item, String number, Money amount, LocalDate day, Long documentId) {

    private static final int NUMBER_LENGTH = 100;

    public Evidence {
        if (number == null || number.isBlank()) throw Rejected.field("evidenceNumber", CommonReason.REQUIRED);
        number = number.strip();
        if (number.length() > NUMBER_LENGTH)
            throw Rejected.field("evidenceNumber", CommonReason.TOO_LONG, NUMBER_LENGTH);
        if (day == null) throw Rejected.field("evidenceDay", CommonReason.REQUIRED);
        if (item != null && (amount == null || !amount.isPositive()))
            throw Rejected.field("evidenceAmount", CommonReason.MONEY_NOT_POSITIVE, String.valueOf(amount));
    }

    /** Invoices share one series of numbers; a certificate's number belongs to its award. */
    String series(String award) {
        return item != null ? "INVOICE" : award;
    }

    /** How it is named as a source. */
    String source() {
        return "evidence:" + number;
    }
}
