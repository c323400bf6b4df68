package cn.ippledge.ledger;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What the books say on a day or about a period. Several sums are read in one snapshot, so that they agree. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Statements {

    private final Books books;
    private final StatementMapper mapper;

    Statements(Books books, StatementMapper mapper) {
        this.books = books;
        this.mapper = mapper;
    }

    /** What an account held at the end of a day, all its holders together; for modules that know whose book it is. */
    public Money balanceAsOf(long bookId, AccountKind kind, LocalDate day) {
        return Money.sum(standings(books.get(bookId), kind, day).stream()
                .map(AccountBalance::balance)
                .toList());
    }

    public TrialBalance trialBalance(long bookId, LocalDate asOf, Actor actor) {
        Book book = books.get(bookId, actor);
        return new TrialBalance(bookId, asOf, standings(book, null, asOf));
    }

    public BookStatement statement(long bookId, LocalDate from, LocalDate to, Actor actor) {
        Book book = books.get(bookId, actor);
        if (to.isBefore(from))
            throw Rejected.field("to", LedgerReason.PERIOD_BACKWARDS, from.toString(), to.toString());
        Map<Long, StatementMapper.Turnover> turnovers = mapper.turnover(book, from, to).stream()
                .collect(Collectors.toMap(StatementMapper.Turnover::accountId, Function.identity()));
        List<AccountTurnover> accounts = standings(book, null, to).stream()
                .map(end -> turnover(end, turnovers.get(end.accountId())))
                .toList();
        return new BookStatement(
                bookId, from, to, accounts, mapper.vouchers(bookId, from, to), mapper.unnumbered(bookId, from, to));
    }

    private static AccountTurnover turnover(AccountBalance end, StatementMapper.Turnover moved) {
        return moved == null
                ? AccountTurnover.ending(end, Money.ZERO, Money.ZERO)
                : AccountTurnover.ending(end, moved.debit(), moved.credit());
    }

    private List<AccountBalance> standings(Book book, AccountKind kind, LocalDate day) {
        List<StatementMapper.Standing> found = day.isAfter(book.closedThrough())
                ? mapper.open(book.id(), kind, day)
                : mapper.closed(book.id(), kind, day);
        return found.stream()
                .map(StatementMapper.Standing::balance)
                .sorted(Comparator.comparing(AccountBalance::kind).thenComparing(AccountBalance::accountId))
                .toList();
    }
}
