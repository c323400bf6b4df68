package cn.ippledge.compensation;

import static cn.ippledge.compensation.ClaimState.*;

import cn.ippledge.compensation.PoolModel.Claim;
import cn.ippledge.compensation.PoolSteps.Draw;
import cn.ippledge.policy.Procedure.Shortage;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import java.util.List;

/** Money leaves the pools, and the final settlement is made. */
final class PaymentDeeds extends Deeds {

    private final ClaimPayments payments;
    private final ClaimSettlements settlements;
    private final ClaimRecalls recalls;

    PaymentDeeds(PoolWorld world) {
        super(world);
        payments = world.beans.getBean(ClaimPayments.class);
        recalls = world.beans.getBean(ClaimRecalls.class);
        settlements = world.beans.getBean(ClaimSettlements.class);
    }

    boolean mayDistribute() {
        return model.measure.shortage() == Shortage.PRO_RATA && !in(QUEUED).isEmpty();
    }

    void release(Claim claim, Draw draw) {
        Actor officer = as(draw.oneIn(6) ? "fiscal2" : "fiscal1");
        world.attempt(
                "release",
                () -> payments.release(claim.no, "", officer),
                () -> world.claims.release(claim, officer.userId(), today()));
    }

    void pay(Claim claim, Draw draw) {
        Actor officer = as(draw.oneIn(6) ? "fiscal1" : "fiscal2");
        world.attempt(
                "pay",
                () -> payments.pay(claim.no, "", officer),
                () -> world.claims.pay(claim, officer.userId(), today()));
        if (claim.state == QUEUED) world.tell("pay", claim.paid > 0 ? "in part" : "queued");
    }

    /** The borrower caught up after the release; or before, where it is refused. */
    List<Claim> ripeForRecall() {
        return claims(c -> List.of(AWAITING_RELEASE, RELEASED, QUEUED).contains(c.state)
                && c.loan().arrears(today()).isEmpty());
    }

    void recall(Claim claim, Draw draw) {
        Actor officer = as(draw.oneIn(2) ? "fiscal1" : "fiscal2");
        world.attempt(
                "recall",
                () -> recalls.recall(claim.no, "caught up", officer),
                () -> world.claims.recall(claim, today()));
    }

    boolean someAccountIsMissing() {
        return model.claims.stream().anyMatch(claim -> !model.accounts.contains(claim.loan().bank));
    }

    /** The second bank opens its account when it has a claim. */
    void confirmAccount(Draw draw) {
        long bank = as("bank2-manager").organisation().value();
        world.attempt("confirm account", () -> world.account("bank2"), () -> {
            model.accounts.add(bank);
            return null;
        });
    }

    void distribute(Draw draw) {
        Actor officer = as(draw.oneIn(6) ? "fiscal1" : "fiscal2");
        world.attempt(
                "distribute",
                () -> {
                    payments.distribute(officer);
                },
                () -> world.claims.distribute(officer.userId(), today()));
    }

    void receive(Claim claim, Draw draw) {
        world.attempt(
                "receive",
                () -> payments.receive(claim.no, "", world.bank(claim, "postloan")),
                () -> world.claims.receive(claim, today()));
    }

    void propose(Claim claim, Draw draw) {
        long proceeds = draw.oneIn(3) ? draw.fen() % (claim.principalLoss + 1) : claim.proceeds;
        world.attempt(
                "propose settlement",
                () -> settlements.propose(claim.no, Money.ofFen(proceeds), "", as("center-clerk")),
                () -> world.recoveries.propose(claim, proceeds));
    }

    void settle(Claim claim, Draw draw) {
        boolean approved = !draw.oneIn(6);
        world.attempt(
                approved ? "settle" : "return settlement",
                () -> {
                    settlements.decide(claim.no, approved, "word", as("center-reviewer"));
                    return newestRecovery();
                },
                id -> world.recoveries.decide(claim, approved, id, today()));
    }
}
