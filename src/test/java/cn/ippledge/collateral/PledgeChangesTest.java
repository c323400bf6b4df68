package cn.ippledge.collateral;

import static cn.ippledge.collateral.Refusals.refused;
import static cn.ippledge.collateral.RegistrationState.*;
import static cn.ippledge.collateral.RightType.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a registered pledge. The clock stands at Tuesday, 10 March 2026. */
class PledgeChangesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Transactional
    @RecordApplicationEvents
    abstract static class Cases extends PledgeCases {

        @Autowired
        ApplicationEvents events;

        @Test
        void grantedChangeReplacesAmountAndTerm() {
            String no = registered(right(PATENT));
            changes.requestChange(amountAndTerm(no, "2500000.00", "2028-03-09", TODAY), manager);
            assertThat(registration(no).state()).isEqualTo(CHANGE_REVIEW);
            // a patent's change is reviewed as a registration is: two working days online
            assertThat(registration(no).dueOn()).isEqualTo("2026-03-12");
            changes.decideChange(no, true, null, TODAY, first);
            assertThat(registration(no)).satisfies(changed -> {
                assertThat(changed.state()).isEqualTo(REGISTERED);
                assertThat(changed.securedAmount()).isEqualTo(Money.of("2500000.00"));
                assertThat(changed.debtTo()).isEqualTo("2028-03-09");
            });
            assertThat(changes.of(no, manager)).singleElement().satisfies(change -> {
                assertThat(change.items()).containsExactlyInAnyOrder(ChangeItem.CLAIM_AMOUNT, ChangeItem.DEBT_TERM);
                assertThat(change.approved()).isTrue();
                assertThat(change.late()).isFalse();
                assertThat(change.decidedBy()).isEqualTo(first.userId());
            });
        }

        @Test
        void changeNotGrantedLeavesEverythingAsItWas() {
            String no = registered(right(PATENT));
            changes.requestChange(amountAndTerm(no, "2500000.00", "2028-03-09", TODAY), manager);
            refused(() -> changes.decideChange(no, false, " ", null, first), "opinion REQUIRED");
            changes.decideChange(no, false, "agreement is missing", null, first);
            assertThat(registration(no).state()).isEqualTo(REGISTERED);
            assertThat(registration(no).securedAmount()).isEqualTo(Money.of("3000000.00"));
        }

        /** Thirty days after 8 February is 10 March; a day earlier the change is late. */
        @Test
        void changeOfTheClaimFiledAfterThirtyDaysIsMarkedLate() {
            String inTime = registered(right(PATENT)), late = registered(right(PATENT));
            changes.requestChange(amountAndTerm(inTime, "1.00", "2028-03-09", LocalDate.of(2026, 2, 8)), manager);
            changes.requestChange(amountAndTerm(late, "1.00", "2028-03-09", LocalDate.of(2026, 2, 7)), manager);
            assertThat(changes.of(inTime, manager))
                    .extracting(PledgeChange::late)
                    .containsExactly(false);
            assertThat(changes.of(late, manager)).extracting(PledgeChange::late).containsExactly(true);
        }

        @Test
        void refusesAChangeThatSaysTooLittleOrRunsBeyondProtection() {
            String no = registered(right(PATENT));
            RequestChange empty = new RequestChange(
                    no, ChangeKind.CHANGE, null, null, null, null, null, null, null, null, null, null, null);
            refused(
                    () -> changes.requestChange(empty, manager),
                    "items REQUIRED",
                    "was REQUIRED",
                    "becomes REQUIRED",
                    "changedOn REQUIRED");
            refused(
                    () -> changes.requestChange(
                            RequestChange.debtTerm(no, LocalDate.of(2027, 3, 9), LocalDate.of(2035, 7, 1), TODAY, null),
                            manager),
                    "newDebtTo PAT-06");
            assertThat(registration(no).state()).isEqualTo(REGISTERED);
        }

        @Test
        void rightThatLeavesThePledgeIsFreeAndTheLastOneStays() {
            long kept = right(PATENT), leaving = right(PATENT);
            String no = pledges.open(contract(kept, leaving), manager).get(0);
            pledges.signByPledgor(no, principal);
            pledges.file(new FileRegistration(no, pledges.form(no, manager)), manager);
            registrar.accept(no, true, null, first);
            propose(no);
            registrar.decideResult(no, true, null, second);
            refused(
                    () -> changes.requestChange(release(no, List.of(kept, leaving)), manager),
                    "releasedRights PLEDGE_RIGHTS_ALL_RELEASED");
            changes.requestChange(release(no, List.of(leaving)), manager);
            changes.decideChange(no, true, null, TODAY, first);
            assertThat(pledges.rights(no, manager)).extracting(IpRight::id).containsExactly(kept);
            assertThat(pledges.livePledges(leaving)).isEmpty();
            assertThat(pledges.livePledges(kept)).hasSize(1);
        }

        @Test
        void cancellationEndsThePledgeAndFreesTheRight() {
            long patent = right(PATENT);
            String no = registered(patent);
            Actor postloan = users.actor("bank1-postloan");
            changes.requestChange(RequestChange.cancellation(no, CancelReason.DEBT_PERFORMED, null), postloan);
            assertThat(registration(no).state()).isEqualTo(CANCEL_REVIEW);
            assertThat(pledges.allRegistered(registration(no).applicationNo())).isTrue();
            clock.setTo(LocalDate.of(2026, 3, 11));
            refused(() -> changes.decideChange(no, true, null, null, first), "on REQUIRED");
            refused(() -> changes.decideChange(no, true, null, TODAY.minusDays(1), first), "on PLEDGE_DATE_BEFORE");
            refused(() -> changes.decideChange(no, true, null, TODAY.plusDays(2), first), "on PLEDGE_DATE_IN_FUTURE");
            changes.decideChange(no, true, null, LocalDate.of(2026, 3, 11), first);
            assertThat(registration(no).state()).isEqualTo(CANCELLED);
            assertThat(registration(no).endedOn()).isEqualTo("2026-03-11");
            assertThat(pledges.livePledges(patent)).isEmpty();
            assertThat(ends(no)).containsExactly(CANCELLED);
            assertThat(pledges.allRegistered(registration(no).applicationNo())).isFalse();
        }

        @Test
        void cancellationNotGrantedKeepsThePledge() {
            long patent = right(PATENT);
            String no = registered(patent);
            refused(
                    () -> changes.requestChange(RequestChange.cancellation(no, null, null), manager),
                    "cancelReason REQUIRED");
            changes.requestChange(RequestChange.cancellation(no, CancelReason.WAIVED, null), manager);
            changes.decideChange(no, false, "proof is missing", null, first);
            assertThat(registration(no).state()).isEqualTo(REGISTERED);
            assertThat(pledges.livePledges(patent)).hasSize(1);
            assertThat(ends(no)).isEmpty();
        }

        @Test
        void markIsRegisteredToTheEndOfTheDebtAndExtendedBeforeItsTermIsOver() {
            String patent = registered(right(PATENT));
            refused(
                    () -> changes.requestChange(extension(patent, "2030-01-01"), manager),
                    "kind PLEDGE_EXTENSION_FOR_MARKS");
            String no = registered(right(TRADEMARK));
            assertThat(registration(no).termTo()).isEqualTo("2027-03-09");
            refused(
                    () -> changes.requestChange(extension(no, "2027-03-09"), manager),
                    "newTermTo PLEDGE_TERM_NOT_LATER");
            changes.requestChange(extension(no, "2028-03-09"), manager);
            assertThat(registration(no).state()).isEqualTo(EXTENSION_REVIEW);
            changes.decideChange(no, true, null, TODAY, first);
            assertThat(registration(no).termTo()).isEqualTo("2028-03-09");
        }

        @Test
        void marksTermLapsesByItselfOnItsLastDay() {
            long mark = right(TRADEMARK);
            String no = registered(mark);
            assertThat(changes.lapse(LocalDate.of(2027, 3, 9))).doesNotContain(no);
            assertThat(changes.lapse(LocalDate.of(2027, 3, 10))).contains(no);
            assertThat(registration(no).state()).isEqualTo(LAPSED);
            assertThat(registration(no).endedOn()).isEqualTo("2027-03-09");
            assertThat(pledges.livePledges(mark)).isEmpty();
            assertThat(ends(no)).containsExactly(LAPSED);
        }

        @Test
        void revocationNeedsTwoPersonsOfOneMind() {
            String no = registered(right(PATENT));
            refused(() -> changes.revoke(no, RevocationGround.RULING, second), "ground PLEDGE_REVOCATION_NOT_PROPOSED");
            changes.proposeRevocation(no, RevocationGround.FALSE_PAPERS, first);
            refused(() -> changes.revoke(no, RevocationGround.FALSE_PAPERS, first), "MAKER_IS_CHECKER");
            refused(() -> changes.revoke(no, RevocationGround.RULING, second), "ground PLEDGE_REVOCATION_NOT_PROPOSED");
            changes.revoke(no, RevocationGround.FALSE_PAPERS, second);
            assertThat(registration(no).state()).isEqualTo(REVOKED);
            assertThat(ends(no)).containsExactly(REVOKED);
        }

        @Test
        void pledgedRightIsNotDealtWithUnlessThePledgeeAgrees() {
            long patent = right(PATENT);
            pledges.requireConsent(patent, RightDealing.TRANSFER, false);
            registered(patent);
            refused(() -> pledges.requireConsent(patent, RightDealing.TRANSFER, false), "rights COM-14");
            pledges.requireConsent(patent, RightDealing.TRANSFER, true);
        }

        @Test
        void onlyThePledgeeAsksAndOnlyTheRegistrarAnswers() {
            String no = registered(right(PATENT));
            RequestChange cancel = RequestChange.cancellation(no, CancelReason.WAIVED, null);
            assertThatThrownBy(() -> changes.requestChange(cancel, principal)).isInstanceOf(Denied.class);
            changes.requestChange(cancel, manager);
            assertThatThrownBy(() -> changes.decideChange(no, true, null, TODAY, manager))
                    .isInstanceOf(Denied.class);
        }

        private List<RegistrationState> ends(String no) {
            return events.stream(PledgeEvent.Ended.class)
                    .filter(event -> event.caseNo().equals(no))
                    .map(PledgeEvent.Ended::state)
                    .toList();
        }

        private static RequestChange amountAndTerm(String no, String amount, String debtTo, LocalDate changedOn) {
            return new RequestChange(
                    no,
                    ChangeKind.CHANGE,
                    Set.of(ChangeItem.CLAIM_AMOUNT, ChangeItem.DEBT_TERM),
                    "3000000.00 to 2027-03-09",
                    amount + " to " + debtTo,
                    changedOn,
                    Money.of(amount),
                    LocalDate.parse(debtTo),
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        private static RequestChange release(String no, List<Long> rights) {
            return new RequestChange(
                    no,
                    ChangeKind.CHANGE,
                    Set.of(ChangeItem.RIGHT_LIST),
                    "all",
                    "fewer",
                    TODAY,
                    null,
                    null,
                    rights,
                    null,
                    null,
                    null,
                    null);
        }

        private static RequestChange extension(String no, String termTo) {
            return RequestChange.extension(no, LocalDate.parse(termTo), ExtensionBasis.AGREEMENT, null);
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
