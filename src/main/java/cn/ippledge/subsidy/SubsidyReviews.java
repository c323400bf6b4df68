package cn.ippledge.subsidy;

import cn.ippledge.policy.Policy;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.subsidy.SubsidyClaim.Hands;
import cn.ippledge.subsidy.SubsidyEvent.Outcome;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The finance center's three looks at a claim, by three people: verified and computed, reviewed, approved. */
@Service
@Transactional
public class SubsidyReviews {

    private final SubsidyStore store;
    private final Pinning pinning;
    private final SubsidyComputer computer;
    private final Coverages coverages;
    private final SubsidyBudgets budgets;
    private final SubsidyExplanations explanations;
    private final SubsidyDesk desk;

    SubsidyReviews(
            SubsidyStore store,
            Pinning pinning,
            SubsidyComputer computer,
            Coverages coverages,
            SubsidyBudgets budgets,
            SubsidyExplanations explanations,
            SubsidyDesk desk) {
        this.store = store;
        this.pinning = pinning;
        this.computer = computer;
        this.coverages = coverages;
        this.budgets = budgets;
        this.explanations = explanations;
        this.desk = desk;
    }

    /** The clerk has looked at the facts; the policy then decides the amount, or refuses. Gives what became of it. */
    public Outcome verify(String no, Outcome outcome, String opinion, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        SubsidyClaim claim = store.forCommand(no, actor);
        String word = Opinion.of(outcome, opinion);
        return switch (outcome) {
            case RETURN -> sendBack(claim, word, actor);
            case REJECT -> refuse(claim, word, actor, new SubsidyEvent.Verified(no, actor.userId(), outcome));
            case APPROVE -> compute(claim, actor);
        };
    }

    public void review(String no, Outcome outcome, String opinion, Actor actor) {
        actor.require(Role.CENTER_REVIEWER);
        SubsidyClaim claim = store.forCommand(no, actor);
        requireOther(actor, claim.hands().verifiedBy());
        String word = Opinion.of(outcome, opinion);
        SubsidyEvent event = new SubsidyEvent.Reviewed(no, actor.userId(), outcome);
        switch (outcome) {
            case RETURN -> back(claim, word, actor, event);
            case REJECT -> refuse(claim, word, actor, event);
            case APPROVE -> {
                requireReproduced(claim);
                Hands h = claim.hands();
                SubsidyClaim kept = store.save(claim.after(SubsidyStep.REVIEW).copy(c -> {
                    c.hands = new Hands(h.submittedBy(), h.verifiedBy(), actor.userId(), null, null, null);
                    c.opinion = word;
                }));
                desk.done(actor, "subsidy.review", no, claim, kept, event);
            }
        }
    }

    /** Approval reserves the money, or leaves the claim waiting for it, as the policy says. */
    public void approve(String no, Outcome outcome, String opinion, Actor actor) {
        actor.require(Role.CENTER_DIRECTOR);
        SubsidyClaim claim = store.forCommand(no, actor);
        requireOther(actor, claim.hands().verifiedBy(), claim.hands().reviewedBy());
        String word = Opinion.of(outcome, opinion);
        SubsidyEvent event = new SubsidyEvent.Approved(no, actor.userId(), outcome);
        switch (outcome) {
            case RETURN -> back(claim, word, actor, event);
            case REJECT -> refuse(claim, word, actor, event);
            case APPROVE -> {
                requireReproduced(claim);
                Hands h = claim.hands();
                SubsidyClaim kept = store.save(claim.after(SubsidyStep.APPROVE).copy(c -> {
                    c.hands = new Hands(
                            h.submittedBy(), h.verifiedBy(), h.reviewedBy(), actor.userId(), desk.now(), null);
                    c.budgetYear = desk.today().getYear();
                    c.opinion = word;
                }));
                desk.done(actor, "subsidy.approve", no, claim, kept, event);
                budgets.grantOrWait(kept, actor);
            }
        }
    }

    private Outcome compute(SubsidyClaim claim, Actor actor) {
        requireOther(actor, claim.hands().submittedBy());
        Policy policy = pinning.policy(claim);
        SubsidyClaim verified = claim.after(SubsidyStep.VERIFY).copy(c -> {
            c.hands = new Hands(claim.hands().submittedBy(), actor.userId(), null, null, null, null);
            c.opinion = null;
        });
        coverages.holdClaimant(claim);
        SubsidyComputer.Result result = computer.compute(verified, policy);
        SubsidyClaim computed = verified.copy(c -> {
            c.computation = Stored.written(result.computation());
            c.amount = result.amount();
        });
        if (result.refusal() != null) return refuseAsComputed(claim, computed, grounds(result.refusal()), actor);
        if (result.amount().isZero())
            return refuseAsComputed(claim, computed, SubsidyReason.NOTHING_GRANTED.name(), actor);
        SubsidyClaim next = computed.after(SubsidyStep.COMPUTE);
        SubsidyClaim kept = store.withRows(
                store.save(next.copy(c -> c.digest = SubsidyExplanations.digest(next))), result.computation());
        desk.done(
                actor,
                "subsidy.verify",
                claim.no(),
                claim,
                kept,
                new SubsidyEvent.Verified(claim.no(), actor.userId(), Outcome.APPROVE));
        return Outcome.APPROVE;
    }

    private Outcome refuseAsComputed(SubsidyClaim before, SubsidyClaim computed, String grounds, Actor actor) {
        SubsidyClaim refused = computed.after(SubsidyStep.REFUSE);
        SubsidyClaim kept = store.save(refused.copy(c -> {
            c.digest = SubsidyExplanations.digest(refused);
            c.opinion = grounds;
        }));
        coverages.release(kept.no());
        desk.done(
                actor,
                "subsidy.verify",
                kept.no(),
                before,
                kept,
                new SubsidyEvent.Verified(kept.no(), actor.userId(), Outcome.REJECT));
        return Outcome.REJECT;
    }

    private static String grounds(Quote refusal) {
        return refusal.reasons().stream().map(Quote.Ground::code).collect(Collectors.joining(", "));
    }

    /** To the claimant, for something to be mended; his days are free for others until he sends it again. */
    private Outcome sendBack(SubsidyClaim claim, String opinion, Actor actor) {
        SubsidyClaim kept = store.save(claim.after(SubsidyStep.SEND_BACK).copy(c -> c.opinion = opinion));
        coverages.release(claim.no());
        desk.done(
                actor,
                "subsidy.sendBack",
                claim.no(),
                claim,
                kept,
                new SubsidyEvent.Verified(claim.no(), actor.userId(), Outcome.RETURN));
        return Outcome.RETURN;
    }

    private void back(SubsidyClaim claim, String opinion, Actor actor, SubsidyEvent event) {
        SubsidyClaim kept =
                store.save(claim.after(SubsidyStep.RETURN).withoutAmount().copy(c -> c.opinion = opinion));
        store.withoutRows(claim.no());
        desk.done(actor, "subsidy.return", claim.no(), claim, kept, event);
    }

    private Outcome refuse(SubsidyClaim claim, String opinion, Actor actor, SubsidyEvent event) {
        SubsidyClaim kept = store.save(claim.after(SubsidyStep.REFUSE).copy(c -> c.opinion = opinion));
        coverages.release(claim.no());
        desk.done(actor, "subsidy.refuse", claim.no(), claim, kept, event);
        return Outcome.REJECT;
    }

    /** Nobody signs for an amount that cannot be shown to follow from its facts. */
    private void requireReproduced(SubsidyClaim claim) {
        if (!explanations.explain(claim).reproduced())
            throw new Rejected(SubsidyReason.AMOUNT_NOT_REPRODUCED, claim.no());
    }

    private static void requireOther(Actor actor, Long... makers) {
        for (Long maker : makers) if (maker != null) actor.requireOtherThan(maker);
    }
}
