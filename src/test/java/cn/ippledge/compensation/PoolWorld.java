package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.compensation.PoolModel.Claim;
import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.BookKind;
import cn.ippledge.ledger.Books;
import cn.ippledge.ledger.FundLevel;
import cn.ippledge.ledger.Ledger;
import cn.ippledge.ledger.NewEntry;
import cn.ippledge.ledger.NewLine;
import cn.ippledge.ledger.OpenBook;
import cn.ippledge.ledger.Side;
import cn.ippledge.ledger.Statements;
import cn.ippledge.party.Agreements;
import cn.ippledge.party.EnterAgreement;
import cn.ippledge.party.Users;
import cn.ippledge.policy.Party;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.testing.TestClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A database with one region's pool in it and the model beside it. Every step is tried at the doors first; then the model says
 * what should have come of it, and all that the database holds is compared with all that the model holds.
 */
final class PoolWorld {

    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6), LAST_DAY = LocalDate.of(2026, 12, 1);
    /** A deposit of 300,000.00 carries ten times as much: the second bank's line. */
    private static final long DEPOSIT = 30_000_000, MULTIPLE = 10;

    private static final List<String> TABLES = List.of(
            "compensation_write_off compensation_refund compensation_realised compensation_recovery_share compensation_recovery compensation_reversal compensation_payment",
            "compensation_share compensation_deduction compensation_vote compensation_objection compensation_breaker",
            "compensation_claim compensation_enrolment loan_repayment loan_warning loan_class_change loan_schedule_row",
            "loan_registration loan_loan collateral_registration ledger_request_line ledger_request ledger_day ledger_line",
            "ledger_entry ledger_balance ledger_account ledger_book record_audit");

    final ApplicationContext beans;
    final PoolModel model;
    final ClaimsModel claims;
    final RecoveriesModel recoveries;
    final JdbcTemplate jdbc;
    final LoanRows loanRows;
    private final TestClock clock;
    private final Statements statements;
    private final Map<String, Actor> people = new HashMap<>();
    private final BiConsumer<String, String> told;
    private long lastEntry;
    private int checkedEntries;
    private int steps;

    /** @param told what was tried and how it ended, for the statistics */
    PoolWorld(ApplicationContext beans, PoolMeasure measure, BiConsumer<String, String> told) {
        this.beans = beans;
        this.told = told;
        jdbc = beans.getBean(JdbcTemplate.class);
        clock = beans.getBean(TestClock.class);
        statements = beans.getBean(Statements.class);
        loanRows = new LoanRows(jdbc);
        empty();
        clock.setTo(FIRST_DAY);
        for (String bank : List.of("bank1", "bank2")) admit(bank, measure);
        long main = book(measure, FundLevel.DISTRICT);
        Map<Party, Long> pools = !measure.levels()
                ? Map.of()
                : new TreeMap<>(Map.of(
                        Party.PROVINCE, book(measure, FundLevel.PROVINCE), Party.CITY, book(measure, FundLevel.CITY)));
        long second = as("bank2-manager", measure).organisation().value();
        model = new PoolModel(measure, main, pools, Map.of(second, DEPOSIT * MULTIPLE));
        for (long book : model.allBooks()) fund(book);
        claims = new ClaimsModel(model);
        recoveries = new RecoveriesModel(model, claims);
    }

    /** Numbers are never given twice: the ledger remembers accounts by them. */
    private void empty() {
        jdbc.execute("set referential_integrity false");
        for (String some : TABLES)
            for (String table : some.split(" ")) jdbc.execute("truncate table " + table + " continue identity");
        jdbc.execute("set referential_integrity true");
    }

    private void admit(String bank, PoolMeasure measure) {
        PartyId party = as(bank + "-manager", measure).organisation();
        jdbc.update(
                "delete from party_agreement_share where agreement in (select id from party_agreement where organisation = ?)",
                party.value());
        jdbc.update("delete from party_agreement where organisation = ?", party.value());
        boolean limited = bank.equals("bank2");
        Agreements agreements = beans.getBean(Agreements.class);
        long id = agreements.enter(
                new EnterAgreement(
                        party,
                        "M-" + bank + "-" + measure.region(),
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2028, 12, 31),
                        limited ? BigDecimal.valueOf(MULTIPLE) : null,
                        null,
                        limited ? Money.ofFen(DEPOSIT) : null,
                        null,
                        null,
                        Map.of()),
                as("center-clerk", measure));
        agreements.confirm(id, "", as("center-director", measure));
    }

    private long book(PoolMeasure measure, FundLevel level) {
        OpenBook open = new OpenBook(
                new RegionCode(measure.region()), BookKind.RISK_POOL, level, 0, "Pool " + level, "Bank", "62");
        return beans.getBean(Books.class)
                .open(open, as("center-director", measure))
                .id();
    }

    /** 1,000,000.00 to begin with. */
    private void fund(long book) {
        long fen = 100_000_000;
        Money amount = Money.ofFen(fen);
        List<NewLine> lines = List.of(
                NewLine.debit(AccountKind.CUSTODIAN_BANK, amount),
                NewLine.credit(AccountKind.FUNDER_CAPITAL, amount).of("city"));
        beans.getBean(Ledger.class)
                .post(new NewEntry(book, FIRST_DAY, "ledger.first:" + book, "text", lines), as("center-director"));
        model.books.post(
                FIRST_DAY,
                new BooksModel.Entry(
                        book,
                        "ledger.first:" + book,
                        List.of(
                                BooksModel.Line.debit(AccountKind.CUSTODIAN_BANK, fen),
                                BooksModel.Line.credit(AccountKind.FUNDER_CAPITAL, fen)
                                        .of("city"))));
    }

    /** People of the demo, at work in the measure's region. */
    private Actor as(String login, PoolMeasure measure) {
        return people.computeIfAbsent(login, key -> {
            Actor actor = beans.getBean(Users.class).actor(key);
            return new Actor(
                    actor.userId(),
                    actor.login(),
                    actor.name(),
                    actor.organisation(),
                    actor.kind(),
                    new RegionCode(measure.region()),
                    actor.roles());
        });
    }

    Actor as(String login) {
        return as(login, model.measure);
    }

    Actor bank(Claim claim, String office) {
        return as((claim.loan().bank == as("bank1-manager").organisation().value() ? "bank1-" : "bank2-") + office);
    }

    LocalDate today() {
        return clock.today();
    }

    void go(LocalDate day) {
        clock.setTo(day.isAfter(LAST_DAY) ? LAST_DAY : day);
    }

    /** Tries it at the door, then asks the model; both must say the same and then hold the same. */
    <T> void attempt(String what, Supplier<T> door, Function<T, Reason> expected) {
        T answer = null;
        Reason refused = null;
        try {
            answer = door.get();
        } catch (Refusal refusal) {
            refused = refusal.reason();
        }
        Reason predicted = expected.apply(answer);
        assertThat(refused).as(what).isEqualTo(predicted);
        told.accept(what, predicted == null ? "done" : predicted.name());
        compare();
    }

    void tell(String what, String outcome) {
        told.accept(what, outcome);
    }

    void attempt(String what, Runnable door, Supplier<Reason> expected) {
        attempt(
                what,
                () -> {
                    door.run();
                    return null;
                },
                nothing -> expected.get());
    }

    private void compare() {
        newEntries();
        balances();
        sums();
        assertThat(
                        rows(
                                """
                        select no, exposure, case when released_on is null then 1 else 0 end from compensation_enrolment
                        order by no
                        """))
                .isEqualTo(model.enrolments.stream()
                        .map(e -> e.no + " " + yuan(e.exposure) + " " + (e.reserved ? 1 : 0))
                        .sorted()
                        .toList());
        assertThat(
                        rows(
                                """
                        select no, state, principal_loss, disposal_proceeds, recovery_costs, payable, due, paid,
                          coalesce(queue_place, 0) from compensation_claim order by no
                        """))
                .isEqualTo(model.claims.stream()
                        .map(c -> String.join(
                                " ",
                                c.no,
                                c.state.name(),
                                yuan(c.principalLoss),
                                yuan(c.proceeds),
                                yuan(c.costs),
                                yuan(c.payable),
                                yuan(c.due),
                                yuan(c.paid),
                                String.valueOf(c.place == null ? 0 : c.place)))
                        .sorted()
                        .toList());
        assertThat(rows("select claim_no, party, amount, paid from compensation_share order by claim_no, party"))
                .isEqualTo(model.claims.stream()
                        .flatMap(c -> c.shares.entrySet().stream()
                                .map(share -> String.join(
                                        " ",
                                        c.no,
                                        share.getKey().name(),
                                        yuan(share.getValue()),
                                        yuan(c.paidBy.getOrDefault(share.getKey(), 0L)))))
                        .sorted()
                        .toList());
        assertThat(
                        rows(
                                """
                        select claim_no, reference, costs, principal, interest, surplus, refund,
                          case when refund_entry is null then 0 else 1 end
                        from compensation_recovery order by claim_no, reference
                        """))
                .isEqualTo(model.claims.stream()
                        .flatMap(c -> c.recoveries.stream()
                                .map(back -> String.join(
                                        " ",
                                        c.no,
                                        back.reference,
                                        yuan(back.costs),
                                        yuan(back.principal),
                                        yuan(back.interest),
                                        yuan(back.surplus),
                                        yuan(back.refunded()),
                                        back.refundedOn == null ? "0" : "1")))
                        .sorted()
                        .toList());
    }

    /** Nothing but what the model posted, in its order, each cause once. */
    private void newEntries() {
        List<String> posted = new ArrayList<>();
        jdbc.query(
                "select id, book_id, cause, amount from ledger_entry where id > ? order by id",
                row -> {
                    lastEntry = row.getLong(1);
                    posted.add(row.getLong(2) + " " + row.getString(3) + " " + row.getBigDecimal(4));
                },
                lastEntry);
        List<BooksModel.Entry> all = model.books.posted();
        assertThat(posted)
                .isEqualTo(all.subList(checkedEntries, all.size()).stream()
                        .map(entry -> entry.book() + " " + entry.cause() + " " + yuan(debits(entry)))
                        .toList());
        checkedEntries = all.size();
        assertThat(rows("select count(*), count(distinct cause) from ledger_entry"))
                .containsExactly(all.size() + " " + all.size());
    }

    private static long debits(BooksModel.Entry entry) {
        return entry.lines().stream()
                .filter(line -> line.side() == Side.DEBIT)
                .mapToLong(BooksModel.Line::fen)
                .sum();
    }

    /** What every account holds is the sum of its lines, within its bound, as in the model; both sides come to the same. */
    private void balances() {
        Map<Long, Money> trial = new TreeMap<>(), memorandum = new TreeMap<>();
        Map<String, String> held = new TreeMap<>();
        jdbc.query(
                """
                select a.book_id, a.kind, a.holder, sum(b.balance), min(b.balance),
                  (select coalesce(sum(case when l.side = 'DEBIT' then l.amount else -l.amount end), 0)
                   from ledger_line l where l.account_id = a.id)
                from ledger_account a join ledger_balance b on b.account_id = a.id
                group by a.id, a.book_id, a.kind, a.holder
                """,
                row -> {
                    AccountKind kind = AccountKind.valueOf(row.getString(2));
                    Money balance = new Money(row.getBigDecimal(4)), debit = new Money(row.getBigDecimal(6));
                    assertThat(kind.normalSide() == Side.DEBIT ? debit : debit.negated())
                            .as("balance of %s", kind)
                            .isEqualTo(balance);
                    if (kind.isBounded())
                        assertThat(row.getBigDecimal(5)).as("%s", kind).isNotNegative();
                    (kind.isMemorandum() ? memorandum : trial).merge(row.getLong(1), debit, Money::plus);
                    if (!balance.isZero())
                        held.put(BooksModel.key(row.getLong(1), kind, row.getString(3)), balance.toString());
                });
        assertThat(trial.values()).containsOnly(Money.ZERO);
        assertThat(memorandum.values()).containsOnly(Money.ZERO);
        Map<String, String> expected = new TreeMap<>();
        model.books.balances().forEach((key, fen) -> {
            if (fen != 0) expected.put(key, yuan(fen));
        });
        assertThat(held).isEqualTo(expected);
        if (++steps % 20 == 0)
            for (long book : model.allBooks())
                assertThat(statements
                                .trialBalance(book, today(), as("center-director"))
                                .isBalanced())
                        .isTrue();
    }

    /** What the cases say, against what the books say. */
    private void sums() {
        assertThat(rows(
                        """
                        select coalesce((select sum(exposure) from compensation_enrolment where released_on is null), 0.00)
                            - %s,
                          coalesce((select sum(due) from compensation_claim where state in ('RELEASED', 'QUEUED')), 0.00) - %s,
                          coalesce((select sum(amount) from compensation_payment), 0.00) - (%s - %s),
                          coalesce((select sum(paid) from compensation_claim), 0.00) - (%s - %s),
                          coalesce((select sum(paid) from compensation_share), 0.00) - (%s - %s),
                          coalesce((select sum(refund) from compensation_recovery where refund_entry is null), 0.00) - %s,
                          coalesce((select sum(amount) from compensation_refund where paid_entry is null), 0.00) - %s,
                          (select count(*) from compensation_claim c where outcome = 'GRANTED' and payable > 0
                             and principal_loss - disposal_proceeds < (select sum(s.amount) from compensation_share s
                               where s.claim_no = c.no))
                        """
                                .formatted(
                                        held(AccountKind.EXPOSURE_RESERVED),
                                        held(AccountKind.CLAIMS_PAYABLE),
                                        held(AccountKind.COMPENSATION_PAID),
                                        held(AccountKind.CLAIMS_PAYABLE),
                                        held(AccountKind.COMPENSATION_PAID),
                                        held(AccountKind.CLAIMS_PAYABLE),
                                        held(AccountKind.COMPENSATION_PAID),
                                        held(AccountKind.CLAIMS_PAYABLE),
                                        held(AccountKind.RECOVERIES_RECEIVABLE),
                                        held(AccountKind.RECOVERIES_RECEIVABLE))))
                .as("reserved, payable, paid three times, receivable twice, shares above the loss")
                .containsExactly("0.00 0.00 0.00 0.00 0.00 0.00 0.00 0");
        for (Claim claim : model.claims)
            if (claim.outcome == Quote.Decision.GRANTED && claim.payable > 0)
                assertThat(claim.shares.values().stream()
                                .mapToLong(each -> each)
                                .sum())
                        .as("shares of %s", claim.no)
                        .isEqualTo(claim.principalLoss - Math.max(claim.proceeds, claim.counted));
    }

    private static String held(AccountKind kind) {
        return "(select sum(b.balance) from ledger_balance b join ledger_account a on a.id = b.account_id where a.kind = '"
                + kind + "')";
    }

    private List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        jdbc.query(sql, row -> {
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) cells.add(row.getString(i));
            rows.add(String.join(" ", cells));
        });
        return rows;
    }

    static String yuan(long fen) {
        return Money.ofFen(fen).toString();
    }
}
