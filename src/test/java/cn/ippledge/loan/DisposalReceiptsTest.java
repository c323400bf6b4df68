package cn.ippledge.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.collateral.DisposalMethod;
import cn.ippledge.collateral.DisposalState;
import cn.ippledge.collateral.PledgeRealised;
import cn.ippledge.collateral.RegistrationState;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Role;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The money of a disposal: entered by one person of the bank, confirmed by another, and waived by two where it never comes. */
class DisposalReceiptsTest {

    abstract static class Cases extends DisposalCases {

        @Test
        void tellsEveryReceiptNetOfItsCostsOnce() {
            String no = selling(true);
            sales.record(sale(no, DisposalMethod.AUCTION, "400000.00"), postloan);
            sales.decide(no, true, null, given.approver());
            receipts.record(receipt(no, "R-1", "150000.00", "2000.00"), postloan);
            receipts.record(receipt(no, "R-1", "150000.00", "2000.00"), postloan);
            assertThat(events.stream(PledgeRealised.class)
                            .filter(e -> e.disposalNo().equals(no)))
                    .isEmpty();
            assertThat(receipts.outstanding(no, postloan)).isEqualTo(Money.of("400000"));
            receipts.decide(no, true, null, given.approver());
            receipts.record(receipt(no, "R-1", "150000.00", "2000.00"), postloan);
            refused("DISPOSAL_REFERENCE_TAKEN", () -> receipts.record(receipt(no, "R-1", "1.00", "0.00"), postloan));
            refused("DISPOSAL_MORE_THAN_PRICE", () -> receipts.record(receipt(no, "R-2", "250000.01", "0"), postloan));
            refused(
                    "DISPOSAL_COSTS_ABOVE_RECEIPT",
                    () -> receipts.record(receipt(no, "R-2", "1.00", "1.01"), postloan));
            comesIn(no, "R-2", "250000.00", "0.00");
            assertThat(events.stream(PledgeRealised.class)
                            .filter(e -> e.disposalNo().equals(no)))
                    .extracting(e -> e.reference() + " " + e.net() + " " + e.last() + " " + e.loanNo())
                    .containsExactly("R-1 148000.00 false " + loan, "R-2 250000.00 true " + loan);
            assertThat(receipts.outstanding(no, postloan)).isEqualTo(Money.ZERO);
        }

        @Test
        void aReceiptIsCheckedByASecondPersonAndARejectedOneIsEnteredAnew() {
            String no = selling(true);
            sales.record(sale(no, DisposalMethod.AUCTION, "400000.00"), postloan);
            sales.decide(no, true, null, given.approver());
            Actor both = given.also(postloan, Role.BANK_APPROVER);
            receipts.record(receipt(no, "R-1", "40000.00", "0"), postloan);
            assertThat(get(no).state()).isEqualTo(DisposalState.PROCEEDS_REVIEW);
            refused("WRONG_STATE", () -> receipts.record(receipt(no, "R-2", "1.00", "0"), postloan));
            refused("MAKER_IS_CHECKER", () -> receipts.decide(no, true, null, both));
            assertThatThrownBy(() -> receipts.decide(no, true, null, users.actor("bank2-approver")))
                    .isInstanceOf(NotFound.class);
            refused("REQUIRED", () -> receipts.decide(no, false, " ", given.approver()));
            receipts.decide(no, false, "it was ten times as much", given.approver());
            refused("WRONG_STATE", () -> receipts.decide(no, true, null, given.approver()));
            assertThat(events.stream(PledgeRealised.class)
                            .filter(e -> e.disposalNo().equals(no)))
                    .isEmpty();
            comesIn(no, "R-1", "400000.00", "0");
            assertThat(get(no).state()).isEqualTo(DisposalState.REALISED);
            assertThat(receipts.of(no, postloan))
                    .extracting(receipt -> receipt.state() + " " + receipt.gross())
                    .containsExactly("REJECTED 40000.00", "CONFIRMED 400000.00");
        }

        @Test
        void aLicenceThatEarnsLessIsClosedByTwoPeopleAndTheRegistrationEnds() {
            String no = selling(true);
            sales.record(sale(no, DisposalMethod.LICENCE, "500000.00"), postloan);
            sales.decide(no, true, null, given.approver());
            refused("DISPOSAL_NOTHING_RECEIVED", () -> receipts.proposeWaiver(no, "nobody pays", postloan));
            comesIn(no, "R-1", "400000.00", "0");
            refused("REQUIRED", () -> receipts.proposeWaiver(no, " ", postloan));
            receipts.proposeWaiver(no, "the product was taken off the market", postloan);
            assertThat(get(no).waived()).isEqualTo(Money.of("100000"));
            assertThat(receipts.outstanding(no, postloan)).isEqualTo(Money.of("100000"));
            refused(
                    "MAKER_IS_CHECKER",
                    () -> receipts.decideWaiver(no, true, null, given.also(postloan, Role.BANK_APPROVER)));
            receipts.decideWaiver(no, false, "wait for the last quarter", given.approver());
            assertThat(get(no).waived()).isNull();
            receipts.proposeWaiver(no, "the last quarter brought nothing", postloan);
            receipts.decideWaiver(no, true, null, given.approver());
            assertThat(get(no).state()).isEqualTo(DisposalState.REALISED);
            assertThat(receipts.outstanding(no, postloan)).isEqualTo(Money.ZERO);
            assertThat(pledge()).isEqualTo(RegistrationState.REALISED);
            sales.requestDeregistration(no, null, postloan);
            changes.decideChange(pledge, true, null, TODAY, users.actor("ipo1"));
            assertThat(get(no).state()).isEqualTo(DisposalState.CLOSED);
        }

        @Test
        void whatStaysBelowTheValuationIsWaivedByTheCenterAlone() {
            String no = selling(true);
            sales.record(sale(no, DisposalMethod.SALE, "500000.00"), postloan);
            sales.decide(no, true, null, given.approver());
            comesIn(no, "R-1", "399999.99", "0");
            receipts.proposeWaiver(no, "the buyer is bankrupt", postloan);
            assertThatThrownBy(() -> receipts.decideWaiver(no, true, "all right", given.approver()))
                    .isInstanceOf(Denied.class);
            refused("REQUIRED", () -> receipts.decideWaiver(no, true, "", reviewer));
            receipts.decideWaiver(no, true, "ruling of bankruptcy seen", reviewer);
            assertThat(get(no).waived()).isEqualTo(Money.of("100000.01"));
            assertThat(pledge()).isEqualTo(RegistrationState.REALISED);
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
