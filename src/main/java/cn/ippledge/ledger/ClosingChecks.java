package cn.ippledge.ledger;

import cn.ippledge.shared.Rejected;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What has to be settled before a book is closed for good. What was earned and spent, and what the funders gave, stays in the
 * accounts for ever; what is still held, owed, claimed, promised or not explained does not.
 */
@Component
class ClosingChecks {

    private static final Map<AccountKind, LedgerReason> MUST_BE_EMPTY = new EnumMap<>(Map.of(
            AccountKind.CUSTODIAN_BANK, LedgerReason.BOOK_HOLDS_MONEY,
            AccountKind.SUSPENSE, LedgerReason.BOOK_HAS_SUSPENSE,
            AccountKind.CLAIMS_PAYABLE, LedgerReason.BOOK_OWES_CLAIMS,
            AccountKind.SUBSIDY_PAYABLE, LedgerReason.BOOK_OWES_SUBSIDIES,
            AccountKind.RECOVERIES_RECEIVABLE, LedgerReason.BOOK_AWAITS_RECOVERIES,
            AccountKind.SUBSIDY_BUDGET, LedgerReason.BOOK_HAS_BUDGET_LEFT,
            AccountKind.EXPOSURE_RESERVED, LedgerReason.BOOK_RESERVES_EXPOSURE));

    private final BalanceMapper balances;
    private final ReconciliationMapper reconciliation;
    private final RequestMapper requests;
    /** Not asked for before it is needed: whoever uses books knows them already. */
    private final ObjectProvider<BookUse> uses;

    ClosingChecks(
            BalanceMapper balances,
            ReconciliationMapper reconciliation,
            RequestMapper requests,
            ObjectProvider<BookUse> uses) {
        this.balances = balances;
        this.reconciliation = reconciliation;
        this.requests = requests;
        this.uses = uses;
    }

    List<Obstacle> of(Book book) {
        List<Obstacle> found = new ArrayList<>();
        for (BalanceMapper.Held held : balances.held(book.id())) {
            LedgerReason reason = MUST_BE_EMPTY.get(held.kind());
            if (reason != null) found.add(new Obstacle(reason, held.amount().toString()));
        }
        ReconciliationMapper.Counts lines = reconciliation.counts(book.id());
        if (lines.openAtBank() + lines.openInBook() > 0)
            found.add(new Obstacle(LedgerReason.BOOK_HAS_DIFFERENCES, lines.openAtBank(), lines.openInBook()));
        long waiting = requests.count(book.regionCode(), book.id(), RequestState.REQUESTED);
        if (waiting > 0) found.add(new Obstacle(LedgerReason.BOOK_HAS_REQUESTS, waiting));
        uses.orderedStream().forEach(use -> found.addAll(use.of(book)));
        return found;
    }

    void require(Book book) {
        List<Obstacle> found = of(book);
        if (!found.isEmpty())
            throw Rejected.fields(found.stream().map(Obstacle::asField).toList());
    }
}
