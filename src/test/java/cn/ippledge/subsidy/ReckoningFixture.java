package cn.ippledge.subsidy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Enterprises, loans and repayments of a past that no other test looks at; all gone again after {@link #clear}. */
final class ReckoningFixture {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final JdbcTemplate jdbc;

    ReckoningFixture(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    long enterprise(String region) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    var insert = connection.prepareStatement(
                            "insert into party_organisation (kind, name, region, active, version) values ('ENTERPRISE', ?, ?, true, 1)",
                            new String[] {"id"});
                    insert.setString(1, "测算企业" + NEXT.incrementAndGet());
                    insert.setString(2, region);
                    return insert;
                },
                key);
        long id = key.getKey().longValue();
        jdbc.update(
                """
                insert into party_enterprise (organisation, legal_representative, contact, phone, industry, staff, revenue,
                  assets, founded_on, first_loan, start_up, size_class, version)
                values (?, '张三', '张三', '13800000000', 'INDUSTRY', 10, 1, 1, '2015-01-01', false, false, 'SMALL', 1)
                """,
                id);
        return id;
    }

    void standing(long enterprise, String from, boolean firstLoan) {
        jdbc.update(
                "insert into party_enterprise_standing (organisation, valid_from, size_class, first_loan, start_up) values (?, ?, 'SMALL', ?, false)",
                enterprise,
                LocalDate.parse(from),
                firstLoan);
    }

    /** Of one million at 4.5%, signed on the day before it was paid out, still running. */
    void loan(String no, long enterprise, String region, String disbursedOn) {
        jdbc.update(
                """
                insert into loan_loan (no, contract_no, enterprise, bank, region, principal, secured_amount, signed_on,
                  annual_rate, method, months, interest_period, day_count, settlement_day, remainder, penalty_uplift,
                  penalty_base, allocation, state, disbursed_on, renewed, revision, outstanding, overdue, days_past_due,
                  risk_class, version)
                values (?, ?, ?, ?, ?, 1000000, 1000000, ?, 0.045, 'BULLET', 12, 'MONTHLY', 'ACT_360', 20, 'LAST', 0.5,
                  'PRINCIPAL', 'PENALTY_FIRST', 'RELEASED', ?, false, 1, 0, 0, 0, 'NORMAL', 1)
                """,
                no,
                "C-" + no,
                enterprise,
                bank(),
                region,
                LocalDate.parse(disbursedOn).minusDays(1),
                LocalDate.parse(disbursedOn));
    }

    void paid(String loan, String on, String interest, String penalty) {
        jdbc.update(
                """
                insert into loan_repayment (loan_no, bank, bank_reference, paid_on, amount, penalty, interest, principal,
                  entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, 0, 1, '2020-01-20 10:00:00')
                """,
                loan,
                bank(),
                "YR-" + NEXT.incrementAndGet(),
                LocalDate.parse(on),
                new BigDecimal(interest).add(new BigDecimal(penalty)),
                new BigDecimal(penalty),
                new BigDecimal(interest));
    }

    void subsidisedElsewhere(String loan, String from, String to) {
        jdbc.update(
                "insert into subsidy_coverage (loan_no, item, from_day, to_day, elsewhere) values (?, 'INTEREST', ?, ?, '省级贴息')",
                loan,
                LocalDate.parse(from),
                LocalDate.parse(to));
    }

    int rows(long run) {
        return jdbc.queryForObject("select count(*) from subsidy_reckoning_row where run_id = ?", Integer.class, run);
    }

    void clear() {
        jdbc.update("delete from subsidy_reckoning_row");
        jdbc.update("delete from subsidy_reckoning");
        jdbc.update("delete from subsidy_coverage where loan_no like 'LN-R-%'");
        jdbc.update("delete from loan_repayment where loan_no like 'LN-R-%'");
        jdbc.update("delete from loan_loan where no like 'LN-R-%'");
        String ours = "(select id from party_organisation where name like '测算企业%')";
        jdbc.update("delete from party_enterprise_standing where organisation in " + ours);
        jdbc.update("delete from party_enterprise where organisation in " + ours);
        jdbc.update("delete from party_organisation where name like '测算企业%'");
    }

    private long bank() {
        return jdbc.queryForObject("select min(id) from party_organisation where kind = 'BANK'", Long.class);
    }
}
