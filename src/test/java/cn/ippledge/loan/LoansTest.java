package cn.ippledge.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.collateral.RegistrationState;
import cn.ippledge.party.Users;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** A loan from its contract to the released pledge, as the doors let it go. */
class LoansTest {

    @Transactional
    abstract static class Cases {

        private static final LocalDate PAID_OUT = LoanFixture.SIGNED;
        private static final String OPINION = "seen and agreed";

        @Autowired
        Loans loans;

        @Autowired
        LoanSummaries summaries;

        @Autowired
        Disbursements disbursements;

        @Autowired
        Repayments repayments;

        @Autowired
        Extensions extensions;

        @Autowired
        LoanFollows follows;

        @Autowired
        Users users;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        TestClock clock;

        LoanFixture given;

        @BeforeEach
        void begin() {
            given = new LoanFixture(follows, users, jdbc);
        }

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        @Test
        void waitsForEveryRegistrationBeforeItIsCleared() {
            String patents = given.registration(), marks = given.registration();
            String application = given.contract(patents, marks);

            given.register(patents, application);
            assertThat(state(application)).isEqualTo(LoanState.AWAITING_REGISTRATION);

            given.register(marks, application);
            assertThat(state(application)).isEqualTo(LoanState.CLEARED);
        }

        @Test
        void goesThroughAllLoansInTheOrderOfTheList() {
            String first = no(given.contract(given.registration())), second = no(given.contract(given.registration()));
            LoanFilter byPrincipal = new LoanFilter(null, null, null, LoanFilter.Sort.PRINCIPAL, true);
            assertThat(loans.all(byPrincipal, given.manager()))
                    .containsExactlyElementsOf(loans.search(byPrincipal, new Page.Request(1, 200), given.manager())
                            .items())
                    .extracting(LoanLine::no)
                    .contains(first, second);
            assertThat(loans.all(byPrincipal, users.actor("bank2-manager")))
                    .extracting(LoanLine::no)
                    .doesNotContain(first, second);
        }

        @Test
        void refusesDisbursementWhileARegistrationIsMissingAndNamesIt() {
            String patents = given.registration(), marks = given.registration();
            String application = given.contract(patents, marks);
            given.register(patents, application);

            assertThatThrownBy(() -> request(no(application))).isInstanceOfSatisfying(Refusal.class, refused -> {
                assertThat(refused.reason()).isEqualTo(LoanReason.PLEDGE_NOT_REGISTERED);
                assertThat(refused.args()).containsExactly(marks);
            });
            assertThat(summaries.of(no(application), given.manager()).disbursements())
                    .isEmpty();
        }

        /** Between request and approval the pledge was revoked: the gate is asked again. */
        @Test
        void refusesApprovalWhenAPledgeFellAwayMeanwhile() {
            String patents = given.registration();
            String application = cleared(patents);
            request(no(application));
            given.end(patents, application, RegistrationState.REVOKED);

            refused(LoanReason.PLEDGE_NOT_REGISTERED, () -> approve(no(application), given.approver()));
            assertThat(state(application)).isEqualTo(LoanState.DISBURSEMENT_REVIEW);
        }

        @Test
        void refusesTheSecondApprovalByTheMaker() {
            String application = cleared(given.registration());
            Actor both = given.also(given.manager(), Role.BANK_APPROVER);
            disbursements.request(asked(no(application)), both);

            refused(CommonReason.MAKER_IS_CHECKER, () -> approve(no(application), both));
            assertThat(state(application)).isEqualTo(LoanState.DISBURSEMENT_REVIEW);
        }

        @Test
        void keepsTheScheduleWhenItIsDisbursed() {
            String no = active();

            Loan loan = loans.get(no, given.manager());
            assertThat(loan.state()).isEqualTo(LoanState.ACTIVE);
            assertThat(loan.outstanding()).isEqualTo(Money.of("1000000"));
            assertThat(loan.maturesOn()).isEqualTo("2026-07-05");
            // 15 days to 20 January, 31, 28, 31, 30, 31, and 15 to 5 July, at 100.00 a day
            assertThat(summaries.schedule(no, given.manager()))
                    .extracting(row -> row.to() + " " + row.interest() + " " + row.principal())
                    .containsExactly(
                            "2026-01-20 1500.00 0.00",
                            "2026-02-20 3100.00 0.00",
                            "2026-03-20 2800.00 0.00",
                            "2026-04-20 3100.00 0.00",
                            "2026-05-20 3000.00 0.00",
                            "2026-06-20 3100.00 0.00",
                            "2026-07-05 1500.00 1000000.00");
        }

        @Test
        void goesBackToTheManagerWhenDisbursementIsRefused() {
            String application = cleared(given.registration());
            request(no(application));

            refused(CommonReason.REQUIRED, () -> disbursements.decide(no(application), false, " ", given.approver()));
            disbursements.decide(no(application), false, "account is not the borrower's", given.approver());

            assertThat(state(application)).isEqualTo(LoanState.CLEARED);
        }

        @Test
        void refusesADisbursementBeforeTheContractOrInTheFuture() {
            String application = cleared(given.registration());

            refused(LoanReason.DATE_BEFORE_REGISTRATION, () -> request(no(application), PAID_OUT.minusDays(1)));
            refused(LoanReason.DATE_AFTER_TODAY, () -> request(no(application), TestClock.START.plusDays(1)));
        }

        @Test
        void entersTheSameBankReferenceOnceAndRefusesOtherContentUnderIt() {
            String no = active();

            Repayments.Recorded first = repay(no, "B-1", "2026-01-20", "1500");
            Repayments.Recorded again = repay(no, "B-1", "2026-01-20", "1500");

            assertThat(first.isNew()).isTrue();
            assertThat(again.isNew()).isFalse();
            assertThat(again.repayment()).isEqualTo(first.repayment());
            refused(LoanReason.SAME_REFERENCE_OTHER_CONTENT, () -> repay(no, "B-1", "2026-01-20", "1500.01"));
            assertThat(summaries.of(no, given.postloan()).repayments()).hasSize(1);
        }

        @Test
        void splitsARepaymentIntoInterestAndPrincipalAndPlansTheRestAnew() {
            String no = active();
            repay(no, "B-1", "2026-01-20", "1500");
            repay(no, "B-2", "2026-02-20", "3100");

            Repayment early = repay(no, "B-3", "2026-03-01", "400900").repayment();

            // nine days since 20 February at 100.00
            assertThat(early.interest()).isEqualTo(Money.of("900"));
            assertThat(early.principal()).isEqualTo(Money.of("400000"));
            Loan loan = loans.get(no, given.postloan());
            assertThat(loan.outstanding()).isEqualTo(Money.of("600000"));
            assertThat(loan.revision()).isEqualTo(2);
            assertThat(Money.sum(summaries.schedule(no, given.manager()).stream()
                            .map(ScheduleRow::principal)
                            .toList()))
                    .isEqualTo(Money.of("1000000"));
            assertThat(summaries.of(no, given.manager()).schedule())
                    .filteredOn(LoanSummary.Instalment::paid)
                    .hasSize(3);
        }

        @Test
        void refusesARepaymentDatedBeforeTheLastOne() {
            String no = active();
            repay(no, "B-1", "2026-02-20", "4600");

            refused(LoanReason.DATE_BEFORE_LAST_REPAYMENT, () -> repay(no, "B-2", "2026-02-19", "100"));
            refused(LoanReason.DATE_AFTER_TODAY, () -> repay(no, "B-3", "2026-03-11", "100"));
        }

        @Test
        void isSettledByTheSumItNamesAndReleasedWhenEveryRegistrationIsCancelled() {
            String patents = given.registration();
            String application = cleared(patents);
            String no = disbursed(application);
            Money whole = summaries.of(no, given.postloan()).settlesWith();

            repay(no, "B-1", "2026-03-10", whole.toString());
            Loan settled = loans.get(no, given.postloan());
            assertThat(settled.state()).isEqualTo(LoanState.SETTLED);
            assertThat(settled.settledOn()).isEqualTo(TestClock.START);
            assertThat(settled.outstanding()).isEqualTo(Money.ZERO);
            assertThat(settled.riskClass()).isEqualTo(RiskClass.NORMAL);

            // the office is already looking at the cancellation, so the bank need not ask for it again
            given.move(patents, "CANCEL_REVIEW");
            loans.requestRelease(no, OPINION, given.postloan());
            assertThat(state(application)).isEqualTo(LoanState.RELEASING);
            given.end(patents, application, RegistrationState.CANCELLED);
            assertThat(state(application)).isEqualTo(LoanState.RELEASED);
        }

        @Test
        void extendsAsFarAsTheRulesAllowByTwoPeople() {
            String no = active();
            Actor both = given.also(given.manager(), Role.BANK_APPROVER);

            // a term of six months may be extended by six months at most
            refused(LoanReason.EXTENSION_TOO_LONG, () -> extend(no, "2027-01-06", both));
            refused(LoanReason.EXTENSION_NOT_LATER, () -> extend(no, "2026-07-05", both));
            extend(no, "2027-01-05", both);
            refused(LoanReason.EXTENSION_PENDING, () -> extend(no, "2026-12-05", both));
            refused(CommonReason.MAKER_IS_CHECKER, () -> extensions.decide(no, true, OPINION, both));
            extensions.decide(no, true, OPINION, given.approver());

            assertThat(loans.get(no, given.manager()).maturesOn()).isEqualTo("2027-01-05");
            List<ScheduleRow> rows = summaries.schedule(no, given.manager());
            assertThat(rows.get(rows.size() - 1).to()).isEqualTo("2027-01-05");
            assertThat(rows.get(rows.size() - 1).principal()).isEqualTo(Money.of("1000000"));
            assertThat(rows).extracting(ScheduleRow::no).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        }

        @Test
        void classesARenewalAtLeastSpecialMention() {
            String no = active();
            repay(
                    no,
                    "B-1",
                    "2026-02-20",
                    summaries.of(no, given.manager()).due().total().toString());
            extensions.request(new RequestExtension(no, LocalDate.of(2026, 10, 5), true, OPINION), given.manager());

            extensions.decide(no, true, OPINION, given.approver());

            Loan loan = loans.get(no, given.manager());
            assertThat(loan.daysPastDue()).isZero();
            assertThat(loan.riskClass()).isEqualTo(RiskClass.SPECIAL_MENTION);
        }

        @Test
        void isInvisibleToOtherBanksAndEnterprises() {
            String no = active();
            Actor otherBank = users.actor("bank2-manager");

            assertThatThrownBy(() -> loans.get(no, otherBank)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> loans.abandon(no, OPINION, otherBank)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> loans.get(no, users.actor("shuozhou-clerk")))
                    .isInstanceOf(NotFound.class);
            assertThat(loans.get(no, users.actor("sme1")).no()).isEqualTo(no);
            assertThat(loans.get(no, users.actor("center-clerk")).no()).isEqualTo(no);
            assertThatThrownBy(() -> disbursements.request(asked(no), users.actor("sme1")))
                    .isInstanceOf(Denied.class);
        }

        @Test
        void findsLoansByNumberContractAndEnterprise() {
            String application = given.contract(given.registration());
            String no = no(application);

            assertThat(found(new LoanFilter("C-" + application, null, null, null, true)))
                    .containsExactly(no);
            assertThat(found(
                            new LoanFilter(no, LoanState.AWAITING_REGISTRATION, null, LoanFilter.Sort.MATURITY, false)))
                    .containsExactly(no);
            assertThat(found(new LoanFilter(no, LoanState.ACTIVE, null, null, true)))
                    .isEmpty();
            // an underscore is a letter here, not a wildcard
            assertThat(found(new LoanFilter(no.replace('-', '_'), null, null, null, true)))
                    .isEmpty();
        }

        private List<String> found(LoanFilter filter) {
            return loans.search(filter, Page.Request.page(1), given.manager()).items().stream()
                    .map(LoanLine::no)
                    .toList();
        }

        private String active() {
            return disbursed(cleared(given.registration()));
        }

        private String cleared(String registration) {
            String application = given.contract(registration);
            given.register(registration, application);
            return application;
        }

        private String disbursed(String application) {
            request(no(application));
            approve(no(application), given.approver());
            return no(application);
        }

        private String no(String application) {
            return loans.byApplication(application).orElseThrow().no();
        }

        private LoanState state(String application) {
            return loans.byApplication(application).orElseThrow().state();
        }

        private void request(String no) {
            request(no, PAID_OUT);
        }

        private void request(String no, LocalDate on) {
            disbursements.request(
                    new RequestDisbursement(no, on, "6222021234567890", "102100099996", ""), given.manager());
        }

        private static RequestDisbursement asked(String no) {
            return new RequestDisbursement(no, PAID_OUT, "6222021234567890", "102100099996", "");
        }

        private void approve(String no, Actor by) {
            disbursements.decide(no, true, OPINION, by);
        }

        private Repayments.Recorded repay(String no, String reference, String on, String amount) {
            String unique = no + reference;
            return repayments.record(
                    new RecordRepayment(no, unique, LocalDate.parse(on), Money.of(amount)), given.postloan());
        }

        private void extend(String no, String maturity, Actor by) {
            extensions.request(new RequestExtension(no, LocalDate.parse(maturity), OPINION), by);
        }

        private static void refused(Reason reason, ThrowingCallable command) {
            assertThatThrownBy(command).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
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
