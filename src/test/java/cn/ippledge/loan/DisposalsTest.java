package cn.ippledge.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.collateral.CancelReason;
import cn.ippledge.collateral.DisposalFilter;
import cn.ippledge.collateral.DisposalGround;
import cn.ippledge.collateral.DisposalMethod;
import cn.ippledge.collateral.DisposalState;
import cn.ippledge.collateral.LeaveInterest;
import cn.ippledge.collateral.MarketFilter;
import cn.ippledge.collateral.MarketItem;
import cn.ippledge.collateral.RegistrationState;
import cn.ippledge.collateral.RequestChange;
import cn.ippledge.collateral.RightKind;
import cn.ippledge.collateral.RightStatus;
import cn.ippledge.collateral.ValueBand;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A pledge is realised because its loan is overdue. The clock stands at Tuesday, 10 March 2026. */
class DisposalsTest {

    abstract static class Cases extends DisposalCases {

        @Test
        void goesFromTheOverdueDebtToTheStruckOffRegistration() {
            String no = selling(true);
            // 400,000.00 were appraised: a price of as much is checked by the bank itself
            sales.record(sale(no, DisposalMethod.AGREED_TRANSFER, "400000.00"), postloan);
            sales.decide(no, true, null, given.approver());
            comesIn(no, "R-1", "150000.00", "2000.00");
            assertThat(pledge()).isEqualTo(RegistrationState.ENFORCING);
            comesIn(no, "R-2", "250000.00", "0.00");
            assertThat(pledge()).isEqualTo(RegistrationState.REALISED);
            sales.requestDeregistration(no, null, postloan);
            changes.decideChange(pledge, false, "proof is missing", null, users.actor("ipo1"));
            assertThat(pledge()).isEqualTo(RegistrationState.REALISED);
            assertThat(get(no).state()).isEqualTo(DisposalState.REALISED);
            sales.requestDeregistration(no, "proof added", postloan);
            assertThat(changes.of(pledge, postloan)).allMatch(asked -> asked.cancelReason() == CancelReason.REALISED);
            changes.decideChange(pledge, true, null, TODAY, users.actor("ipo1"));
            assertThat(pledge()).isEqualTo(RegistrationState.CANCELLED);
            assertThat(get(no).state()).isEqualTo(DisposalState.CLOSED);
            assertThat(get(no).endedOn()).isEqualTo(TODAY);
        }

        @Test
        void aPriceBelowTheValuationIsForTheCenterAndNobodyChecksTheirOwnReport() {
            String no = selling(false);
            refused("DISPOSAL_NEEDS_OWNER", () -> sales.record(sale(no, DisposalMethod.LICENCE, "1.00"), postloan));
            Actor both = given.also(postloan, Role.CENTER_REVIEWER);
            sales.record(sale(no, DisposalMethod.SALE, "399999.99"), both);
            assertThatThrownBy(() -> sales.decide(no, true, "all right", given.approver()))
                    .isInstanceOf(Denied.class);
            refused("MAKER_IS_CHECKER", () -> sales.decide(no, true, "all right", both));
            refused("REQUIRED", () -> sales.decide(no, true, " ", reviewer));
            sales.decide(no, false, "ask for more", reviewer);
            assertThat(get(no).state()).isEqualTo(DisposalState.SELLING);
        }

        @Test
        void needsADefaultOrSomethingTheContractNames() {
            clock.setTo(LocalDate.of(2026, 1, 20)); // the first interest is due on this day, and not late
            refused("DISPOSAL_NOT_IN_DEFAULT", () -> open(DisposalGround.DEBT_OVERDUE));
            assertThat(pledge()).isEqualTo(RegistrationState.REGISTERED);
            open(DisposalGround.AGREED_EVENT);
            assertThat(pledge()).isEqualTo(RegistrationState.ENFORCING);
            refused("WRONG_STATE", () -> open(DisposalGround.AGREED_EVENT));
        }

        @Test
        void theOwnerHasTenWorkingDaysAndSilenceIsNoConsent() {
            String no = noticed();
            // 11, 12, 13, 16-20, 23, 24 March 2026
            assertThat(get(no).answerBy()).isEqualTo("2026-03-24");
            refused("DISPOSAL_ANSWER_RUNS", () -> disposals.expireAnswer(no));
            clock.setTo(LocalDate.of(2026, 3, 25));
            refused("DISPOSAL_ANSWER_LATE", () -> disposals.answer(no, true, null, principal));
            disposals.expireAnswer(no);
            assertThat(get(no).state()).isEqualTo(DisposalState.SELLING);
            refused(
                    "DISPOSAL_NEEDS_OWNER",
                    () -> sales.record(sale(no, DisposalMethod.AGREED_TRANSFER, "400000.00"), postloan));
        }

        @Test
        void anObjectionThatIsUpheldLeavesThePledgeAsItWas() {
            String no = noticed();
            refused("REQUIRED", () -> disposals.answer(no, false, null, principal));
            disposals.answer(no, false, "everything was paid yesterday", principal);
            disposals.decideObjection(no, true, "proof of payment seen", reviewer);
            assertThat(get(no).state()).isEqualTo(DisposalState.STOPPED);
            assertThat(pledge()).isEqualTo(RegistrationState.REGISTERED);
        }

        @Test
        void theBankStopsUntilTheSaleIsConfirmed() {
            String no = open(DisposalGround.DEBT_OVERDUE);
            refused("REQUIRED", () -> disposals.stop(no, "", postloan));
            disposals.stop(no, "the debtor paid", postloan);
            assertThat(pledge()).isEqualTo(RegistrationState.REGISTERED);
            String again = selling(true);
            sales.record(sale(again, DisposalMethod.SALE, "400000.00"), postloan);
            sales.decide(again, true, null, given.approver());
            refused("WRONG_STATE", () -> disposals.stop(again, "too late", postloan));
        }

        @Test
        void aLostRightEndsPledgeAndDisposalByTwoPeople() {
            String no = open(DisposalGround.DEBT_OVERDUE);
            Actor first = users.actor("ipo1"), second = users.actor("ipo2");
            refused("RIGHT_LOSS_RIGHT_STANDS", () -> report(first));
            pledges.rights(pledge, first).forEach(right -> rights.markStatus(right.id(), RightStatus.INVALID, first));
            report(first);
            refused("RIGHT_LOSS_REPORTED", () -> report(second));
            refused("MAKER_IS_CHECKER", () -> losses.confirm(pledge, first));
            losses.confirm(pledge, second);
            assertThat(pledge()).isEqualTo(RegistrationState.RIGHT_LOST);
            assertThat(get(no).state()).isEqualTo(DisposalState.STOPPED);
        }

        @Test
        void isSeenByItsPartiesAndItsRegionAlone() {
            String no = open(DisposalGround.DEBT_OVERDUE);
            for (String login : List.of("sme1", "bank1-approver", "center-director", "auditor1"))
                assertThat(disposals.get(no, users.actor(login)).no()).isEqualTo(no);
            for (String login : List.of("sme2", "bank2-postloan", "jining-director", "guarantor1", "appraiser1"))
                assertThatThrownBy(() -> disposals.get(no, users.actor(login))).isInstanceOf(NotFound.class);
            DisposalFilter mine = new DisposalFilter(no, DisposalState.VALUATION);
            assertThat(disposals.search(mine, Page.Request.page(1), postloan).total())
                    .isEqualTo(1);
        }

        @Test
        void theWorldSeesWhatIsForSaleAndNothingOfWhoseItIs() {
            String no = noticed();
            assertThat(listed()).isEmpty();
            disposals.answer(no, true, null, principal);
            MarketItem item = listed().get(0);
            // 400,000.00 lies between 100,000 and 500,000
            assertThat(item.band()).isEqualTo(ValueBand.BELOW_500K);
            assertThat(item.kind()).isEqualTo(RightKind.INVENTION);
            // from 10 March 2026 to 1 September 2038
            assertThat(item.yearsLeft(TODAY)).isEqualTo(12);
            assertThat(item.toString()).doesNotContain(no, loan, "盐湖晶材");
            assertThat(search(new MarketFilter(pledge, RightKind.INVENTION, ValueBand.BELOW_500K, null, 10)))
                    .hasSize(1);
            assertThat(search(new MarketFilter(pledge, RightKind.DESIGN, null, null, null)))
                    .isEmpty();
            assertThat(search(new MarketFilter(pledge, null, null, null, 13))).isEmpty();
            sales.record(sale(no, DisposalMethod.SALE, "400000.00"), postloan);
            assertThat(listed()).isEmpty();
            assertThatThrownBy(() -> market.get(item.code())).isInstanceOf(NotFound.class);
        }

        @Test
        void whoWouldBuyIsToldToBankAndCenterAloneAndSpamIsBounded() {
            String no = selling(true);
            String code = listed().get(0).code();
            refused("REQUIRED", () -> market.leave(new LeaveInterest(code, " ", "13800138000", null), "10.0.0.9"));
            refused("INTEREST_PHONE", () -> market.leave(new LeaveInterest(code, "A", "12345", null), "10.0.0.9"));
            for (int i = 0; i < 5; i++)
                market.leave(new LeaveInterest(code, "Buyer " + i, "13800138000", "call me"), "10.0.0.9");
            refused("INTEREST_TOO_MANY", () -> market.leave(note(code), "10.0.0.9"));
            market.leave(note(code), "10.0.0.10");
            assertThat(market.interests(no, postloan)).hasSize(6);
            assertThat(market.interests(no, users.actor("center-clerk"))).hasSize(6);
            assertThatThrownBy(() -> market.interests(no, principal)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> market.interests(no, users.actor("bank2-postloan")))
                    .isInstanceOf(NotFound.class);
            assertThat(jdbc.queryForObject(
                            "select count(*) from collateral_interest where sender like '%10.0.0%'", Long.class))
                    .isZero();
        }

        @Test
        void aNewCertificateChangesNothingElse() {
            refused("REQUIRED", () -> changes.requestChange(RequestChange.reissue(pledge, ""), postloan));
            changes.requestChange(RequestChange.reissue(pledge, "lost in the mail"), postloan);
            assertThat(pledge()).isEqualTo(RegistrationState.CHANGE_REVIEW);
            changes.decideChange(pledge, true, "new certificate sent", TODAY, users.actor("ipo1"));
            assertThat(pledge()).isEqualTo(RegistrationState.REGISTERED);
            assertThat(pledges.get(pledge, postloan).securedAmount()).isEqualTo(Money.of("1200000"));
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
