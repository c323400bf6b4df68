package cn.ippledge.compensation;

import cn.ippledge.collateral.DisposalReceipts;
import cn.ippledge.policy.Fact;
import cn.ippledge.policy.Facts;
import cn.ippledge.policy.Policy;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The final settlement after provisional payments: the loss as it is now known, under the same policy and the same
 * deductions. Proposed by the clerk, decided by the reviewer.
 */
@Service
@Transactional
public class ClaimSettlements {

    private final ClaimStore store;
    private final RecoveryMapper received;
    private final Recoveries recoveries;
    private final ClaimPayments payments;
    private final DisposalReceipts disposals;
    private final ShareBearers bearers;
    private final NoticeIssuer notices;
    private final ClaimDesk desk;

    ClaimSettlements(
            ClaimStore store,
            RecoveryMapper received,
            Recoveries recoveries,
            ClaimPayments payments,
            DisposalReceipts disposals,
            ShareBearers bearers,
            NoticeIssuer notices,
            ClaimDesk desk) {
        this.store = store;
        this.received = received;
        this.recoveries = recoveries;
        this.payments = payments;
        this.disposals = disposals;
        this.bearers = bearers;
        this.notices = notices;
        this.desk = desk;
    }

    /** @param disposalProceeds all that the pledge has brought, what the claim named included */
    public void propose(String no, Money disposalProceeds, String opinion, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        CompensationClaim claim = store.locked(no, actor);
        claim.state().after(ClaimStep.PROPOSE_SETTLEMENT);
        if (disposalProceeds == null) throw Rejected.field("disposalProceeds", CommonReason.REQUIRED);
        if (disposalProceeds.isNegative() || claim.disposalProceeds().exceeds(disposalProceeds))
            throw Rejected.field(
                    "disposalProceeds", CommonReason.OUT_OF_RANGE, claim.disposalProceeds(), claim.principalLoss());
        if (!disposalProceeds.equals(claim.disposalProceeds()) && disposals.isDisposing(claim.loanNo()))
            throw Rejected.field(
                    "disposalProceeds",
                    CompensationReason.DISPOSAL_ON_PLATFORM,
                    claim.loanNo(),
                    claim.disposalProceeds().toString());
        Policy policy = store.policy(claim);
        // What came back of the principal before the settlement is no loss any more.
        Facts stored = StoredFacts.read(claim.facts());
        Money back = back(claim, disposalProceeds, stored, actor);
        Facts known = stored.with(Fact.disposalProceeds, back);
        if (policy.requires(Fact.lenderLiability))
            known = known.with(
                    Fact.lenderLiability, known.money(Fact.principalLoss).minus(back));
        Quote quote = policy.quote(known, claim.defaultedOn());
        List<Deduction> deductions = store.deductions(claim);
        Computation computed = quote.granted()
                ? Computation.again(quote, deductions)
                        .coveredBy(bearers.parts(claim))
                        .afterPayments(store.shares(claim))
                : nothing(quote, claim, deductions);
        Facts asked = known;
        CompensationClaim after = store.save(claim.with(ClaimStep.PROPOSE_SETTLEMENT, c -> {
            c.disposalProceeds = disposalProceeds;
            c.facts = StoredFacts.write(asked);
            c.computed = quote.amount();
            c.payable = computed.payable();
            c.settledBy = actor.userId();
        }));
        store.replaceShares(after, computed.shares());
        store.replaceDeductions(after, computed.deductions());
        desk.done(
                actor,
                "compensation.proposeSettlement",
                no,
                claim,
                new ClaimDesk.Said(after, ClaimDesk.optional("opinion", opinion)),
                new ClaimEvent.SettlementProposed(no, actor.userId()));
    }

    public void decide(String no, boolean approved, String opinion, Actor actor) {
        actor.require(Role.CENTER_REVIEWER);
        CompensationClaim claim = store.locked(no, actor);
        if (claim.settledBy() != null) actor.requireOtherThan(claim.settledBy());
        String word = approved ? ClaimDesk.optional("opinion", opinion) : ClaimDesk.required("opinion", opinion);
        claim.state().after(ClaimStep.SETTLE);
        if (approved) requireUpToDate(claim, actor);
        Money more = Money.sum(store.shares(claim).stream()
                .filter(share -> share.party().isPublic())
                .map(Share::open)
                .filter(Money::isPositive)
                .toList());
        SettlementOutcome outcome = !approved
                ? SettlementOutcome.RETURNED
                : more.isPositive() ? SettlementOutcome.MORE_DUE : SettlementOutcome.CLOSED;
        CompensationClaim after = store.save(
                switch (outcome) {
                    case RETURNED -> claim.after(ClaimStep.RETURN);
                    case MORE_DUE ->
                        claim.with(ClaimStep.SETTLE_MORE, c -> {
                            c.due = more;
                            c.finalSettlement = true;
                        });
                    case CLOSED -> claim.with(ClaimStep.SETTLE, c -> c.finalSettlement = true);
                });
        if (outcome == SettlementOutcome.CLOSED) payments.releaseReserve(after);
        // Each level for itself: what one paid too much is not set off against what another still owes.
        if (approved) recoveries.overpaid(after, actor);
        desk.done(
                actor,
                approved ? "compensation.settle" : "compensation.returnSettlement",
                no,
                claim,
                new ClaimDesk.Said(after, word),
                new ClaimEvent.SettlementDecided(no, actor.userId(), outcome));
        if (outcome != SettlementOutcome.RETURNED) notices.settle(after, actor);
    }

    /** All of the loss came back: nobody bears anything, and whoever paid gets it back. */
    private Computation nothing(Quote quote, CompensationClaim claim, List<Deduction> deductions) {
        return new Computation(
                quote,
                store.shares(claim).stream().map(Share::lifted).toList(),
                deductions.stream()
                        .map(deduction -> deduction.comingTo(Money.ZERO))
                        .toList());
    }

    /** What came back of the loss until now, never more than all of it; of a loan that is paid back it is all. */
    private Money back(CompensationClaim claim, Money disposalProceeds, Facts facts, Actor actor) {
        Money lost = facts.money(Fact.principalLoss);
        if (store.loan(claim, actor).outstanding().isZero()) return lost;
        return disposalProceeds.plus(received.principalOf(claim.no())).cappedAt(lost);
    }

    /** Money that came in after the proposal is not counted by it, nor would it be shared after the decision. */
    private void requireUpToDate(CompensationClaim claim, Actor actor) {
        Facts facts = StoredFacts.read(claim.facts());
        if (!back(claim, claim.disposalProceeds(), facts, actor).equals(facts.money(Fact.disposalProceeds)))
            throw new Rejected(CompensationReason.SETTLEMENT_OUTDATED, claim.no());
    }
}
