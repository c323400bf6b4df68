package cn.ippledge.compensation;

import cn.ippledge.party.Users;
import cn.ippledge.shared.Actor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Guarantors, insurers and evaluators with a part in a loan. */
final class BearersFixture {

    private static final LocalDateTime BEFORE = LocalDateTime.of(2025, 6, 1, 9, 0);

    private final JdbcTemplate jdbc;
    private final Users users;

    BearersFixture(BeanFactory beans) {
        this.jdbc = beans.getBean(JdbcTemplate.class);
        this.users = beans.getBean(Users.class);
    }

    /** Attached before the loan was paid out. */
    void part(String loan, String login, String riskShare) {
        Actor partner = users.actor(login);
        long id = partner.organisation().value();
        jdbc.update(
                """
                insert into loan_partner_product (partner, kind, region, name, fee_rate, risk_share, valid_from, valid_to,
                  state, entered_by, entered_at, version)
                values (?, ?, '140802', ?, 0.012, ?, ?, ?, 'CONFIRMED', ?, ?, 0)
                """,
                id,
                partner.kind().name(),
                "product of " + loan + login,
                riskShare,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2028, 12, 31),
                partner.userId(),
                BEFORE);
        jdbc.update(
                """
                insert into loan_partner_part (loan_no, partner, product_id, fee_rate, risk_share, attached_by, attached_at)
                select ?, partner, id, fee_rate, risk_share, 1, ? from loan_partner_product where name = ?
                """,
                loan,
                BEFORE,
                "product of " + loan + login);
    }

    /** The firm signed the valuation of the loan's application. */
    void valued(String loan, String login) {
        String application = "FA-C-" + loan.substring("LN-T-".length());
        jdbc.update(
                """
                insert into collateral_valuation (application_no, live_application, evaluator, region, state, report_no,
                  base_date, assigned_at, signed_at, version)
                values (?, ?, ?, '140802', 'SIGNED', 'R-1', ?, ?, ?, 1)
                """,
                application,
                application,
                users.actor(login).organisation().value(),
                LocalDate.of(2025, 6, 1),
                BEFORE,
                BEFORE);
        jdbc.update(
                """
                insert into collateral_valuation_right (valuation_id, position, right_id, approach, amount)
                select v.id, 1, (select min(r.id) from collateral_ip_right r), 'INCOME', 1 from collateral_valuation v
                where v.application_no = ?
                """,
                application);
    }
}
