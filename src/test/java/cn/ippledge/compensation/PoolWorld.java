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
import cn.ippledge.party.Agreements;
import cn.ippledge.party.EnterAgreement;
import cn.ippledge.party.Parties;
import cn.ippledge.party.PaymentAccounts;
import cn.ippledge.party.Users;
import cn.ippledge.policy.Party;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.testing.TestClock;
import java.math.BigDecimal;
import java.time.LocalDate;
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
            "compensation_partner_payment compensation_partner_due compensation_notice compensation_evidence_check",
            "compensation_waiting compensation_queue record_document_content record_document record_document_series",
            "ledger_voucher ledger_new_book compensation_write_off compensation_refund_notice compensation_refund_transfer compensation_refund compensation_realised compensation_recovery_share compensation_recovery compensation_reversal compensation_payment",
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
    private final Map<String, Actor> people = new HashMap<>();
    private final BiConsumer<String, String> told;
    private final PoolCheck check;

    /** @param told what was tried and how it ended, for the statistics */
    PoolWorld(ApplicationContext beans, PoolMeasure measure, BiConsumer<String, String> told) {
        this.beans = beans;
        this.told = told;
        jdbc = beans.getBean(JdbcTemplate.class);
        clock = beans.getBean(TestClock.class);
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
        jdbc.update("update party_payment_account set state = 'REPLACED' where state = 'CONFIRMED'");
        account("bank1");
        model.accounts.add(as("bank1-manager").organisation().value());
        claims = new ClaimsModel(model);
        recoveries = new RecoveriesModel(model, claims);
        check = new PoolCheck(this);
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

    /** Two people of the bank confirm where it is paid. */
    void account(String bank) {
        PaymentAccounts accounts = beans.getBean(PaymentAccounts.class);
        Actor manager = as(bank + "-manager");
        String name = beans.getBean(Parties.class)
                .organisation(manager.organisation())
                .name();
        long id = accounts.propose(new PaymentAccounts.ProposeAccount(name, "62010000123", "Bank"), manager);
        accounts.confirm(id, "62010000123", "", as(bank + "-approver"));
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
        check.compare();
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

    static String yuan(long fen) {
        return Money.ofFen(fen).toString();
    }
}
