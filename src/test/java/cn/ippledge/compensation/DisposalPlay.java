package cn.ippledge.compensation;

import cn.ippledge.collateral.Approach;
import cn.ippledge.collateral.DisposalGround;
import cn.ippledge.collateral.DisposalMethod;
import cn.ippledge.collateral.DisposalReceipts;
import cn.ippledge.collateral.DisposalSales;
import cn.ippledge.collateral.Disposals;
import cn.ippledge.collateral.OpenDisposal;
import cn.ippledge.collateral.RecordProceeds;
import cn.ippledge.collateral.RecordSale;
import cn.ippledge.collateral.RightValue;
import cn.ippledge.collateral.SubmitValuation;
import cn.ippledge.collateral.Valuations;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.testing.TestClock;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes the pledge of an overdue loan from step to step of its disposal, as the people of the demo would. */
final class DisposalPlay {

    private final BeanFactory beans;
    private final PoolFixture given;
    private final JdbcTemplate jdbc;
    private final TestClock clock;

    DisposalPlay(BeanFactory beans, PoolFixture given) {
        this.beans = beans;
        this.given = given;
        jdbc = beans.getBean(JdbcTemplate.class);
        clock = beans.getBean(TestClock.class);
    }

    /** With the owner's consent at an auction; the whole price comes at once, less the costs. */
    void sold(String loan, String price, String costs) {
        Disposals disposals = beans.getBean(Disposals.class);
        DisposalSales sales = beans.getBean(DisposalSales.class);
        DisposalReceipts receipts = beans.getBean(DisposalReceipts.class);
        Valuations valuations = beans.getBean(Valuations.class);
        Actor postloan = given.as("bank1-postloan"), appraiser = given.as("appraiser1");
        String pledge = jdbc.queryForObject(
                """
                    select r.no from collateral_registration r
                    join loan_loan l on l.contract_no = r.contract_no and l.bank = r.pledgee where l.no = ?
                    """,
                String.class,
                loan);
        String no = disposals.open(
                new OpenDisposal(pledge, DisposalGround.DEBT_OVERDUE, "unpaid since December"), postloan);
        disposals.assignEvaluator(no, appraiser.organisation(), given.as("center-clerk"));
        List<RightValue> values = disposals.rights(no, postloan).stream()
                .map(right -> new RightValue(right.id(), Approach.MARKET, Money.of("300000")))
                .toList();
        valuations.submit(
                new SubmitValuation(no, "V-" + no, clock.today().minusDays(5), values, "second", null), appraiser);
        valuations.sign(no, null, given.as("signer1"));
        disposals.notifyOwner(no, null, postloan);
        disposals.answer(no, true, "agreed", given.as("sme1"));
        sales.record(
                new RecordSale(no, DisposalMethod.AUCTION, "a buyer", Money.of(price), clock.today(), null), postloan);
        sales.decide(no, true, null, given.as("bank1-approver"));
        receipts.record(new RecordProceeds(no, "R-1", clock.today(), Money.of(price), Money.of(costs)), postloan);
        receipts.decide(no, true, null, given.as("bank1-approver"));
    }
}
