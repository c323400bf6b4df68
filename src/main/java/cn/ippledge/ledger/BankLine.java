package cn.ippledge.ledger;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One line of the custodian bank's statement.
 *
 * @param id 0 before it is stored
 * @param side seen from our book: DEBIT is money received
 * @param differenceId the explanation of why it stands alone, or null
 */
public record BankLine(
        long id,
        String reference,
        LocalDate bookedOn,
        Side side,
        Money amount,
        String counterparty,
        String remark,
        Long differenceId,
        String explanation,
        Long explainedBy) {

    private static final int REFERENCE_LENGTH = 80;
    private static final int PARTY_LENGTH = 200;
    private static final int REMARK_LENGTH = 300;

    /** A line as the sheet tells it; exactly one of the two amounts is given. */
    static BankLine told(
            String reference, LocalDate bookedOn, Money received, Money paid, String counterparty, String remark) {
        boolean in = received != null && !received.isZero(), out = paid != null && !paid.isZero();
        if (in == out) throw Rejected.field("received", LedgerReason.BANK_LINE_ONE_WAY);
        Money amount = in ? received : paid;
        if (!amount.isPositive())
            throw Rejected.field(in ? "received" : "paid", CommonReason.MONEY_NOT_POSITIVE, amount.toString());
        tooLong("reference", reference, REFERENCE_LENGTH);
        tooLong("counterparty", counterparty, PARTY_LENGTH);
        tooLong("remark", remark, REMARK_LENGTH);
        Side side = in ? Side.DEBIT : Side.CREDIT;
        return new BankLine(0, reference, bookedOn, side, amount, counterparty, remark, null, null, null);
    }

    boolean tellsTheSameAs(BankLine other) {
        return reference.equals(other.reference)
                && bookedOn.equals(other.bookedOn)
                && side == other.side
                && amount.equals(other.amount)
                && Objects.equals(counterparty, other.counterparty)
                && Objects.equals(remark, other.remark);
    }

    private static void tooLong(String field, String text, int length) {
        if (text != null && text.length() > length) throw Rejected.field(field, CommonReason.TOO_LONG, length);
    }
}
