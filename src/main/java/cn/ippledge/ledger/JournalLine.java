package cn.ippledge.ledger;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;

/** One line of a posted entry. */
public record JournalLine(
        int lineNo,
        long accountId,
        AccountKind kind,
        String holder,
        Side side,
        Money amount,
        PartyId party,
        String caseNo) {

    NewLine asNew() {
        return new NewLine(kind, holder, side, amount, party, caseNo);
    }

    JournalLine reversed() {
        return new JournalLine(lineNo, accountId, kind, holder, side.opposite(), amount, party, caseNo);
    }
}
