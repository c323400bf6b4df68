package cn.ippledge.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.collateral.PledgeEvent;
import cn.ippledge.financing.FinancingEvent;
import cn.ippledge.loan.LoanEvent;
import cn.ippledge.party.Parties;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The four amounts, each from its own events and never from another's. */
class DashboardsTest {

    private static final RegionCode YANHU = new RegionCode("140802");
    private static final Actor LEADER =
            new Actor(1, "leader", "leader", new PartyId(1), OrganisationKind.GOVERNMENT, YANHU, Set.of(Role.LEADER));
    private static final YearMonth MARCH = YearMonth.of(2024, 3);
    private static final YearMonth MAY = YearMonth.of(2024, 5);

    abstract static class Cases {

        @Autowired
        Dashboards dashboards;

        @Autowired
        FlowCounter flows;

        @Autowired
        RegistrationCounter registrations;

        @Autowired
        Parties parties;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        JdbcTemplate jdbc;

        private PartyId enterprise;
        private PartyId bank;

        @BeforeEach
        void startFromNothing() {
            for (String table : List.of(
                    "insight_loan",
                    "insight_financed_enterprise",
                    "insight_monthly_flow",
                    "insight_loan_registration",
                    "insight_counted_loan",
                    "insight_daily_registered")) jdbc.update("delete from " + table);
            enterprise =
                    parties.ofKind(OrganisationKind.ENTERPRISE, YANHU).get(0).id();
            bank = parties.ofKind(OrganisationKind.BANK, YANHU).get(0).id();
        }

        /**
         * March: 3,000,000 agreed and its pledge registered. April: 2,000,000 of it paid out. May: 500,000 paid back.
         * Registered 5,000,000 + 3,000,000 from March on; outstanding 0, then 2,000,000, then 1,500,000.
         */
        @Test
        void keepsTheFourAmountsApart() {
            oneLoan();

            assertThat(dashboards.months(MARCH, MAY, LEADER))
                    .containsExactly(
                            new RegionMonth(
                                    MARCH,
                                    yuan("8000000"),
                                    yuan("3000000"),
                                    new Flow(yuan("3000000"), yuan("3000000"), Money.ZERO, Money.ZERO, 0),
                                    Money.ZERO),
                            new RegionMonth(
                                    YearMonth.of(2024, 4),
                                    yuan("8000000"),
                                    Money.ZERO,
                                    Flow.disbursed(yuan("2000000"), 1),
                                    yuan("2000000")),
                            new RegionMonth(
                                    MAY, yuan("8000000"), Money.ZERO, Flow.repaid(yuan("500000")), yuan("1500000")));
            assertThat(dashboards.total(MAY, LEADER))
                    .isEqualTo(new Flow(yuan("3000000"), yuan("3000000"), yuan("2000000"), yuan("500000"), 1));
        }

        /** A span that begins later starts from what stood before it. */
        @Test
        void carriesWhatStoodBeforeTheSpan() {
            oneLoan();

            assertThat(dashboards.months(MAY, MAY, LEADER)).singleElement().satisfies(may -> {
                assertThat(may.standing()).isEqualTo(yuan("8000000"));
                assertThat(may.outstanding()).isEqualTo(yuan("1500000"));
            });
            assertThat(dashboards.total(YearMonth.of(2024, 4), LEADER).outstanding())
                    .isEqualTo(yuan("2000000"));
        }

        /** Two loans of one enterprise are one enterprise. */
        @Test
        void countsAnEnterpriseOnce() {
            oneLoan();
            publish(new LoanEvent.Opened("LN-T-2", 1, "FA-T-2", enterprise, bank, YANHU));
            publish(new LoanEvent.Disbursed("LN-T-2", 1, YANHU, yuan("100000"), day("2024-05-20")));

            assertThat(dashboards.total(MAY, LEADER).enterprises()).isEqualTo(1);
            assertThat(dashboards.total(MAY, LEADER).disbursed()).isEqualTo(yuan("2100000"));
        }

        @Test
        void dividesByBankAndTown() {
            oneLoan();

            assertThat(dashboards.byBank(MAY, LEADER)).singleElement().satisfies(share -> {
                assertThat(share.name()).isEqualTo(parties.organisation(bank).name());
                assertThat(share.flow().registered()).isEqualTo(yuan("3000000"));
                assertThat(share.flow().outstanding()).isEqualTo(yuan("1500000"));
            });
            assertThat(dashboards.byTown(MAY, LEADER))
                    .singleElement()
                    .satisfies(share -> assertThat(share.flow().credit()).isEqualTo(yuan("3000000")));
        }

        @Test
        void showsABankNothingAndAnotherRegionItsOwn() {
            oneLoan();
            RegionCode nanhai = new RegionCode("440605");
            Actor elsewhere =
                    new Actor(2, "x", "x", new PartyId(2), OrganisationKind.CENTER, nanhai, Set.of(Role.CENTER_CLERK));
            Actor banker = new Actor(3, "y", "y", bank, OrganisationKind.BANK, YANHU, Set.of(Role.BANK_MANAGER));

            assertThat(dashboards.total(MAY, elsewhere)).isEqualTo(Flow.NOTHING);
            assertThatThrownBy(() -> dashboards.total(MAY, banker)).isInstanceOf(Denied.class);
        }

        private void oneLoan() {
            publish(new FinancingEvent.ContractSigned(
                    "FA-T-1",
                    1,
                    "HT-1",
                    enterprise,
                    bank,
                    YANHU,
                    yuan("3000000"),
                    yuan("3000000"),
                    Rate.of("0.0385"),
                    "BULLET",
                    12,
                    day("2024-03-05"),
                    List.of("PR-T-1")));
            publish(new LoanEvent.Opened("LN-T-1", 1, "FA-T-1", enterprise, bank, YANHU));
            publish(new PledgeEvent.Registered(
                    "PR-T-1", 1, "FA-T-1", YANHU, enterprise, bank, yuan("3000000"), day("2024-03-20")));
            publish(new LoanEvent.Disbursed("LN-T-1", 1, YANHU, yuan("2000000"), day("2024-04-02")));
            publish(new LoanEvent.Repaid(
                    "LN-T-1", 1, YANHU, yuan("500000"), yuan("6416.67"), Money.ZERO, day("2024-05-20")));
        }

        /** To this module's listeners alone: other modules would look for the cases behind the numbers. */
        private void publish(CaseEvent event) {
            transaction.executeWithoutResult(t -> {
                if (event instanceof FinancingEvent.ContractSigned signed) flows.on(signed);
                if (event instanceof LoanEvent.Opened opened) flows.on(opened);
                if (event instanceof LoanEvent.Disbursed disbursed) flows.on(disbursed);
                if (event instanceof LoanEvent.Repaid repaid) flows.on(repaid);
                if (event instanceof PledgeEvent.Registered registered) registrations.on(registered);
            });
        }

        private static Money yuan(String amount) {
            return Money.of(amount);
        }

        private static LocalDate day(String date) {
            return LocalDate.parse(date);
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
