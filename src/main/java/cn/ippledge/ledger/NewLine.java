package cn.ippledge.ledger;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;

/**
 * One line of an entry to be posted.
 *
 * @param holder whose part of the account; empty where it is not divided
 * @param party whom the line is about, for searching; may be null
 * @param caseNo which case the line is about; may be null
 */
public record NewLine(AccountKind account, String holder, Side side, Money amount, PartyId party, String caseNo) {

    private static final int HOLDER_LENGTH = 100;
    private static final int CASE_LENGTH = 40;

    public NewLine {
        if (account == null) throw Rejected.field("account", CommonReason.REQUIRED);
        if (side == null) throw Rejected.field("side", CommonReason.REQUIRED);
        if (amount == null || !amount.isPositive())
            throw Rejected.field("amount", CommonReason.MONEY_NOT_POSITIVE, String.valueOf(amount));
        holder = holder == null ? "" : holder.strip();
        if (holder.length() > HOLDER_LENGTH) throw Rejected.field("holder", CommonReason.TOO_LONG, HOLDER_LENGTH);
        if (caseNo != null && caseNo.length() > CASE_LENGTH)
            throw Rejected.field("caseNo", CommonReason.TOO_LONG, CASE_LENGTH);
    }

    public static NewLine debit(AccountKind account, Money amount) {
        return new NewLine(account, "", Side.DEBIT, amount, null, null);
    }

    public static NewLine credit(AccountKind account, Money amount) {
        return new NewLine(account, "", Side.CREDIT, amount, null, null);
    }

    public NewLine of(String someHolder) {
        return new NewLine(account, someHolder, side, amount, party, caseNo);
    }

    public NewLine about(PartyId someParty, String someCase) {
        return new NewLine(account, holder, side, amount, someParty, someCase);
    }

    /** What it adds to its account, seen from the account's normal side. */
    Money change() {
        return side == account.normalSide() ? amount : amount.negated();
    }

    NewLine reversed() {
        return new NewLine(account, holder, side.opposite(), amount, party, caseNo);
    }
}
