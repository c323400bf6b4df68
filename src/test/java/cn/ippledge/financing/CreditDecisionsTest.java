package cn.ippledge.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.collateral.Pledges;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

class CreditDecisionsTest {

    abstract static class Cases {

        @Autowired
        ApplicationContext context;

        @Autowired
        ApplicationEvents events;

        @Autowired
        TestClock clock;

        Story story;
        CreditDecisions credit;

        @BeforeEach
        void begin() {
            story = new Story(context);
            credit = story.credit;
        }

        @AfterEach
        void setTheClockBack() {
            clock.setTo(TestClock.START);
        }

        private static void refuses(Reason reason, ThrowingCallable call) {
            assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                    .isEqualTo(reason));
        }

        private SignContract contract(String no, String number) {
            return new SignContract(no, number, TestClock.START, TestClock.START);
        }

        @Test
        void proposesWithinTheRequestAndTheBundlesCeiling() {
            String no = story.valued();
            refuses(
                    FinancingReason.ABOVE_REQUESTED_AMOUNT,
                    () -> credit.finishDueDiligence(story.proposal(no, "3000000.01"), story.manager));
            credit.finishDueDiligence(story.proposal(no, "3000000"), story.manager);
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.CREDIT_DECISION);
            assertThat(credit.proposals(no, story.approver))
                    .extracting(Proposal::terms)
                    .containsExactly(new Terms(
                            Money.of("3000000"), 12, Rate.of("0.0345"), RepaymentMethod.INTEREST_THEN_BULLET));
            assertThat(credit.proposals(no, story.enterprise)).isEmpty();
        }

        @Test
        void onlyTheBankThatTookItReports() {
            String no = story.valued();
            assertThatThrownBy(() -> credit.finishDueDiligence(story.proposal(no, "1"), story.approver))
                    .isInstanceOf(Denied.class);
        }

        @Test
        void whoProposedDoesNotDecide() {
            Actor both = new Actor(
                    story.manager.userId(),
                    story.manager.login(),
                    story.manager.name(),
                    story.manager.organisation(),
                    OrganisationKind.BANK,
                    Story.REGION,
                    Set.of(Role.BANK_MANAGER, Role.BANK_APPROVER));
            String no = story.proposed("2000000");
            refuses(CommonReason.MAKER_IS_CHECKER, () -> credit.decide(no, CreditOutcome.APPROVE, null, both));
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.CREDIT_DECISION);
        }

        @Test
        void aboveTheBranchsAuthorityItsHeadOfficeDecides() {
            PartyId branch =
                    story.organisation(OrganisationKind.BANK, story.manager.organisation(), Money.of("1000000"));
            Actor branchManager = story.person(branch, OrganisationKind.BANK, Story.REGION, Role.BANK_MANAGER);
            Actor branchApprover = story.person(branch, OrganisationKind.BANK, Story.REGION, Role.BANK_APPROVER);
            String no = story.invited(branchManager);
            story.matching.answer(no, true, null, branchManager);
            story.matching.assignEvaluator(no, story.appraiser.organisation(), null, story.centerClerk);
            story.value(no);
            credit.finishDueDiligence(story.proposal(no, "1000000.01"), branchManager);

            assertThat(credit.decidingBank(no)).contains(story.manager.organisation());
            refuses(
                    CommonReason.OTHER_ORGANISATION,
                    () -> credit.decide(no, CreditOutcome.APPROVE, null, branchApprover));
            credit.decide(no, CreditOutcome.RETURN, "请降低金额", story.approver);
            assertThat(credit.decidingBank(no)).isEmpty();

            credit.finishDueDiligence(story.proposal(no, "1000000"), branchManager);
            assertThat(credit.decidingBank(no)).contains(branch);
            credit.decide(no, CreditOutcome.APPROVE, null, branchApprover);
            assertThat(story.get(no).approvedAmount()).isEqualTo(Money.of("1000000"));
            assertThat(credit.proposals(no, branchManager))
                    .extracting(Proposal::outcome)
                    .containsExactly(CreditOutcome.RETURN, CreditOutcome.APPROVE);
        }

        @Test
        void aRejectionTakesAnOpinionAndEndsTheCase() {
            String no = story.proposed("2000000");
            refuses(CommonReason.REQUIRED, () -> credit.decide(no, CreditOutcome.REJECT, " ", story.approver));
            credit.decide(no, CreditOutcome.REJECT, "现金流不足", story.approver);
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.REJECTED);
            assertThat(story.get(no).endReason()).isEqualTo("现金流不足");
        }

        @Test
        void aSupplementForTheBankKeepsTheValuedRightsAndResumesAtDueDiligence() {
            String no = story.valued();
            credit.finishDueDiligence(
                    new DueDiligence(no, DueDiligenceOutcome.SUPPLEMENT, null, null, null, null, "缺纳税证明"),
                    story.manager);
            Application asked = story.get(no);
            Request otherRights = story.request(story.patent());
            refuses(
                    FinancingReason.RIGHTS_ALREADY_VALUED,
                    () -> story.applications.save(new SaveDraft(no, asked.version(), otherRights), story.enterprise));
            story.eligibility.supplement(no, "已上传", story.enterprise);
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.DUE_DILIGENCE);
        }

        @Test
        void anOfferStandsTenWorkingDaysAndOnlyThePrincipalAnswers() {
            String no = story.proposed("2000000");
            credit.decide(no, CreditOutcome.APPROVE, null, story.approver);
            // From Tuesday 10 March 2026 ten working days: 11, 12, 13, 16 to 20, 23, 24 March.
            assertThat(story.get(no).offerExpiresOn()).isEqualTo(LocalDate.of(2026, 3, 24));
            Actor clerk = story.person(
                    story.enterprise.organisation(), OrganisationKind.ENTERPRISE, Story.REGION, Role.ENTERPRISE_CLERK);
            assertThatThrownBy(() -> credit.answerOffer(no, true, null, clerk)).isInstanceOf(Denied.class);
            clock.setTo(LocalDate.of(2026, 3, 24));
            credit.answerOffer(no, true, null, story.enterprise);
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.CONTRACTING);
        }

        @Test
        void anOfferIsNotAcceptedADayLate() {
            String no = story.proposed("2000000");
            credit.decide(no, CreditOutcome.APPROVE, null, story.approver);
            clock.setTo(LocalDate.of(2026, 3, 25));
            refuses(FinancingReason.OFFER_EXPIRED, () -> credit.answerOffer(no, true, null, story.enterprise));
            credit.expireOffer(no);
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.REFUSED_BY_ENTERPRISE);
            credit.expireOffer(no);
        }

        @Test
        void theEnterpriseMayRefuseWithAReason() {
            String no = story.proposed("2000000");
            credit.decide(no, CreditOutcome.APPROVE, null, story.approver);
            refuses(CommonReason.REQUIRED, () -> credit.answerOffer(no, false, null, story.enterprise));
            credit.answerOffer(no, false, "利率偏高", story.enterprise);
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.REFUSED_BY_ENTERPRISE);
        }

        @Test
        void theContractOpensThePledgesAndStatesItsFacts() {
            String no = story.contracting();
            credit.signContract(contract(no, " HT-" + no + " "), story.manager);

            Application contracted = story.get(no);
            assertThat(contracted.state()).isEqualTo(ApplicationState.CONTRACTED);
            assertThat(contracted.contractNo()).isEqualTo("HT-" + no);
            List<String> registrations = context.getBean(Pledges.class).ofApplication(no).stream()
                    .map(registration -> registration.no())
                    .toList();
            assertThat(registrations).hasSize(1);
            assertThat(events.stream(FinancingEvent.ContractSigned.class))
                    .containsExactly(new FinancingEvent.ContractSigned(
                            no,
                            story.manager.userId(),
                            "HT-" + no,
                            story.enterprise.organisation(),
                            story.manager.organisation(),
                            Story.REGION,
                            Money.of("2000000"),
                            Money.of("2000000"),
                            Rate.of("0.0345"),
                            "INTEREST_THEN_BULLET",
                            12,
                            TestClock.START,
                            registrations));
        }

        @Test
        void aContractNumberIsUsedOnceInABank() {
            String first = story.contracting(), second = story.contracting();
            credit.signContract(contract(first, "HT-1"), story.manager);
            refuses(
                    FinancingReason.CONTRACT_NUMBER_TAKEN,
                    () -> credit.signContract(contract(second, "HT-1"), story.manager));
            Story otherBank = new Story(context);
            otherBank.credit.signContract(contract(otherBank.contracting(), "HT-1"), otherBank.manager);
        }

        @Test
        void theContractsDatesMakeSense() {
            String no = story.contracting();
            LocalDate tomorrow = TestClock.START.plusDays(1);
            refuses(
                    FinancingReason.DATE_IN_FUTURE,
                    () -> credit.signContract(new SignContract(no, "HT-2", tomorrow, tomorrow), story.manager));
            assertThatThrownBy(() -> credit.signContract(
                            new SignContract(no, null, TestClock.START.minusDays(1), null), story.manager))
                    .isInstanceOfSatisfying(Rejected.class, refused -> assertThat(refused.fields())
                            .containsExactly(
                                    new Rejected.Field("contractNo", CommonReason.REQUIRED),
                                    new Rejected.Field("signedOn", FinancingReason.DATE_BEFORE, TestClock.START),
                                    new Rejected.Field("debtFrom", CommonReason.REQUIRED)));
            assertThat(story.get(no).state()).isEqualTo(ApplicationState.CONTRACTING);
        }

        @Test
        void aPatentInASignedContractFailsTheNextApplicationsReview() {
            String no = story.contracting();
            credit.signContract(contract(no, "HT-" + no), story.manager);
            String next = story.draft(story.request(story.get(no).rights().get(0)));
            story.applications.submit(next, story.enterprise);
            assertThat(story.eligibility.findings(next, story.centerClerk))
                    .filteredOn(finding -> !finding.passed())
                    .extracting(Finding::code)
                    .containsExactly("NOT_PLEDGED");
        }
    }

    @Nested
    @OnH2
    @RecordApplicationEvents
    class H2 extends Cases {}

    @Nested
    @OnMySql
    @RecordApplicationEvents
    class MySql extends Cases {}
}
