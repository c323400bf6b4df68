package cn.ippledge.compensation;

import cn.ippledge.compensation.PoolModel.Request;
import cn.ippledge.compensation.PoolSteps.Draw;
import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.JournalEntryNo;
import cn.ippledge.ledger.LedgerDecisions;
import cn.ippledge.ledger.LedgerRequests;
import cn.ippledge.ledger.MakeRequest;
import cn.ippledge.ledger.Periods;
import cn.ippledge.ledger.RequestKind;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Role;
import java.time.YearMonth;
import java.util.List;

/** What two people do to the books. */
final class BookDeeds extends Deeds {

    private final LedgerRequests requests;
    private final LedgerDecisions decisions;

    BookDeeds(PoolWorld world) {
        super(world);
        requests = world.beans.getBean(LedgerRequests.class);
        decisions = world.beans.getBean(LedgerDecisions.class);
    }

    void ask(Draw draw) {
        List<RequestKind> kinds = List.of(
                RequestKind.FUNDING,
                RequestKind.FUNDING,
                RequestKind.FUNDING,
                RequestKind.WITHDRAWAL,
                RequestKind.INTEREST,
                RequestKind.BANK_CHARGES,
                RequestKind.REVERSAL,
                RequestKind.REVERSAL,
                RequestKind.REOPENING);
        Request request = new Request();
        request.kind = kinds.get(draw.other() % kinds.size());
        request.book = request.kind == RequestKind.REOPENING ? model.main : draw.of(model.allBooks());
        request.date = today().minusDays(draw.dice() % 3 == 0 ? draw.which() % 70 : 0);
        if (request.kind == RequestKind.REOPENING) request.date = today().minusMonths(1);
        if (draw.dice() % 29 == 0) request.date = today().plusDays(1);
        MakeRequest asked = asked(request, draw);
        if (asked == null) return;
        world.attempt(
                "ask for " + request.kind,
                () -> requests.make(asked, as("center-clerk")),
                no -> model.ask(request, no, today()));
    }

    private MakeRequest asked(Request request, Draw draw) {
        List<BooksModel.Entry> posted = model.books.posted().stream()
                .filter(entry -> entry.book() == request.book)
                .toList();
        if (request.kind == RequestKind.REVERSAL) {
            List<BooksModel.Entry> own = posted.stream()
                    .filter(entry -> entry.cause().startsWith("ledger.request:"))
                    .toList();
            List<BooksModel.Entry> from = own.isEmpty() || draw.oneIn(4) ? posted : own;
            if (from.isEmpty()) return null;
            request.reverses = draw.of(from);
            return new MakeRequest(
                    request.book, request.kind, request.date, "paper", "text", List.of(), number(request.reverses));
        }
        if (request.kind == RequestKind.REOPENING)
            return new MakeRequest(model.main, request.kind, request.date, "paper", "text", List.of(), null);
        long most = request.kind == RequestKind.FUNDING ? 200_000_000 : 60_000_000;
        long fen = 1 + draw.fen() % (request.kind == RequestKind.INTEREST ? 100_000 : most);
        String funder = draw.other() % 2 == 0 ? "city" : "district";
        request.entry = new BooksModel.Entry(request.book, "", lines(request.kind, fen, funder));
        return MakeRequest.of(request.book, request.kind, request.date, Money.ofFen(fen), funder, "paper", "text");
    }

    private static List<BooksModel.Line> lines(RequestKind kind, long fen, String funder) {
        return switch (kind) {
            case FUNDING ->
                List.of(
                        BooksModel.Line.debit(AccountKind.CUSTODIAN_BANK, fen),
                        BooksModel.Line.credit(AccountKind.FUNDER_CAPITAL, fen).of(funder));
            case WITHDRAWAL ->
                List.of(
                        BooksModel.Line.debit(AccountKind.FUNDER_CAPITAL, fen).of(funder),
                        BooksModel.Line.credit(AccountKind.CUSTODIAN_BANK, fen));
            case INTEREST ->
                List.of(
                        BooksModel.Line.debit(AccountKind.CUSTODIAN_BANK, fen),
                        BooksModel.Line.credit(AccountKind.INTEREST_INCOME, fen));
            default ->
                List.of(
                        BooksModel.Line.debit(AccountKind.BANK_CHARGES, fen),
                        BooksModel.Line.credit(AccountKind.CUSTODIAN_BANK, fen));
        };
    }

    private JournalEntryNo number(BooksModel.Entry entry) {
        return new JournalEntryNo(
                world.jdbc.queryForObject("select id from ledger_entry where cause = ?", Long.class, entry.cause()));
    }

    boolean someAsk() {
        return !model.requests.isEmpty();
    }

    void decideRequest(Draw draw) {
        List<Request> waiting =
                model.requests.stream().filter(each -> each.waiting).toList();
        Request request = draw.of(waiting.isEmpty() || draw.oneIn(10) ? model.requests : waiting);
        boolean approved = !draw.oneIn(7);
        Actor second = as(request.kind.checker() == Role.FISCAL_OFFICER ? "fiscal1" : "center-director");
        world.attempt(
                (approved ? "grant " : "decline ") + request.kind,
                () -> decisions.decide(request.no, 1, approved, "word", second),
                () -> model.decide(
                        request,
                        approved,
                        request.kind == RequestKind.REVERSAL ? "ledger.reversal:" + number(request.reverses) : null,
                        today()));
    }

    void closeMonth(Draw draw) {
        YearMonth month = YearMonth.from(today()).minusMonths(draw.which() % 3);
        world.attempt(
                "close month",
                () -> world.beans.getBean(Periods.class).close(model.main, month, as("center-director")),
                () -> model.close(month, today()));
    }
}
