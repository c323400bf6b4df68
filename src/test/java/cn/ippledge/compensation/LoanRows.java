package cn.ippledge.compensation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;

/** Running loans as rows: how a loan comes about is another module's to show. */
final class LoanRows {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final JdbcTemplate jdbc;

    LoanRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Disbursed on that day and due on the other; without a schedule and a pledge. */
    String loan(String region, long bank, long enterprise, String principal, LocalDate disbursed, LocalDate due) {
        int n = NEXT.incrementAndGet();
        String no = "LN-T-" + n;
        jdbc.update(
                """
                insert into loan_loan (no, application_no, contract_no, enterprise, bank, region, principal, secured_amount,
                  signed_on, annual_rate, method, months, interest_period, day_count, settlement_day, remainder,
                  penalty_uplift, penalty_base, allocation, state, disbursed_on, matures_on, renewed, revision,
                  outstanding, overdue, days_past_due, risk_class, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0.036, 'BULLET', 6, 'MONTHLY', 'ACT_360', 20, 'LAST', 0.5,
                  'PRINCIPAL', 'PENALTY_FIRST', 'ACTIVE', ?, ?, false, 1, ?, 0, 0, 'NORMAL', 1)
                """,
                no,
                application(no),
                "C-" + n,
                enterprise,
                bank,
                region,
                principal,
                principal,
                disbursed,
                disbursed,
                due,
                principal);
        return no;
    }

    void instalment(String loan, int no, LocalDate from, LocalDate to, String principal, String interest) {
        jdbc.update(
                """
                insert into loan_schedule_row (loan_no, revision, no, from_day, to_day, days, principal, interest, payment,
                  balance)
                select no, 1, ?, ?, ?, 180, ?, ?, ? + ?, principal - ? from loan_loan where no = ?
                """,
                no,
                from,
                to,
                principal,
                interest,
                new BigDecimal(principal),
                new BigDecimal(interest),
                new BigDecimal(principal),
                loan);
    }

    /** Its only registration, of the day before the disbursement. */
    void pledge(String loan) {
        String registration = "PR-C-" + loan.substring("LN-T-".length());
        jdbc.update(
                """
                insert into collateral_registration (no, application_no, contract_no, loan_key, type, authority, pledgor,
                  pledgor_name, pledgee, pledgee_name, region, secured_amount, contract_signed_on, debt_from, debt_to,
                  appraised, state, registered_on, version)
                select ?, application_no, 'C', application_no, 'PATENT', 'CNIPA', enterprise, 'pledgor', bank, 'pledgee', region,
                  principal, ?, disbursed_on, matures_on, false, 'REGISTERED', ?, 1
                from loan_loan where no = ?
                """,
                registration,
                disbursed(loan).minusDays(1),
                disbursed(loan).minusDays(1),
                loan);
        jdbc.update("insert into loan_registration (loan_no, registration_no) values (?, ?)", loan, registration);
    }

    private LocalDate disbursed(String loan) {
        return jdbc.queryForObject("select disbursed_on from loan_loan where no = ?", LocalDate.class, loan);
    }

    private static String application(String loan) {
        return "FA-C-" + loan.substring("LN-T-".length());
    }
}
