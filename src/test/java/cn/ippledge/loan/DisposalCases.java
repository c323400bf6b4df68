package cn.ippledge.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.collateral.Approach;
import cn.ippledge.collateral.Disposal;
import cn.ippledge.collateral.DisposalGround;
import cn.ippledge.collateral.DisposalMethod;
import cn.ippledge.collateral.DisposalReceipts;
import cn.ippledge.collateral.DisposalSales;
import cn.ippledge.collateral.Disposals;
import cn.ippledge.collateral.IpRights;
import cn.ippledge.collateral.LeaveInterest;
import cn.ippledge.collateral.Market;
import cn.ippledge.collateral.MarketFilter;
import cn.ippledge.collateral.MarketItem;
import cn.ippledge.collateral.OpenDisposal;
import cn.ippledge.collateral.PledgeChanges;
import cn.ippledge.collateral.Pledges;
import cn.ippledge.collateral.RecordProceeds;
import cn.ippledge.collateral.RecordSale;
import cn.ippledge.collateral.RegistrationState;
import cn.ippledge.collateral.RightLossGround;
import cn.ippledge.collateral.RightLosses;
import cn.ippledge.collateral.RightValue;
import cn.ippledge.collateral.SubmitValuation;
import cn.ippledge.collateral.Valuations;
import cn.ippledge.party.Users;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Refusal;
import cn.ippledge.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** A pledge that is realised because its loan is overdue, and the way to each point of it. The clock stands at 10 March 2026. */
@Transactional
@RecordApplicationEvents
abstract class DisposalCases {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    Disposals disposals;

    @Autowired
    DisposalSales sales;

    @Autowired
    DisposalReceipts receipts;

    @Autowired
    RightLosses losses;

    @Autowired
    Market market;

    @Autowired
    Valuations valuations;

    @Autowired
    Pledges pledges;

    @Autowired
    PledgeChanges changes;

    @Autowired
    IpRights rights;

    @Autowired
    Loans loans;

    @Autowired
    Disbursements disbursements;

    @Autowired
    LoanFollows follows;

    @Autowired
    Users users;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    LoanFixture given;
    String pledge;
    String loan;
    Actor postloan;
    Actor principal;
    Actor reviewer;

    @BeforeEach
    void anOverdueLoan() {
        given = new LoanFixture(follows, users, jdbc);
        postloan = given.postloan();
        principal = users.actor("sme1");
        reviewer = users.actor("center-reviewer");
        pledge = given.registration();
        String application = given.contract(pledge);
        given.register(pledge, application);
        loan = loans.byApplication(application).orElseThrow().no();
        clock.setTo(LoanFixture.SIGNED);
        disbursements.request(
                new RequestDisbursement(loan, LoanFixture.SIGNED, "6222000000000000", "313100000018", null),
                given.manager());
        disbursements.decide(loan, true, null, given.approver());
        clock.setTo(TODAY);
    }

    @AfterEach
    void resetClock() {
        clock.setTo(TestClock.START);
    }

    static LeaveInterest note(String code) {
        return new LeaveInterest(code, "Somebody", "0359-2023456", null);
    }

    List<MarketItem> listed() {
        return search(new MarketFilter(pledge, null, null, null, null));
    }

    List<MarketItem> search(MarketFilter filter) {
        return market.search(filter, Page.Request.page(1)).items();
    }

    String open(DisposalGround ground) {
        return disposals.open(new OpenDisposal(pledge, ground, "interest unpaid since January"), postloan);
    }

    String noticed() {
        String no = open(DisposalGround.DEBT_OVERDUE);
        Actor appraiser = users.actor("appraiser1");
        disposals.assignEvaluator(no, appraiser.organisation(), users.actor("center-clerk"));
        List<RightValue> values = disposals.rights(no, postloan).stream()
                .map(right -> new RightValue(right.id(), Approach.MARKET, Money.of("400000.00")))
                .toList();
        valuations.submit(
                new SubmitValuation(no, "V-" + no, TODAY.minusDays(5), values, "second appraiser", null), appraiser);
        valuations.sign(no, null, users.actor("signer1"));
        disposals.notifyOwner(no, null, postloan);
        return no;
    }

    String selling(boolean agreed) {
        String no = noticed();
        disposals.answer(no, agreed, "said", principal);
        if (!agreed) disposals.decideObjection(no, false, "the debt is due", reviewer);
        return no;
    }

    void report(Actor by) {
        losses.report(pledge, RightLossGround.INVALIDATED, TODAY, "decision of invalidation", by);
    }

    static RecordSale sale(String no, DisposalMethod method, String price) {
        return new RecordSale(no, method, "a buyer", Money.of(price), TODAY, null);
    }

    static RecordProceeds receipt(String no, String reference, String gross, String costs) {
        return new RecordProceeds(no, reference, TODAY, Money.of(gross), Money.of(costs));
    }

    void comesIn(String no, String reference, String gross, String costs) {
        receipts.record(receipt(no, reference, gross, costs), postloan);
        receipts.decide(no, true, null, given.approver());
    }

    Disposal get(String no) {
        return disposals.get(no, postloan);
    }

    RegistrationState pledge() {
        return pledges.get(pledge, postloan).state();
    }

    static void refused(String reason, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.reason().name())
                .isEqualTo(reason));
    }
}
