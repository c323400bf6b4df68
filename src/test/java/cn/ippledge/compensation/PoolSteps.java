package cn.ippledge.compensation;

import static cn.ippledge.compensation.ClaimState.*;

import cn.ippledge.compensation.PoolModel.Back;
import cn.ippledge.compensation.PoolModel.Claim;
import cn.ippledge.compensation.PoolModel.Cut;
import cn.ippledge.compensation.PoolModel.Loan;
import cn.ippledge.compensation.PoolModel.Request;
import cn.ippledge.compensation.PoolModel.Undoing;
import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.JournalEntryNo;
import cn.ippledge.ledger.LedgerRequests;
import cn.ippledge.ledger.MakeRequest;
import cn.ippledge.ledger.Periods;
import cn.ippledge.ledger.RequestKind;
import cn.ippledge.loan.LoanSummaries;
import cn.ippledge.loan.LoanSummary;
import cn.ippledge.loan.RecordRepayment;
import cn.ippledge.loan.Repayments;
import cn.ippledge.policy.Procedure.Shortage;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What can happen to a pool, each by its door; the draw chooses among whatever there is at that moment. */
final class PoolSteps {

    /** Numbers of one step. */
    record Draw(int which, int other, long fen, int dice) {

        boolean oneIn(int n) {
            return dice % n == 0;
        }

        <T> T of(List<T> some) {
            return some.get(which % some.size());
        }
    }

    final PoolWorld world;
    private final PoolModel model;
    private final Claims doors;
    private final ClaimDecisions decisions;
    private final ClaimPublicity publicity;
    private final ClaimPayments payments;
    private final ClaimSettlements settlements;
    private final Recoveries recoveries;
    private final Reversals reversals;
    private final LedgerRequests requests;
    private int repayments;

    PoolSteps(PoolWorld world) {
        this.world = world;
        model = world.model;
        doors = world.beans.getBean(Claims.class);
        decisions = world.beans.getBean(ClaimDecisions.class);
        publicity = world.beans.getBean(ClaimPublicity.class);
        payments = world.beans.getBean(ClaimPayments.class);
        settlements = world.beans.getBean(ClaimSettlements.class);
        recoveries = world.beans.getBean(Recoveries.class);
        reversals = world.beans.getBean(Reversals.class);
        requests = world.beans.getBean(LedgerRequests.class);
    }

    List<Claim> in(ClaimState... states) {
        List<ClaimState> some = Arrays.asList(states);
        return model.claims.stream().filter(claim -> some.contains(claim.state)).toList();
    }

    private List<Claim> claims(Predicate<Claim> which) {
        return model.claims.stream().filter(which).toList();
    }

    List<Claim> ripeForFiling() {
        return claims(c -> c.state == REPORTED
                && !today().isBefore(c.earliest())
                && (c.filedOn != null || !today().isAfter(c.latest())));
    }

    List<Claim> ripeForLapse() {
        return claims(c -> c.state == REPORTED && c.filedOn == null && today().isAfter(c.latest()));
    }

    List<Claim> ripeForCure() {
        return claims(
                c -> c.state.allows(ClaimStep.CURE) && c.loan().arrears(today()).isEmpty());
    }

    List<Claim> ripeForClosing() {
        return claims(c -> c.state == IN_PUBLICITY && today().isAfter(c.publicityUntil));
    }

    List<Claim> paidSomething() {
        return claims(c -> c.paid > 0);
    }

    List<Claim> owingRefunds() {
        return claims(c -> c.recoveries.stream().anyMatch(back -> back.refunded() > 0 && back.refundedOn == null));
    }

    List<Claim> pendingReversals() {
        return claims(c -> c.reversals.stream().anyMatch(each -> each.approved == null));
    }

    boolean mayDistribute() {
        return model.measure.shortage() == Shortage.PRO_RATA && !in(QUEUED).isEmpty();
    }

    private Actor as(String login) {
        return world.as(login);
    }

    private LocalDate today() {
        return world.today();
    }

    // ---- time

    boolean timeIsLeft() {
        return today().isBefore(PoolWorld.LAST_DAY);
    }

    void daysPass(Draw draw) {
        world.go(today().plusDays(1 + draw.which() % 12));
    }

    /** To the next day on which something may happen to a claim or an instalment is late. */
    void somethingComes(Draw draw) {
        List<LocalDate> days = Stream.concat(
                        model.loans.stream().flatMap(loan -> loan.due.stream()).map(to -> to.plusDays(1)),
                        model.claims.stream()
                                .flatMap(c ->
                                        Stream.of(c.earliest(), c.latest().plusDays(1), plusDay(c.publicityUntil))))
                .filter(day -> day.isAfter(today()))
                .sorted()
                .limit(3)
                .toList();
        if (!days.isEmpty()) world.go(draw.of(days));
    }

    private static LocalDate plusDay(LocalDate day) {
        return day == null ? LocalDate.MIN : day.plusDays(1);
    }

    // ---- loans

    void lend(Draw draw) {
        String bank = draw.other() % 3 == 0 ? "bank2-manager" : "bank1-manager";
        Loan loan = new Loan();
        loan.bank = as(bank).organisation().value();
        loan.enterprise =
                as(draw.other() % 2 == 0 ? "sme1" : "sme2").organisation().value();
        loan.principal = 1 + draw.fen() % (draw.oneIn(2) ? 1_050_000_000 : 150_000_000);
        loan.disbursed = today().minusDays(draw.which() % 40);
        loan.due = List.of(loan.disbursed.plusDays(20 + draw.which() % 60), loan.disbursed.plusDays(150));
        loan.no = world.loanRows.loan(
                model.measure.region(),
                loan.bank,
                loan.enterprise,
                PoolWorld.yuan(loan.principal),
                loan.disbursed,
                loan.due.get(1));
        world.loanRows.instalment(loan.no, 1, loan.disbursed, loan.due.get(0), "0", "100");
        world.loanRows.instalment(loan.no, 2, loan.due.get(0), loan.due.get(1), PoolWorld.yuan(loan.principal), "50");
        world.loanRows.pledge(loan.no);
        model.loans.add(loan);
    }

    List<Loan> ripeForEnrolment() {
        return model.loans.stream()
                .filter(loan -> !loan.settled
                        && model.enrolment(loan).isEmpty()
                        && loan.arrears(today()).isEmpty()
                        && !today().isAfter(loan.disbursed.plusDays(PoolMeasure.ENROL_DAYS)))
                .toList();
    }

    void enrol(Draw draw) {
        Loan loan = draw.of(draw.oneIn(8) ? model.loans : ripeForEnrolment());
        Enrolments enrolments = world.beans.getBean(Enrolments.class);
        world.attempt(
                "enrol",
                () -> enrolments.enrol(new EnrolLoan(loan.no, Rate.ONE, false), office(loan, "manager")),
                done -> model.enrol(loan, done == null ? null : done.no(), today()));
    }

    boolean someOwe() {
        return model.loans.stream().anyMatch(loan -> !loan.settled);
    }

    void repay(Draw draw) {
        Loan loan = draw.of(model.loans.stream().filter(each -> !each.settled).toList());
        Actor officer = office(loan, "postloan");
        LoanSummary summary = world.beans.getBean(LoanSummaries.class).of(loan.no, officer);
        boolean all = draw.oneIn(6);
        Money amount = all ? summary.settlesWith() : summary.due().total();
        if (!amount.isPositive()) return;
        RecordRepayment paid = new RecordRepayment(loan.no, "P-" + repayments++, today(), amount);
        world.attempt(
                all ? "pay off" : "catch up",
                () -> {
                    world.beans.getBean(Repayments.class).record(paid, officer);
                },
                () -> {
                    if (all) model.settle(loan, today());
                    else model.catchUp(loan, today());
                    return null;
                });
    }

    private Actor office(Loan loan, String role) {
        return as((loan.bank == as("bank1-manager").organisation().value() ? "bank1-" : "bank2-") + role);
    }

    // ---- the claim

    List<Loan> ripeForReport() {
        return model.enrolments.stream()
                .map(enrolment -> enrolment.loan)
                .filter(loan -> loan.arrears(today()).isPresent()
                        && model.claims.stream().noneMatch(claim -> claim.loan() == loan && claim.isOpen()))
                .toList();
    }

    void report(Draw draw) {
        Loan loan = draw.of(draw.oneIn(8) ? model.loans : ripeForReport());
        world.attempt(
                "report",
                () -> doors.report(loan.no, "", office(loan, "postloan")),
                done -> world.claims.report(loan, done == null ? null : done.no(), today()));
    }

    void file(Claim claim, Draw draw) {
        long principal = claim.loan().principal;
        long loss = draw.oneIn(12) ? principal + 1 : 1 + draw.fen() % principal;
        long proceeds = draw.oneIn(5) ? draw.fen() / 3 % (loss + 1) : 0, interest = draw.fen() % 2_000_000;
        FileClaim filed = new FileClaim(
                claim.no, Money.ofFen(loss), Money.ofFen(interest), Money.ofFen(proceeds), null, ClaimPlay.ALL, "");
        world.attempt(
                "file",
                () -> doors.file(filed, world.bank(claim, "postloan")),
                () -> world.claims.file(claim, loss, interest, proceeds, today()));
    }

    void check(Claim claim, Draw draw) {
        boolean passed = !draw.oneIn(8);
        world.attempt(
                passed ? "check" : "return papers",
                () -> doors.check(claim.no, passed, ClaimPlay.ALL, "word", as("center-clerk")),
                () -> world.claims.check(claim, passed));
    }

    void lapse(Claim claim, Draw draw) {
        world.attempt("lapse", () -> doors.lapse(claim.no), () -> world.claims.lapse(claim, today()));
    }

    void cure(Claim claim, Draw draw) {
        world.attempt(
                "cure",
                () -> doors.cure(claim.no, "word", world.bank(claim, "postloan")),
                () -> world.claims.cure(claim, today()));
    }

    void compute(Claim claim, Draw draw) {
        List<Cut> cuts = new ArrayList<>();
        if (draw.oneIn(3)) cuts.add(new Cut(true, 1 + draw.other() % 1000));
        if (draw.dice() % 4 == 1) cuts.add(new Cut(false, 1 + draw.fen() % 30_000_000));
        List<Deduction> asked = new ArrayList<>();
        for (Cut cut : cuts) asked.add(deduction(asked.size() + 1, cut));
        world.attempt(
                "compute",
                () -> decisions.compute(claim.no, asked, "", as("center-clerk")),
                () -> world.claims.compute(claim, cuts));
    }

    private static Deduction deduction(int no, Cut cut) {
        return cut.share()
                ? Deduction.ofShare(
                        no, Deduction.Code.LATE_REPORT, new Rate(BigDecimal.valueOf(cut.asked(), 3)), "letter")
                : Deduction.ofAmount(no, Deduction.Code.DILIGENCE_FAULT, Money.ofFen(cut.asked()), "letter");
    }

    void resume(Claim claim, Draw draw) {
        Breakers breakers = world.beans.getBean(Breakers.class);
        world.attempt(
                "resume",
                () -> breakers.resume(claim.no, as("center-clerk")),
                resumed -> world.claims.resume(claim, resumed));
    }

    void review(Claim claim, Draw draw) {
        boolean large = claim.payable > PoolMeasure.EXPERTS_ABOVE && claim.panelRound == 0;
        ReviewOutcome outcome = draw.oneIn(7)
                ? draw.of(List.of(ReviewOutcome.values()))
                : large ? ReviewOutcome.EXPERTS : ReviewOutcome.PASS;
        List<Long> seats = Stream.of("expert1", "expert2", "expert3")
                .map(expert -> as(expert).userId())
                .toList();
        world.attempt(
                "review: " + outcome,
                () -> decisions.review(claim.no, outcome, seats, "word", as("center-reviewer")),
                () -> world.claims.review(claim, outcome));
    }

    void vote(Claim claim, Draw draw) {
        Actor expert = as(draw.of(List.of("expert1", "expert2", "expert3")));
        boolean yes = !draw.oneIn(4);
        world.attempt(
                "vote",
                () -> decisions.vote(claim.no, expert.userId(), yes, "word", expert),
                () -> world.claims.vote(claim, expert.userId(), yes));
    }

    void decide(Claim claim, Draw draw) {
        boolean approved = !draw.oneIn(15);
        world.attempt(
                approved ? "approve" : "refuse",
                () -> decisions.decide(claim.no, approved, "word", as("center-director")),
                () -> world.claims.decide(claim, approved));
    }

    void publish(Claim claim, Draw draw) {
        world.attempt(
                "publish",
                () -> publicity.publish(claim.no, null, "", as("center-clerk")),
                () -> world.claims.publish(claim, until(claim)));
    }

    void object(Claim claim, Draw draw) {
        world.attempt(
                "object",
                () -> publicity.object(claim.no, "somebody", "word", as("center-clerk")),
                () -> world.claims.object(claim));
    }

    void decideObjection(Claim claim, Draw draw) {
        boolean upheld = draw.oneIn(4);
        world.attempt(
                upheld ? "uphold" : "dismiss",
                () -> publicity.decideObjection(claim.no, upheld, "word", as("center-reviewer")),
                () -> world.claims.decideObjection(claim, upheld, until(claim)));
    }

    /** Working days are another module's to count. */
    private LocalDate until(Claim claim) {
        return world.jdbc.queryForObject(
                "select publicity_until from compensation_claim where no = ?", LocalDate.class, claim.no);
    }

    void closePublicity(Claim claim, Draw draw) {
        world.attempt(
                "close publicity", () -> publicity.close(claim.no), () -> world.claims.closePublicity(claim, today()));
    }

    // ---- the money

    void release(Claim claim, Draw draw) {
        Actor officer = as(draw.oneIn(6) ? "fiscal2" : "fiscal1");
        world.attempt(
                "release",
                () -> payments.release(claim.no, "", officer),
                () -> world.claims.release(claim, officer.userId(), today()));
    }

    void pay(Claim claim, Draw draw) {
        Actor officer = as(draw.oneIn(6) ? "fiscal1" : "fiscal2");
        world.attempt(
                "pay",
                () -> payments.pay(claim.no, "", officer),
                () -> world.claims.pay(claim, officer.userId(), today()));
        if (claim.state == QUEUED) world.tell("pay", claim.paid > 0 ? "in part" : "queued");
    }

    void distribute(Draw draw) {
        Actor officer = as(draw.oneIn(6) ? "fiscal1" : "fiscal2");
        world.attempt(
                "distribute",
                () -> {
                    payments.distribute(officer);
                },
                () -> world.claims.distribute(officer.userId(), today()));
    }

    void receive(Claim claim, Draw draw) {
        world.attempt(
                "receive",
                () -> payments.receive(claim.no, "", world.bank(claim, "postloan")),
                () -> world.claims.receive(claim, today()));
    }

    void propose(Claim claim, Draw draw) {
        long proceeds = draw.oneIn(3) ? draw.fen() % (claim.principalLoss + 1) : claim.proceeds;
        world.attempt(
                "propose settlement",
                () -> settlements.propose(claim.no, Money.ofFen(proceeds), "", as("center-clerk")),
                () -> world.recoveries.propose(claim, proceeds));
    }

    void settle(Claim claim, Draw draw) {
        boolean approved = !draw.oneIn(6);
        world.attempt(
                approved ? "settle" : "return settlement",
                () -> {
                    settlements.decide(claim.no, approved, "word", as("center-reviewer"));
                    return newestRecovery();
                },
                id -> world.recoveries.decide(claim, approved, id, today()));
    }

    void recover(Claim claim, Draw draw) {
        Back back = new Back();
        back.kind = draw.of(List.of(RecoveryKind.REPAYMENT, RecoveryKind.LITIGATION, RecoveryKind.DISPOSAL));
        back.reference = "R-" + draw.other();
        back.receivedOn = today().minusDays(draw.dice() % 2);
        back.amount = 1 + draw.fen() % (draw.oneIn(3) ? claim.principalLoss * 2 : claim.principalLoss / 3 + 5);
        back.costs = draw.oneIn(2) ? draw.fen() % 200_000 : 0;
        if (draw.dice() % 5 == 1 && !claim.recoveries.isEmpty()) again(draw.of(claim.recoveries), back, draw.oneIn(2));
        RecordRecovery said = new RecordRecovery(
                claim.no,
                back.kind,
                back.reference,
                back.receivedOn,
                Money.ofFen(back.amount),
                Money.ofFen(back.costs));
        world.attempt(
                "recover",
                () -> recoveries
                        .record(said, world.bank(claim, "postloan"))
                        .recovery()
                        .id(),
                id -> world.recoveries.recover(claim, back, id, today()));
    }

    /** The same receipt, or another one under its number. */
    private static void again(Back known, Back said, boolean other) {
        if (!known.kind.isOfBorrower()) return;
        said.kind = known.kind;
        said.reference = known.reference;
        said.receivedOn = known.receivedOn;
        said.amount = known.amount + (other ? 1 : 0);
    }

    void refund(Claim claim, Draw draw) {
        if (claim.recoveries.isEmpty()) return;
        List<Back> open = claim.recoveries.stream()
                .filter(back -> back.refunded() > 0 && back.refundedOn == null)
                .toList();
        Back back = draw.of(open.isEmpty() || draw.oneIn(8) ? claim.recoveries : open);
        world.attempt(
                "refund",
                () -> recoveries.confirmRefund(back.id, "T", as("fiscal1")),
                () -> world.recoveries.confirm(claim, back, today()));
    }

    void proposeReversal(Claim claim, Draw draw) {
        boolean writeOff = claim.state == SETTLED ? !draw.oneIn(3) : draw.oneIn(6);
        Reversal.Kind kind = writeOff ? Reversal.Kind.WRITE_OFF : Reversal.Kind.CLAW_BACK;
        world.attempt(
                "propose " + kind,
                () -> reversals
                        .propose(claim.no, kind, Reversal.Ground.FRAUD, "verdict", as("center-clerk"))
                        .id(),
                id -> world.recoveries.proposeReversal(claim, kind, id));
    }

    void decideReversal(Claim claim, Draw draw) {
        if (claim.reversals.isEmpty()) return;
        List<Undoing> waiting = claim.reversals.stream()
                .filter(undoing -> undoing.approved == null)
                .toList();
        Undoing undoing = draw.of(waiting.isEmpty() || draw.oneIn(12) ? claim.reversals : waiting);
        boolean approved = !draw.oneIn(3);
        world.attempt(
                (approved ? "approve " : "reject ") + undoing.kind,
                () -> {
                    reversals.decide(undoing.id, approved, "word", as("center-director"));
                    return newestRecovery();
                },
                id -> world.recoveries.decideReversal(claim, undoing, approved, id, today()));
    }

    private Long newestRecovery() {
        return world.jdbc.queryForObject("select max(id) from compensation_recovery", Long.class);
    }

    // ---- the books

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
        Actor second =
                as(request.kind.checker() == cn.ippledge.shared.Role.FISCAL_OFFICER ? "fiscal1" : "center-director");
        world.attempt(
                (approved ? "grant " : "decline ") + request.kind,
                () -> requests.decide(request.no, 1, approved, "word", second),
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
