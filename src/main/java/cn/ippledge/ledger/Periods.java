package cn.ippledge.ledger;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes months. Nothing is posted into a closed month; its days are summed up once, so that reading them never again counts
 * entries, and its entries get their voucher numbers, which they keep also when the month is opened again. A closed month is opened again only by two people, see {@link LedgerDecisions}.
 */
@Service
@Transactional
public class Periods {

    private final Books books;
    private final PeriodMapper mapper;
    private final AuditTrail audit;
    private final Clock clock;

    Periods(Books books, PeriodMapper mapper, AuditTrail audit, Clock clock) {
        this.books = books;
        this.mapper = mapper;
        this.audit = audit;
        this.clock = clock;
    }

    /** Closes the month and all before it. */
    public void close(long bookId, YearMonth month, Actor actor) {
        actor.require(Role.CENTER_DIRECTOR);
        books.get(bookId, actor);
        LocalDate through = month.atEndOfMonth();
        if (!through.isBefore(LocalDate.now(clock)))
            throw Rejected.field("month", LedgerReason.PERIOD_NOT_ENDED, month.toString());
        LocalDate closed = mapper.lockBook(bookId);
        if (!through.isAfter(closed))
            throw Rejected.field("month", LedgerReason.PERIOD_CLOSED_ALREADY, closed.toString());
        move(bookId, through);
        mapper.sumDays(bookId, closed, through, AccountKind.debitKinds());
        int numbered = mapper.number(bookId, closed, through);
        Map<String, Object> after = Map.of("closedThrough", through, "vouchers", numbered);
        audit.record(actor, "ledger.close", Book.caseNo(bookId), upTo(closed), after);
    }

    /** Opens the last closed month again; the caller has seen to it that two people agree. */
    void reopen(long bookId, YearMonth month, Actor actor) {
        LocalDate closed = mapper.lockBook(bookId);
        if (!month.atEndOfMonth().equals(closed))
            throw Rejected.field("month", LedgerReason.PERIOD_NOT_CLOSED, month.toString());
        LocalDate through = month.minusMonths(1).atEndOfMonth();
        List<Long> accounts = move(bookId, through);
        mapper.forgetDays(accounts, through);
        audit.record(actor, "ledger.reopen", Book.caseNo(bookId), upTo(closed), upTo(through));
    }

    private List<Long> move(long bookId, LocalDate through) {
        List<Long> accounts = mapper.accounts(bookId);
        mapper.lockBalances(accounts);
        mapper.closeBalances(accounts, through, Book.FOR_GOOD);
        mapper.closeBook(bookId, through);
        return accounts;
    }

    private static Map<String, LocalDate> upTo(LocalDate day) {
        return Map.of("closedThrough", day);
    }
}
