package cn.ippledge.compensation;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.BookKind;
import cn.ippledge.ledger.Books;
import cn.ippledge.ledger.FundLevel;
import cn.ippledge.ledger.Ledger;
import cn.ippledge.ledger.NewEntry;
import cn.ippledge.ledger.NewLine;
import cn.ippledge.ledger.OpenBook;
import cn.ippledge.party.Admissions;
import cn.ippledge.party.Agreements;
import cn.ippledge.party.EnterAgreement;
import cn.ippledge.party.Users;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Loans of the demo's banks to its first enterprise, pools with money in them, and the people around a claim. */
final class PoolFixture {

    static final RegionCode YANHU = new RegionCode("140802");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Users users;
    private final Agreements agreements;
    private final Admissions admissions;
    private final Books books;
    private final Ledger ledger;
    private final JdbcTemplate jdbc;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TestClock clock;

    PoolFixture(
            Users users,
            Agreements agreements,
            Admissions admissions,
            Books books,
            Ledger ledger,
            JdbcTemplate jdbc,
            RuntimeService runtime,
            ManagementService management,
            TestClock clock) {
        this.users = users;
        this.agreements = agreements;
        this.admissions = admissions;
        this.books = books;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.management = management;
        this.clock = clock;
    }

    static PoolFixture in(AutowireCapableBeanFactory beans) {
        return (PoolFixture) beans.autowire(PoolFixture.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
    }

    Actor as(String login) {
        return users.actor(login);
    }

    /** The same person with the roles of another, as small offices have it. */
    Actor also(String login, String other) {
        Actor actor = as(login);
        Set<Role> roles = new HashSet<>(actor.roles());
        roles.addAll(as(other).roles());
        return new Actor(
                actor.userId(), actor.login(), actor.name(), actor.organisation(), actor.kind(), actor.region(), roles);
    }

    /** The agreement of the demo, or one of our own where the demo has none. */
    void admit(String bankLogin) {
        PartyId bank = as(bankLogin).organisation();
        if (admissions.of(bank, YANHU, LocalDate.of(2025, 6, 1)).isPresent()) return;
        long id = agreements.enter(
                new EnterAgreement(
                        bank,
                        "T-" + NEXT.incrementAndGet(),
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2028, 12, 31),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of()),
                as("center-clerk"));
        agreements.confirm(id, "", as("center-director"));
    }

    /** A pool of its own, of a level that no share is named after, with that much money in it. */
    long pool(String yuan) {
        return pool(yuan, FundLevel.TOWN);
    }

    /** The pool of a level; its own share of a claim is paid from it and comes back to it. */
    long pool(String yuan, FundLevel level) {
        int n = NEXT.incrementAndGet();
        long book = books.open(
                        new OpenBook(YANHU, BookKind.RISK_POOL, level, 0, "T-" + n, "bank", "62" + n),
                        as("center-director"))
                .id();
        if (Money.of(yuan).isPositive()) fund(book, yuan);
        return book;
    }

    void fund(long book, String yuan) {
        Money amount = Money.of(yuan);
        ledger.post(
                new NewEntry(
                        book,
                        LocalDate.of(2025, 1, 2),
                        "funding:T-" + NEXT.incrementAndGet() + "-" + book,
                        "funding",
                        List.of(
                                NewLine.debit(AccountKind.CUSTODIAN_BANK, amount),
                                NewLine.credit(AccountKind.FUNDER_CAPITAL, amount)
                                        .of("T"))),
                as("center-director"));
    }

    /** Disbursed, its pledge registered the day before; all of it is due on one day, with its interest. */
    String loan(String bankLogin, String principal, String interest, LocalDate disbursed, LocalDate due) {
        String no = bareLoan(bankLogin, principal, interest, disbursed, due);
        new LoanRows(jdbc).pledge(no);
        return no;
    }

    /** The same without a pledge, for tests that leave it behind: nothing audited is missing then. */
    String bareLoan(String bankLogin, String principal, String interest, LocalDate disbursed, LocalDate due) {
        LoanRows rows = new LoanRows(jdbc);
        long bank = as(bankLogin).organisation().value(),
                enterprise = as("sme1").organisation().value();
        String no = rows.loan(YANHU.code(), bank, enterprise, principal, disbursed, due);
        rows.instalment(no, 1, disbursed, due, principal, interest);
        return no;
    }

    /** Takes away what a test without a transaction has left, as nobody can tell how its loans came about. */
    void forgetClaims() {
        String ours = "(select no from compensation_claim where loan_no like 'LN-T-%')";
        for (String no :
                jdbc.queryForList("select no from compensation_claim where loan_no like 'LN-T-%'", String.class))
            for (ProcessInstance process : runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(no)
                    .list()) runtime.deleteProcessInstance(process.getId(), "a test is over");
        jdbc.update("delete from workflow_task where case_no in " + ours);
        for (String table : List.of("payment", "share", "deduction", "waiting", "evidence_check", "notice"))
            jdbc.update("delete from compensation_" + table + " where claim_no in " + ours);
        jdbc.update("delete from compensation_claim where loan_no like 'LN-T-%'");
        jdbc.update("delete from compensation_enrolment where no like 'RE-T-%'");
        jdbc.update("delete from loan_schedule_row where loan_no like 'LN-T-%'");
        jdbc.update("delete from loan_loan where no like 'LN-T-%'");
    }

    /** The same for loans that went through the door of the enrolments. */
    void forgetEnrolled(List<String> loans) {
        for (String loan : loans) {
            jdbc.update("delete from compensation_enrolment where loan_no = ?", loan);
            jdbc.update("delete from loan_registration where loan_no = ?", loan);
            jdbc.update(
                    "delete from collateral_registration where application_no = (select application_no from loan_loan where no = ?)",
                    loan);
            jdbc.update("delete from loan_schedule_row where loan_no = ?", loan);
            jdbc.update("delete from loan_loan where no = ?", loan);
        }
    }

    /** As if the bank had enrolled it on the fifth day, under any policy and in any pool. */
    void enrolled(String loan, String policy, long book, String exposure) {
        jdbc.update(
                """
                insert into compensation_enrolment (no, loan_no, bank, enterprise, region, policy, policy_version, book,
                  principal, ip_share, monetary_tool, exposure, disbursed_on, registered_on, enrolled_on, enrolled_by, version)
                select ?, no, bank, enterprise, region, ?, 1, ?, principal, 1, false, ?, disbursed_on, signed_on, disbursed_on,
                  1, 1 from loan_loan where no = ?
                """,
                "RE-T-" + NEXT.incrementAndGet(),
                policy,
                book,
                exposure,
                loan);
        Money amount = Money.of(exposure);
        ledger.post(
                new NewEntry(
                        book,
                        LocalDate.of(2025, 1, 2),
                        "enrolment:T-" + loan,
                        "enrolment",
                        List.of(
                                NewLine.debit(AccountKind.EXPOSURE_RESERVED, amount),
                                NewLine.credit(AccountKind.EXPOSURE_COUNTER, amount))),
                as("center-director"));
    }

    /** A disposal of the loan's pledge on the platform, sold for that much and waiting for its money. */
    String disposal(String loan, String price) {
        int n = NEXT.incrementAndGet();
        String no = "DP-T-" + n;
        long bank = as("bank1-manager").organisation().value(),
                enterprise = as("sme1").organisation().value();
        jdbc.update(
                """
                insert into collateral_disposal (no, registration_no, loan_no, contract_no, type, pledgor, pledgor_name, pledgee,
                  pledgee_name, region, state, ground, reason, opened_on, opened_by, noticed_on, owner_agrees, method, buyer,
                  price, sold_on, appraised, result_by, version)
                values (?, ?, ?, 'C', 'PATENT', ?, 'pledgor', ?, 'pledgee', '140802', 'RECEIVING', 'DEBT_OVERDUE', 'unpaid',
                  '2026-01-05', ?, '2026-01-06', true, 'SALE', 'a buyer', ?, '2026-02-01', ?, ?, 1)
                """,
                no,
                loan.replace("LN-T-", "PR-C-"),
                loan,
                enterprise,
                bank,
                as("bank1-postloan").userId(),
                price,
                price,
                as("bank1-postloan").userId());
        jdbc.update(
                "update collateral_registration set state = 'ENFORCING' where no = ?", loan.replace("LN-T-", "PR-C-"));
        return no;
    }

    void repaid(String loan) {
        jdbc.update(
                "update loan_schedule_row set to_day = ? where loan_no = ?",
                clock.today().plusDays(30),
                loan);
    }

    /** The timer of the claim's process runs out, on the day that is. */
    void timeRunsOut(String claim) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(claim)
                .singleResult()
                .getId();
        management
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    /** The number of the refund notice of a receipt. */
    String notice(long recovery) {
        return jdbc.queryForObject(
                "select no from compensation_refund_notice where recovery_id = ?", String.class, recovery);
    }

    Money balance(long book, AccountKind kind) {
        return ledger.balance(book, kind);
    }
}
