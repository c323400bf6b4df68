package cn.ippledge.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.party.Users;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Guarantors and insurers, what they offer and what they carry. The clock stands at Tuesday, 10 March 2026. */
class LoanPartnersTest {

    @Transactional
    abstract static class Cases {

        private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

        @Autowired
        PartnerProducts products;

        @Autowired
        LoanPartners partners;

        @Autowired
        Loans loans;

        @Autowired
        LoanFollows follows;

        @Autowired
        Users users;

        @Autowired
        JdbcTemplate jdbc;

        LoanFixture given;
        Actor guarantor;
        Actor insurer;
        Actor director;
        String loan;

        @BeforeEach
        void aContract() {
            given = new LoanFixture(follows, users, jdbc);
            guarantor = users.actor("guarantor1");
            insurer = users.actor("insurer1");
            director = users.actor("center-director");
            loan = loans.byApplication(given.contract(given.registration()))
                    .orElseThrow()
                    .no();
        }

        @Test
        void aProductIsOfferedOnceTheDirectorHasConfirmedIt() {
            long id = products.enter(product("0.3"), guarantor);
            assertThat(offered()).doesNotContain(id);
            refused("PARTNER_PRODUCT_NOT_OFFERED", () -> partners.attach(loan, id, given.manager()));
            refused("MAKER_IS_CHECKER", () -> products.decide(id, true, null, theSamePerson()));
            assertThatThrownBy(() -> products.decide(id, true, null, users.actor("jining-director")))
                    .isInstanceOf(NotFound.class);
            products.decide(id, true, null, director);
            assertThat(offered()).contains(id);
            refused("WRONG_STATE", () -> products.decide(id, false, "again", director));
        }

        @Test
        void aProductThatIsNotConfirmedSaysWhyAndIsNotOffered() {
            long id = products.enter(product("0.3"), insurer);
            refused("REQUIRED", () -> products.decide(id, false, " ", director));
            products.decide(id, false, "the fee is too high", director);
            assertThat(products.get(id, insurer).opinion()).isEqualTo("the fee is too high");
            assertThat(offered()).doesNotContain(id);
        }

        @Test
        void refusesWhatIsNoPartAndWhatIsOver() {
            refused("PARTNER_SHARE_NOT_A_PART", () -> products.enter(product("1"), guarantor));
            refused("PARTNER_SHARE_NOT_A_PART", () -> products.enter(product("0"), guarantor));
            refused(
                    "PARTNER_DAYS_OVER",
                    () -> products.enter(
                            new EnterProduct(
                                    "P", Rate.of("0.01"), Rate.of("0.2"), TODAY.minusDays(9), TODAY.minusDays(1)),
                            guarantor));
            assertThatThrownBy(() -> products.enter(product("0.2"), given.manager()))
                    .isInstanceOf(Denied.class);
        }

        /** 60% of a guarantor and 39% of an insurer leave 1% to the bank; with 40% nothing would be left. */
        @Test
        void somethingOfTheRiskStaysWithTheBank() {
            long sixty = confirmed(guarantor, "0.6"), forty = confirmed(insurer, "0.4");
            long less = confirmed(insurer, "0.39"), again = confirmed(guarantor, "0.01");
            partners.attach(loan, sixty, given.manager());
            refused("PARTNERS_CARRY_ALL", () -> partners.attach(loan, forty, given.manager()));
            refused("PARTNER_ALREADY_IN", () -> partners.attach(loan, again, given.manager()));
            partners.attach(loan, less, given.manager());
            assertThat(partners.parts(loan))
                    .extracting(part -> part.kind() + " " + part.riskShare().percent())
                    .containsExactly("GUARANTOR 60%", "INSURER 39%");
        }

        @Test
        void aPartnerSeesTheLoansItHasAPartInAndNoOthers() {
            assertThatThrownBy(() -> loans.get(loan, guarantor)).isInstanceOf(NotFound.class);
            partners.attach(loan, confirmed(guarantor, "0.2"), given.manager());
            assertThat(loans.get(loan, guarantor).no()).isEqualTo(loan);
            assertThat(lines(guarantor)).containsExactly(loan);
            assertThat(lines(insurer)).isEmpty();
            assertThatThrownBy(() -> loans.get(loan, insurer)).isInstanceOf(NotFound.class);
            partners.detach(loan, guarantor.organisation(), given.manager());
            assertThat(lines(guarantor)).isEmpty();
        }

        @Test
        void nothingChangesOnceThePaymentIsAskedFor() {
            long id = confirmed(guarantor, "0.2");
            jdbc.update("update loan_loan set state = 'DISBURSEMENT_REVIEW' where no = ?", loan);
            refused("WRONG_STATE", () -> partners.attach(loan, id, given.manager()));
            assertThatThrownBy(() -> partners.attach(loan, id, users.actor("bank2-manager")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> partners.attach(loan, id, given.approver()))
                    .isInstanceOf(Denied.class);
        }

        @Test
        void theDemoHasOneProductOfEach() {
            for (Actor partner : List.of(guarantor, insurer))
                assertThat(products.search(ProductState.CONFIRMED, Page.Request.page(1), partner)
                                .items())
                        .anyMatch(product -> product.offeredOn(TODAY));
        }

        private Actor theSamePerson() {
            return new Actor(
                    guarantor.userId(),
                    guarantor.login(),
                    guarantor.name(),
                    director.organisation(),
                    director.kind(),
                    director.region(),
                    Set.of(Role.CENTER_DIRECTOR));
        }

        private long confirmed(Actor partner, String share) {
            long id = products.enter(product(share), partner);
            products.decide(id, true, null, director);
            return id;
        }

        private static EnterProduct product(String share) {
            return new EnterProduct("A product", Rate.of("0.01"), Rate.of(share), TODAY, TODAY.plusYears(1));
        }

        private List<Long> offered() {
            return partners.offered(loan, given.manager()).stream()
                    .map(PartnerProduct::id)
                    .toList();
        }

        private List<String> lines(Actor actor) {
            LoanFilter filter = new LoanFilter(loan, null, null, LoanFilter.Sort.NO, false);
            return loans.search(filter, Page.Request.page(1), actor).items().stream()
                    .map(LoanLine::no)
                    .toList();
        }

        private static void refused(String reason, ThrowingCallable command) {
            assertThatThrownBy(command).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                            refusal.reason().name())
                    .isEqualTo(reason));
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
