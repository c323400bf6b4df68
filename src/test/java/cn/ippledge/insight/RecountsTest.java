package cn.ippledge.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.collateral.PledgeEvent;
import cn.ippledge.insight.Recount.Difference;
import cn.ippledge.insight.Recount.Kind;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The second count finds what somebody changed in the summaries behind the platform's back. */
class RecountsTest {

    private static final RegionCode SHUOZHOU = new RegionCode("140600");
    private static final LocalDate DAY = LocalDate.of(2019, 5, 5);

    abstract static class Cases {

        @Autowired
        Recounts recounts;

        @Autowired
        RegistrationCounter counter;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        JdbcTemplate jdbc;

        @BeforeEach
        void countOneRegistrationThatHasNoSource() {
            for (String table : new String[] {
                "insight_loan_registration", "insight_counted_loan", "insight_daily_registered", "insight_monthly_flow"
            }) jdbc.update("delete from " + table + " where region_code = '140600'");
            transaction.executeWithoutResult(t -> counter.on(new PledgeEvent.Registered(
                    "PR-R-1", 1, "FA-R-1", SHUOZHOU, enterprise(), new PartyId(7), Money.of("1000"), DAY)));
        }

        @Test
        void findsARegistrationThatItsSourceDoesNotKnow() {
            assertThat(check()).contains(new Difference(Kind.REGISTRATIONS_WITHOUT_SOURCE, "1"));
            assertThat(check())
                    .extracting(Difference::kind)
                    .doesNotContain(Kind.LOAN_DIFFERS, Kind.DAY_DIFFERS, Kind.SHARE_DIFFERS, Kind.REGISTRATION_DIFFERS);
        }

        @Test
        void findsADayWhoseSumWasChanged() {
            jdbc.update("update insight_daily_registered set amount = amount + 0.01 where registered_on = ?", DAY);

            assertThat(check()).contains(new Difference(Kind.DAY_DIFFERS, "2019-05-05"));
        }

        @Test
        void findsAShareThatWasMovedToAnotherBank() {
            jdbc.update("update insight_monthly_flow set bank_id = 8 where bank_id = 7 and region_code = '140600'");

            assertThat(check())
                    .filteredOn(found -> found.kind() == Kind.SHARE_DIFFERS)
                    .extracting(found -> found.subject().strip())
                    .allMatch(subject -> subject.startsWith("2019-5 7") || subject.startsWith("2019-5 8"))
                    .hasSize(2);
        }

        private PartyId enterprise() {
            return new PartyId(jdbc.queryForObject("select min(organisation) from party_enterprise", Long.class));
        }

        @Test
        void findsALoanWhoseAmountWasChanged() {
            jdbc.update("update insight_counted_loan set secured_amount = 2000 where loan_key = 'FA-R-1'");

            assertThat(check()).contains(new Difference(Kind.LOAN_DIFFERS, "FA-R-1"));
        }

        @Test
        void findsALoanThatCountsAlthoughItsRegistrationWasRevoked() {
            jdbc.update("update insight_loan_registration set revoked_on = ? where loan_key = 'FA-R-1'", DAY);

            assertThat(check()).contains(new Difference(Kind.LOAN_DIFFERS, "FA-R-1"));
        }

        @Test
        void isForTheAuditorAndTheDirector() {
            assertThatThrownBy(() -> recounts.check(actor(Role.LEADER))).isInstanceOf(Denied.class);
        }

        private java.util.List<Difference> check() {
            return recounts.check(actor(Role.AUDITOR)).differences();
        }

        private static Actor actor(Role role) {
            return new Actor(
                    1, "auditor", "auditor", new PartyId(1), OrganisationKind.GOVERNMENT, SHUOZHOU, Set.of(role));
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
