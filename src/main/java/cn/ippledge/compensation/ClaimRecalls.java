package cn.ippledge.compensation;

import static cn.ippledge.compensation.CompensationReason.*;

import cn.ippledge.loan.LoanEvent;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A loan that is in default no longer leaves nothing to pay. A claim of which nothing was paid ends; one that was paid in part
 * goes back to its settlement, which finds what is lost now. What was released and not paid is owed no longer.
 */
@Service
@Transactional
public class ClaimRecalls {

    private final ClaimStore store;
    private final ClaimMapper claims;
    private final PaymentRounds rounds;
    private final PoolQueues queues;
    private final RecoveryMapper recoveries;
    private final ClaimDesk desk;

    ClaimRecalls(
            ClaimStore store,
            ClaimMapper claims,
            PaymentRounds rounds,
            PoolQueues queues,
            RecoveryMapper recoveries,
            ClaimDesk desk) {
        this.store = store;
        this.claims = claims;
        this.rounds = rounds;
        this.queues = queues;
        this.recoveries = recoveries;
        this.desk = desk;
    }

    /** The officer who was to pay finds that the borrower has caught up, and the bank has not withdrawn. */
    public void recall(String no, String opinion, Actor actor) {
        actor.require(Role.FISCAL_OFFICER);
        CompensationClaim claim = store.locked(no, actor);
        String word = ClaimDesk.required("opinion", opinion);
        if (store.isInDefault(claim, actor)) throw new Rejected(STILL_IN_DEFAULT, claim.loanNo());
        if (claim.paid().isZero()) withdraw(claim, word, Hand.of(actor));
        else settleAnew(claim, word, Hand.of(actor));
    }

    @EventListener
    void settled(LoanEvent.Settled settled) {
        claims.openOfLoan(settled.caseNo())
                .map(claim -> store.locked(claim.no()))
                .ifPresent(claim -> {
                    Hand hand = Hand.ofSystem(settled.byUser());
                    if (claim.paid().isZero() && claim.state().allows(ClaimStep.CURE)) withdraw(claim, "", hand);
                    else if (claim.state().allows(ClaimStep.RECALL)) settleAnew(claim, "", hand);
                });
    }

    void withdraw(CompensationClaim claim, String word, Hand hand) {
        if (!claim.paid().isZero())
            throw new Rejected(ALREADY_PAID, claim.paid().toString());
        CompensationClaim after = takeBack(claim, ClaimStep.CURE, hand);
        hand.done(
                desk,
                "compensation.cure",
                claim.no(),
                claim,
                new ClaimDesk.Said(after, word),
                new ClaimEvent.Ended(claim.no(), hand.userId(), after.state(), false));
    }

    private void settleAnew(CompensationClaim claim, String word, Hand hand) {
        CompensationClaim after = takeBack(claim, ClaimStep.RECALL, hand);
        // The settlement counts what came back since the last one; it is not shared beside it.
        recoveries.settleWaiting(claim.no());
        hand.done(
                desk,
                "compensation.recall",
                claim.no(),
                claim,
                new ClaimDesk.Said(after, word),
                new ClaimEvent.Recalled(claim.no(), hand.userId()));
    }

    private CompensationClaim takeBack(CompensationClaim claim, ClaimStep step, Hand hand) {
        CompensationClaim after = claim.with(step, c -> {
            c.due = Money.ZERO;
            c.queuePlace = null;
            c.finalSettlement = step == ClaimStep.CURE && claim.finalSettlement();
        });
        rounds.oweNothing(claim, hand);
        queues.leave(claim);
        return store.save(after);
    }
}
