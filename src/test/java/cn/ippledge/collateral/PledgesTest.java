package cn.ippledge.collateral;

import static cn.ippledge.collateral.Refusals.refused;
import static cn.ippledge.collateral.RegistrationState.*;
import static cn.ippledge.collateral.RightType.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** From the signed contract to the registered pledge. The clock stands at Tuesday, 10 March 2026. */
class PledgesTest {

    @Transactional
    @RecordApplicationEvents
    abstract static class Cases extends PledgeCases {

        @Autowired
        ApplicationEvents events;

        @Test
        void opensOneRegistrationForEachTypeAndAuthority() {
            List<String> opened =
                    pledges.open(contract(right(PATENT), right(PATENT), right(TRADEMARK), right(COPYRIGHT)), manager);
            assertThat(opened).hasSize(3);
            assertThat(opened.stream().map(this::registration))
                    .extracting(Registration::type, Registration::authority, Registration::state)
                    .containsExactlyInAnyOrder(
                            tuple(PATENT, "CNIPA", DRAFT),
                            tuple(TRADEMARK, "CNIPA_TMO", DRAFT),
                            tuple(COPYRIGHT, "CPCC", DRAFT));
            assertThat(events.stream(PledgeEvent.Opened.class))
                    .extracting(PledgeEvent.Opened::caseNo)
                    .containsExactlyElementsOf(opened);
        }

        @Test
        void refusesAContractThatCannotBePledged() {
            refused(() -> pledges.open(contract(), manager), "rights PLEDGE_WITHOUT_RIGHTS");
            refused(() -> pledges.open(contract(987654321L), manager), "rights PLEDGE_RIGHT_UNKNOWN");
            OpenPledges plain = contract(right(PATENT));
            OpenPledges wrong = new OpenPledges(
                    plain.applicationNo(),
                    plain.contractNo(),
                    plain.pledgor(),
                    plain.pledgee(),
                    plain.region(),
                    plain.rights(),
                    Money.ZERO,
                    LocalDate.of(2026, 3, 11),
                    plain.debtFrom(),
                    plain.debtFrom(),
                    false,
                    null);
            refused(
                    () -> pledges.open(wrong, manager),
                    "securedAmount MONEY_NOT_POSITIVE",
                    "contractSignedOn PLEDGE_DATE_IN_FUTURE",
                    "debtTo PLEDGE_DATE_BEFORE");
        }

        /** Working days after Tuesday 10 March: 1 = Wednesday 11, 2 = Thursday 12, 3 = Friday 13. */
        @Test
        void registersByTwoPersonsAndGivesEveryStepItsLastDay() {
            String no = opened(right(PATENT));
            assertThat(registration(no).dueOn()).isEqualTo("2026-03-13");
            pledges.signByPledgor(no, principal);
            assertThat(registration(no).dueOn()).isEqualTo("2026-03-13");
            pledges.file(new FileRegistration(no, pledges.form(no, manager)), manager);
            assertThat(registration(no)).satisfies(filed -> {
                assertThat(filed.state()).isEqualTo(SUBMITTED);
                assertThat(filed.receiptNo()).startsWith("RC-2026-");
                assertThat(filed.filedOn()).isEqualTo("2026-03-10");
                assertThat(filed.dueOn()).isEqualTo("2026-03-11");
            });
            registrar.accept(no, true, null, first);
            assertThat(registration(no).dueOn()).isEqualTo("2026-03-12");
            registrar.review(register(no, "Y2026980001234"), first);
            assertThat(registration(no).state()).isEqualTo(UNDER_REVIEW);
            registrar.decideResult(no, true, null, second);
            assertThat(registration(no)).satisfies(registered -> {
                assertThat(registered.state()).isEqualTo(REGISTERED);
                assertThat(registered.registrationNo()).isEqualTo("Y2026980001234");
                assertThat(registered.registeredOn()).isEqualTo("2026-03-10");
                assertThat(registered.dueOn()).isNull();
            });
            assertThat(events.stream(PledgeEvent.Registered.class)
                            .filter(each -> each.caseNo().equals(no)))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.loanKey()).isEqualTo(registration(no).applicationNo());
                        assertThat(event.securedAmount()).isEqualTo(Money.of("3000000.00"));
                        assertThat(event.registeredOn()).isEqualTo("2026-03-10");
                    });
        }

        /** A copyright has ten days from acceptance: 20 March, a Friday; a mark two working days; a patent on paper five. */
        @Test
        void limitsOfTheTypesDiffer() {
            assertThat(registration(underReview(right(COPYRIGHT))).dueOn()).isEqualTo("2026-03-20");
            assertThat(registration(underReview(right(TRADEMARK))).dueOn()).isEqualTo("2026-03-12");
            String paper = signed(right(PATENT));
            FilingForm usual = pledges.form(paper, manager);
            pledges.file(new FileRegistration(paper, byPost(usual)), manager);
            registrar.accept(paper, true, null, first);
            assertThat(registration(paper).dueOn()).isEqualTo("2026-03-17");
        }

        @Test
        void theSecondPersonIsAnother() {
            String no = underReview(right(PATENT));
            propose(no);
            refused(() -> registrar.decideResult(no, true, null, first), "MAKER_IS_CHECKER");
            refused(() -> propose(no), "PLEDGE_PROPOSAL_WAITS");
            registrar.decideResult(no, false, "number to be checked", second);
            assertThat(registration(no)).satisfies(back -> {
                assertThat(back.state()).isEqualTo(UNDER_REVIEW);
                assertThat(back.proposed()).isNull();
                assertThat(back.opinion()).isEqualTo("number to be checked");
            });
            refused(() -> registrar.decideResult(no, true, null, second), "PLEDGE_NO_PROPOSAL");
        }

        @Test
        void refusalNamesItsGroundsAndFreesTheRight() {
            long patent = right(PATENT);
            String no = underReview(patent);
            refused(() -> registrar.review(refuse(no, null), first), "grounds REQUIRED");
            refused(() -> registrar.review(refuse(no, null, "TM-04"), first), "grounds PLEDGE_GROUND_UNKNOWN");
            refused(() -> registrar.review(refuse(no, null, "PAT-11"), first), "grounds PLEDGE_GROUND_NOT_FOUND");
            refused(() -> registrar.review(refuse(no, " ", "PAT-12"), first), "opinion REQUIRED");
            registrar.review(refuse(no, "court file 12", "PAT-05"), first);
            registrar.decideResult(no, true, null, second);
            assertThat(registration(no).state()).isEqualTo(REFUSED);
            assertThat(registration(no).grounds()).containsExactly("PAT-05");
            assertThat(pledges.livePledges(patent)).isEmpty();
            assertThat(events.stream(PledgeEvent.Ended.class))
                    .filteredOn(event -> event.caseNo().equals(no))
                    .extracting(PledgeEvent.Ended::state)
                    .containsExactly(REFUSED);
            assertThat(opened(patent)).isNotEqualTo(no);
        }

        /** Thirty calendar days after 10 March is Thursday, 9 April. */
        @Test
        void uncorrectedFilingIsAbandonedWhenItsTimeIsOver() {
            long mark = right(TRADEMARK);
            String no = underReview(mark);
            registrar.review(sendBack(no, "list the similar marks", "TM-06"), first);
            assertThat(registration(no).state()).isEqualTo(CORRECTION);
            assertThat(registration(no).dueOn()).isEqualTo("2026-04-09");
            clock.setTo(LocalDate.of(2026, 4, 9));
            refused(() -> pledges.abandon(no), "PLEDGE_CORRECTION_RUNS");
            clock.setTo(LocalDate.of(2026, 4, 10));
            pledges.abandon(no);
            assertThat(registration(no).state()).isEqualTo(DEEMED_ABANDONED);
            assertThat(pledges.livePledges(mark)).isEmpty();
            pledges.abandon(no);
        }

        @Test
        void correctedFilingIsReviewedAnewWithAFreshTime() {
            String no = filed(right(PATENT));
            refused(() -> registrar.accept(no, false, "", first), "opinion REQUIRED");
            registrar.accept(no, false, "second page is missing", first);
            assertThat(registration(no).state()).isEqualTo(CORRECTION);
            clock.setTo(LocalDate.of(2026, 3, 16));
            pledges.correct(no, "added", pledges.form(no, manager), manager);
            // two working days after Monday 16 March
            assertThat(registration(no).dueOn()).isEqualTo("2026-03-18");
            assertThat(registration(no).state()).isEqualTo(UNDER_REVIEW);
            assertThat(pledges.form(no, manager).note()).isEqualTo("added");
            clock.setTo(LocalDate.of(2026, 4, 30));
            pledges.abandon(no);
            assertThat(registration(no).state()).isEqualTo(UNDER_REVIEW);
        }

        @Test
        void defectiveFilingIsRefusedWithEveryFieldAndStaysWhereItWas() {
            String no = signed(right(TRADEMARK));
            FilingForm empty = new FilingForm(null, null, "CNY", false, null, null, null, null, null, null, null, null);
            refused(
                    () -> pledges.file(new FileRegistration(no, empty), manager),
                    "statements TM-06",
                    "contract TM-08",
                    "contract TM-09",
                    "documents COM-01",
                    "statements COM-02");
            assertThat(registration(no).state()).isEqualTo(PARTIES_SIGNED);
            assertThat(pledges.check(no, pledges.form(no, manager), manager)).isEmpty();
        }

        @Test
        void groundsOfRefusalStopRegistrationUntilDeclaredWhereThatHelps() {
            String no = underReview(right(PATENT, RightStatus.INVALIDATION_PENDING, LocalDate.of(2035, 6, 30)));
            assertThat(pledges.findings(no, manager))
                    .extracting(RegistrationFinding::rule)
                    .containsExactly("PAT-11");
            refused(() -> propose(no), "documents PAT-11");
            registrar.review(sendBack(no, "declare that you know of the proceedings"), first);
            FilingForm form = pledges.form(no, manager);
            pledges.correct(no, null, with(form, FiledDocument.INVALIDATION_DECLARATION), manager);
            propose(no);
            registrar.decideResult(no, true, null, second);
            assertThat(registration(no).state()).isEqualTo(REGISTERED);
        }

        @Test
        void numberAndDayOfRegistrationAreSane() {
            String taken = registered(right(PATENT));
            clock.setTo(LocalDate.of(2026, 3, 12));
            String no = underReview(right(PATENT));
            refused(() -> registrar.review(register(no, " "), first), "registrationNo REQUIRED");
            refused(() -> registrar.review(register(no, "Y" + taken), first), "registrationNo PLEDGE_NUMBER_TAKEN");
            refused(() -> registrar.review(on(no, null), first), "registeredOn REQUIRED");
            refused(() -> registrar.review(on(no, "2026-03-13"), first), "registeredOn PLEDGE_DATE_IN_FUTURE");
            refused(() -> registrar.review(on(no, "2026-03-11"), first), "registeredOn PLEDGE_DATE_BEFORE");
            registrar.review(on(no, "2026-03-12"), first);
        }

        @Test
        void loanIsPaidOutOnlyWhenEveryRegistrationIsDone() {
            OpenPledges contract = contract(right(PATENT), right(COPYRIGHT));
            List<String> opened = pledges.open(contract, manager);
            assertThat(pledges.allRegistered(contract.applicationNo())).isFalse();
            for (String no : opened) {
                assertThat(pledges.allRegistered(contract.applicationNo())).isFalse();
                pledges.signByPledgor(no, principal);
                pledges.file(new FileRegistration(no, pledges.form(no, manager)), manager);
                registrar.accept(no, true, null, first);
                propose(no);
                registrar.decideResult(no, true, null, second);
            }
            assertThat(pledges.allRegistered(contract.applicationNo())).isTrue();
            assertThat(pledges.allRegistered("FA-2026-000000")).isFalse();
        }

        @Test
        void withdrawalFreesTheRightsAndAfterSigningOnlyTheBankWithdraws() {
            long patent = right(PATENT);
            pledges.withdraw(opened(patent), principal);
            String no = signed(patent);
            assertThatThrownBy(() -> pledges.withdraw(no, principal)).isInstanceOf(Denied.class);
            pledges.withdraw(no, manager);
            assertThat(registration(no).state()).isEqualTo(WITHDRAWN);
            String registered = registered(patent);
            refused(() -> pledges.withdraw(registered, manager), "WRONG_STATE");
        }

        @Test
        void othersDoNotKnowTheCase() {
            String no = filed(right(PATENT));
            for (String login : List.of("bank2-manager", "sme2", "jining-ipo1", "appraiser1", "admin-system"))
                assertThatThrownBy(() -> pledges.get(no, users.actor(login)))
                        .as(login)
                        .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> registrar.accept(no, true, null, users.actor("jining-ipo1")))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> registrar.accept(no, true, null, manager)).isInstanceOf(Denied.class);
            // the head office reads its branch's case but does not act in it
            Actor head = users.actor("bank1-hq-approver");
            assertThat(pledges.get(no, head).no()).isEqualTo(no);
            assertThatThrownBy(() -> pledges.withdraw(no, head)).isInstanceOf(Denied.class);
        }

        @Test
        void listShowsWhatTheReaderMaySeeInTheOrderAskedFor() {
            String patent = registered(right(PATENT)), mark = filed(right(TRADEMARK));
            assertThat(found(new RegistrationFilter(patent, null, null, null), manager))
                    .containsExactly(patent);
            assertThat(found(new RegistrationFilter(null, TRADEMARK, SUBMITTED, null), principal))
                    .contains(mark);
            assertThat(found(new RegistrationFilter("100%_", null, null, null), manager))
                    .isEmpty();
            for (RegistrationFilter.Sort sort : RegistrationFilter.Sort.values())
                assertThat(found(new RegistrationFilter(null, null, null, sort), first))
                        .contains(patent, mark);
            assertThat(found(RegistrationFilter.ALL, users.actor("bank2-manager")))
                    .doesNotContain(patent, mark);
        }

        private List<String> found(RegistrationFilter filter, Actor actor) {
            return pledges.search(filter, new Page.Request(1, 200), actor).items().stream()
                    .map(Registration::no)
                    .toList();
        }

        private static ReviewRegistration on(String no, String day) {
            LocalDate date = day == null ? null : LocalDate.parse(day);
            return new ReviewRegistration(no, ReviewOutcome.REGISTER, null, "Y2026980000001", date, null);
        }

        private static FilingForm with(FilingForm form, FiledDocument document) {
            Set<FiledDocument> documents = EnumSet.copyOf(form.documents());
            documents.add(document);
            return new FilingForm(
                    form.channel(),
                    form.claimKind(),
                    form.currency(),
                    false,
                    null,
                    null,
                    null,
                    null,
                    form.contract(),
                    documents,
                    form.statements(),
                    form.note());
        }

        private static FilingForm byPost(FilingForm form) {
            return new FilingForm(
                    SubmitChannel.POST,
                    form.claimKind(),
                    form.currency(),
                    false,
                    null,
                    null,
                    null,
                    null,
                    form.contract(),
                    form.documents(),
                    form.statements(),
                    form.note());
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
