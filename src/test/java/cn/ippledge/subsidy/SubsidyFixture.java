package cn.ippledge.subsidy;

import cn.ippledge.party.PaymentAccounts;
import cn.ippledge.party.Users;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Settled loans of the demo's first enterprise with their paid interest, registered pledges, budgets and accounts, for claims
 * under the illustrative policy of 盐湖区: half of the interest paid, at most 200,000 a year.
 */
public final class SubsidyFixture {

    public static final String POLICY = "yanhu-interest";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private final List<String> loans = new ArrayList<>();

    private final Users users;
    private final PaymentAccounts accounts;
    private final BudgetPlans budgets;
    private final JdbcTemplate jdbc;

    public SubsidyFixture(Users users, PaymentAccounts accounts, BudgetPlans budgets, JdbcTemplate jdbc) {
        this.users = users;
        this.accounts = accounts;
        this.budgets = budgets;
        this.jdbc = jdbc;
    }

    public Actor actor(String login) {
        return users.actor(login);
    }

    public Actor sme() {
        return actor("sme1");
    }

    Actor clerk() {
        return actor("center-clerk");
    }

    Actor reviewer() {
        return actor("center-reviewer");
    }

    Actor director() {
        return actor("center-director");
    }

    Actor fiscal() {
        return actor("fiscal1");
    }

    Actor otherFiscal() {
        return actor("fiscal2");
    }

    /** The same person with a role more, as small offices have it. */
    static Actor also(Actor actor, Role... roles) {
        Set<Role> all = new HashSet<>(actor.roles());
        all.addAll(List.of(roles));
        return new Actor(
                actor.userId(), actor.login(), actor.name(), actor.organisation(), actor.kind(), actor.region(), all);
    }

    /** An account of the organisation, agreed on by its own person and the finance center. */
    public void account(String login, String number) {
        Actor owner = actor(login);
        String name = jdbc.queryForObject(
                "select name from party_organisation where id = ?",
                String.class,
                owner.organisation().value());
        long id = accounts.propose(new PaymentAccounts.ProposeAccount(name, number, "运城河东农村商业银行"), owner);
        accounts.confirm(id, number, null, clerk());
    }

    public void budget(String amount) {
        long id = budgets.propose(new BudgetPlans.PlanBudget(2026, POLICY, Money.of(amount), "盐财预〔2026〕1号"), fiscal());
        budgets.decide(id, true, null, otherFiscal());
    }

    /**
     * One million at 3.6%, actual/360, paid out on 20 July 2025 and settled on 20 January 2026: 100.00 a day, settled and
     * paid on every 20th. Six settlement periods of 31, 31, 30, 31, 30, 31 days.
     */
    public String settledLoan() {
        return loan(sme().organisation(), LocalDate.of(2025, 7, 20), 6, "1000000", "100");
    }

    /** Of the demo's first bank; interest of {@code perDay} is paid in full on each 20th. */
    public String loan(PartyId enterprise, LocalDate disbursed, int months, String principal, String perDay) {
        int n = NEXT.incrementAndGet();
        String no = "LN-2025-9%05d".formatted(n), contract = "SB-C-" + n;
        loans.add(no);
        PartyId bank = actor("bank1-manager").organisation();
        LocalDate end = disbursed.plusMonths(months);
        jdbc.update(
                """
                insert into loan_loan (no, contract_no, enterprise, bank, region, principal, secured_amount, signed_on,
                  annual_rate, method, months, interest_period, day_count, settlement_day, remainder, penalty_uplift,
                  penalty_base, allocation, state, disbursed_on, matures_on, settled_on, renewed, revision, outstanding,
                  overdue, days_past_due, risk_class, version)
                values (?, ?, ?, ?, '140802', ?, ?, ?, 0.036, 'INTEREST_THEN_BULLET', ?, 'MONTHLY', 'ACT_360', 20, 'LAST',
                  0.5, 'PRINCIPAL', 'PENALTY_FIRST', 'SETTLED', ?, ?, ?, false, 1, 0, 0, 0, 'NORMAL', 1)
                """,
                no,
                contract,
                enterprise.value(),
                bank.value(),
                principal,
                principal,
                disbursed.minusDays(5),
                months,
                disbursed,
                end,
                end);
        for (int i = 0; i < months; i++) settle(no, bank, i, disbursed, months, principal, perDay);
        pledge(n, contract, enterprise, bank, disbursed, principal);
        return no;
    }

    /** For tests that commit: a loan that nobody entered has no audit row, and the auditor's count would tell. */
    void forgetLoans() {
        for (String no : loans) {
            jdbc.update("update subsidy_claim set loan_no = null where loan_no = ?", no);
            jdbc.update("delete from loan_repayment where loan_no = ?", no);
            jdbc.update("delete from loan_schedule_row where loan_no = ?", no);
            jdbc.update("delete from loan_loan where no = ?", no);
            jdbc.update("delete from collateral_registration where no = ?", no.replace("LN-", "PR-"));
        }
    }

    private void settle(
            String no, PartyId bank, int i, LocalDate disbursed, int months, String principal, String perDay) {
        LocalDate from = disbursed.plusMonths(i), to = disbursed.plusMonths(i + 1L);
        long days = ChronoUnit.DAYS.between(from, to);
        Money interest = Money.ofFen(Money.of(perDay).fen() * days);
        Money back = i == months - 1 ? Money.of(principal) : Money.ZERO;
        jdbc.update(
                """
                insert into loan_schedule_row (loan_no, revision, no, from_day, to_day, days, principal, interest, payment,
                  balance) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                no,
                i + 1,
                from,
                to,
                days,
                back.yuan(),
                interest.yuan(),
                back.plus(interest).yuan(),
                Money.of(principal).minus(back).yuan());
        jdbc.update(
                """
                insert into loan_repayment (loan_no, bank, bank_reference, paid_on, amount, penalty, interest, principal,
                  entered_by, entered_at) values (?, ?, ?, ?, ?, 0, ?, ?, 1, '2026-01-20 10:00:00')
                """,
                no,
                bank.value(),
                no + "-" + (i + 1),
                to,
                back.plus(interest).yuan(),
                interest.yuan(),
                back.yuan());
    }

    private void pledge(
            int n, String contract, PartyId enterprise, PartyId bank, LocalDate disbursed, String principal) {
        jdbc.update(
                """
                insert into collateral_registration (no, contract_no, loan_key, type, authority, pledgor, pledgor_name,
                  pledgee, pledgee_name, region, secured_amount, contract_signed_on, debt_from, debt_to, appraised, state,
                  registration_no, registered_on, version)
                values (?, ?, ?, 'PATENT', 'CNIPA', ?, 'pledgor', ?, 'pledgee', '140802', ?, ?, ?, ?, false, 'REGISTERED',
                  ?, ?, 1)
                """,
                "PR-2025-9%05d".formatted(n),
                contract,
                contract,
                enterprise.value(),
                bank.value(),
                principal,
                disbursed.minusDays(5),
                disbursed,
                disbursed.plusMonths(6),
                "Y2025980%06d".formatted(n),
                disbursed.minusDays(1));
    }

    static FileSubsidy interest(String loan, String from, String to) {
        return new FileSubsidy(
                SubsidyKind.INTEREST, POLICY, loan, LocalDate.parse(from), LocalDate.parse(to), Declared.NOTHING);
    }
}
