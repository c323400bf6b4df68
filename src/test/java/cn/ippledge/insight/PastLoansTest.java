package cn.ippledge.insight;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.policy.Fact;
import cn.ippledge.policy.PastCase;
import cn.ippledge.policy.PolicyKind;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** The region's loans as a draft policy sees them. */
class PastLoansTest {

    abstract static class Cases {

        private static final RegionCode SHUOZHOU = new RegionCode("140600");
        private static final AtomicInteger NEXT = new AtomicInteger();

        @Autowired
        PastLoans pastBook;

        @Autowired
        JdbcTemplate jdbc;

        private final String no = "LN-1999-%06d".formatted(NEXT.incrementAndGet());

        private void loan(String secured, String outstanding, int daysPastDue, LocalDate settledOn) {
            Long enterprise =
                    jdbc.queryForObject("select min(id) from party_organisation where kind = 'ENTERPRISE'", Long.class);
            Long bank = jdbc.queryForObject("select min(id) from party_organisation where kind = 'BANK'", Long.class);
            jdbc.update(
                    """
                    insert into loan_loan (no, contract_no, enterprise, bank, region, principal, secured_amount, signed_on,
                        annual_rate, method, months, interest_period, day_count, remainder, penalty_uplift, penalty_base,
                        allocation, state, disbursed_on, settled_on, renewed, revision, outstanding, overdue, days_past_due,
                        risk_class, version)
                    values (?, ?, ?, ?, '140600', 3000000.00, ?, '2024-01-10', 0.0345, 'BULLET', 12, 'MONTHLY', 'ACT_360',
                        'LAST', 0.5, 'PRINCIPAL', 'PENALTY_FIRST', 'ACTIVE', '2024-01-15', ?, false, 1, ?, 0.00,
                        ?, 'NORMAL', 1)
                    """,
                    no,
                    no,
                    enterprise,
                    bank,
                    secured,
                    settledOn,
                    outstanding,
                    daysPastDue);
            jdbc.update(
                    "insert into insight_counted_loan (loan_key, region_code, first_case_no, first_registered_on, secured_amount)"
                            + " values (?, '140600', 'PR-1999-000001', '2024-01-12', ?)",
                    no,
                    secured);
        }

        private void repaid(LocalDate on, String interest, String penalty) {
            jdbc.update(
                    """
                    insert into loan_repayment (loan_no, bank, bank_reference, paid_on, amount, penalty, interest, principal,
                        entered_by, entered_at)
                    select no, bank, ?, ?, ?, ?, ?, 0.00, 1, ? from loan_loan where no = ?
                    """,
                    no + on,
                    on,
                    Money.of(interest).plus(Money.of(penalty)).yuan(),
                    penalty,
                    interest,
                    LocalDateTime.of(2024, 6, 1, 10, 0),
                    no);
        }

        private List<PastCase> cases(PolicyKind kind) {
            List<PastCase> all = new ArrayList<>();
            pastBook.each(kind, SHUOZHOU, all::add);
            assertThat(pastBook.count(kind, SHUOZHOU)).isEqualTo(all.size());
            return all.stream().filter(each -> each.caseNo().startsWith(no)).toList();
        }

        @Test
        @Transactional
        void interestIsCountedByLoanAndYearWithoutPenalty() {
            loan("1500000.00", "0.00", 0, LocalDate.of(2025, 1, 15));
            repaid(LocalDate.of(2024, 6, 20), "50000.00", "120.00");
            repaid(LocalDate.of(2024, 12, 20), "51000.50", "0.00");
            repaid(LocalDate.of(2025, 1, 15), "7475.00", "0.00");
            List<PastCase> years = cases(PolicyKind.INTEREST);
            assertThat(years).extracting(PastCase::caseNo).containsExactly(no + " 2024", no + " 2025");
            PastCase first = years.get(0), second = years.get(1);
            assertThat(first.facts().money(Fact.interestPaid)).isEqualTo(Money.of("101000.50"));
            assertThat(first.facts().money(Fact.penaltyInterestPaid)).isEqualTo(Money.of("120.00"));
            // 1.5 of 3 million is secured by the pledge.
            assertThat(first.facts().rate(Fact.ipShare)).isEqualTo(Rate.of("0.5"));
            assertThat(first.on()).isEqualTo(LocalDate.of(2024, 12, 31));
            assertThat(second.on()).isEqualTo(LocalDate.of(2025, 1, 15));
            assertThat(second.facts().date(Fact.registeredOn)).isEqualTo(LocalDate.of(2024, 1, 12));
            assertThat(first.subject()).isNotBlank();
        }

        @Test
        @Transactional
        void rewardsCountTheRegisteredAmountOnceAndForTheBank() {
            loan("3500000.00", "3000000.00", 0, null);
            assertThat(cases(PolicyKind.BANK_REWARD)).singleElement().satisfies(past -> {
                assertThat(past.on()).isEqualTo(LocalDate.of(2024, 1, 12));
                assertThat(past.facts().money(Fact.registeredAmount)).isEqualTo(Money.of("3500000.00"));
                // A claim secured above the principal does not make it more than whole.
                assertThat(past.facts().rate(Fact.ipShare)).isEqualTo(Rate.ONE);
            });
            assertThat(cases(PolicyKind.COMPENSATION)).isEmpty();
            assertThat(cases(PolicyKind.AWARD)).isEmpty();
        }

        /** 1,001 alike are three pages whose ends lie among rows of one year and one day. */
        @Test
        @Transactional
        void comesByEachLoanOnceOverSeveralPages() {
            loan("3000000.00", "2000000.00", 90, null);
            repaid(LocalDate.of(2024, 6, 20), "50000.00", "0.00");
            List<Object[]> copies = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                String copy = no + "-%04d".formatted(i);
                copies.add(new Object[] {copy, copy, no});
            }
            jdbc.batchUpdate(
                    """
                    insert into loan_loan (no, contract_no, enterprise, bank, region, principal, secured_amount, signed_on,
                        annual_rate, method, months, interest_period, day_count, remainder, penalty_uplift, penalty_base,
                        allocation, state, disbursed_on, renewed, revision, outstanding, overdue, days_past_due, risk_class,
                        version)
                    select ?, ?, enterprise, bank, region, principal, secured_amount, signed_on, annual_rate, method, months,
                        interest_period, day_count, remainder, penalty_uplift, penalty_base, allocation, state, disbursed_on,
                        renewed, revision, outstanding, overdue, days_past_due, risk_class, version
                    from loan_loan where no = ?
                    """,
                    copies);
            jdbc.update(
                    """
                    insert into loan_repayment (loan_no, bank, bank_reference, paid_on, amount, penalty, interest, principal,
                        entered_by, entered_at)
                    select l.no, l.bank, l.no, r.paid_on, r.amount, r.penalty, r.interest, r.principal, r.entered_by, r.entered_at
                    from loan_loan l join loan_repayment r on r.loan_no = ? where l.no like ?
                    """,
                    no,
                    no + "-%");
            jdbc.update(
                    """
                    insert into insight_counted_loan (loan_key, region_code, first_case_no, first_registered_on, secured_amount)
                    select no, '140600', 'PR-1999-000001', '2024-01-12', secured_amount from loan_loan where no like ?
                    """,
                    no + "-%");
            for (PolicyKind kind : List.of(PolicyKind.INTEREST, PolicyKind.BANK_REWARD, PolicyKind.COMPENSATION))
                assertThat(cases(kind))
                        .extracting(PastCase::caseNo)
                        .hasSize(1_001)
                        .doesNotHaveDuplicates();
        }

        @Test
        @Transactional
        void anOverdueLoanIsALossOfWhatIsOwed() {
            loan("3000000.00", "2000000.00", 90, null);
            assertThat(cases(PolicyKind.COMPENSATION)).singleElement().satisfies(past -> {
                assertThat(past.facts().money(Fact.principalLoss)).isEqualTo(Money.of("2000000.00"));
                assertThat(past.on().minusDays(90)).isEqualTo(past.facts().date(Fact.defaultedOn));
                assertThat(past.on()).isAfterOrEqualTo(TestClock.START);
            });
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
