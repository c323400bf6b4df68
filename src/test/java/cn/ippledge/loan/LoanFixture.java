package cn.ippledge.loan;

import cn.ippledge.collateral.PledgeEvent;
import cn.ippledge.financing.FinancingEvent;
import cn.ippledge.party.Users;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** Loans of the demo's first bank to its first enterprise, brought to the state a test needs. */
final class LoanFixture {

    static final LocalDate SIGNED = LocalDate.of(2026, 1, 5);
    private static final RegionCode YANHU = new RegionCode("140802");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final LoanFollows follows;
    private final Users users;
    private final JdbcTemplate jdbc;

    LoanFixture(LoanFollows follows, Users users, JdbcTemplate jdbc) {
        this.follows = follows;
        this.users = users;
        this.jdbc = jdbc;
    }

    Actor manager() {
        return users.actor("bank1-manager");
    }

    Actor approver() {
        return users.actor("bank1-approver");
    }

    Actor postloan() {
        return users.actor("bank1-postloan");
    }

    /** The same person with one role more, as small branches have it. */
    Actor also(Actor actor, Role role) {
        Set<Role> roles = new HashSet<>(actor.roles());
        roles.add(role);
        return new Actor(
                actor.userId(), actor.login(), actor.name(), actor.organisation(), actor.kind(), actor.region(), roles);
    }

    PartyId bank() {
        return manager().organisation();
    }

    PartyId enterprise() {
        return users.actor("sme1").organisation();
    }

    /** One million at 3.6% for six months, interest on the 20th: 100.00 a day. Gives the application's number. */
    String contract(String... registrations) {
        String application = "FA-T-" + NEXT.incrementAndGet();
        for (String no : registrations) draft(no, application);
        follows.contractSigned(new FinancingEvent.ContractSigned(
                application,
                manager().userId(),
                "C-" + application,
                enterprise(),
                bank(),
                YANHU,
                Money.of("1000000"),
                Money.of("1200000"),
                Rate.of("0.036"),
                "INTEREST_THEN_BULLET",
                6,
                SIGNED,
                List.of(registrations)));
        return application;
    }

    String registration() {
        return "PR-T-" + NEXT.incrementAndGet();
    }

    void register(String no, String application) {
        move(no, "REGISTERED");
        jdbc.update("update collateral_registration set registered_on = ? where no = ?", SIGNED, no);
        follows.registered(new PledgeEvent.Registered(
                no, 0, application, YANHU, enterprise(), bank(), Money.of("1200000"), SIGNED));
    }

    void end(String no, String application, cn.ippledge.collateral.RegistrationState state) {
        move(no, state.name());
        follows.pledgeEnded(new PledgeEvent.Ended(no, 0, application, YANHU, state, SIGNED));
    }

    void move(String no, String state) {
        jdbc.update("update collateral_registration set state = ? where no = ?", state, no);
    }

    private void draft(String no, String application) {
        jdbc.update(
                """
                insert into collateral_registration (no, application_no, contract_no, loan_key, type, authority, pledgor,
                  pledgor_name, pledgee, pledgee_name, region, secured_amount, contract_signed_on, debt_from, debt_to,
                  appraised, state, version)
                values (?, ?, 'C', ?, 'PATENT', 'CNIPA', ?, 'pledgor', ?, 'pledgee', '140802', 1200000, ?, ?, ?, false,
                  'DRAFT', 1)
                """,
                no,
                application,
                application,
                enterprise().value(),
                bank().value(),
                SIGNED,
                SIGNED,
                SIGNED.plusMonths(6));
        patent(no);
    }

    /** An invention that outlives the loan; its next fee is due on 1 September 2026. */
    private void patent(String registration) {
        jdbc.update(
                """
                insert into collateral_ip_right (owner, region, type, patent_kind, number, title, filed_on, granted_on,
                  expires_on, fee_due_on, lapses_on, status, owner_names, co_owned, co_owners_consent, authority, woody,
                  version)
                values (?, '140802', 'PATENT', 'INVENTION', ?, 'a process', '2018-09-01', '2020-01-01', '2038-09-01',
                  '2026-09-01', '2027-03-01', 'VALID', 'pledgor', false, false, 'CNIPA', false, 1)
                """,
                enterprise().value(),
                "ZL-" + registration);
        jdbc.update(
                """
                insert into collateral_pledge_right (registration_no, right_id, type, ended)
                select ?, id, 'PATENT', false from collateral_ip_right where number = ?
                """,
                registration,
                "ZL-" + registration);
    }
}
