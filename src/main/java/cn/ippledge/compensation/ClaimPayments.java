package cn.ippledge.compensation;

import static cn.ippledge.compensation.CompensationReason.*;
import static cn.ippledge.ledger.AccountKind.*;

import cn.ippledge.ledger.Book;
import cn.ippledge.ledger.Ledger;
import cn.ippledge.ledger.NewEntry;
import cn.ippledge.ledger.NewLine;
import cn.ippledge.policy.Procedure.Shortage;
import cn.ippledge.record.PublicObjections;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money leaves the pool: one fiscal officer releases, another pays, the bank confirms. What the pool cannot bear is refused,
 * or waits in the queue, as the policy says; the ledger's own bound stands behind both.
 */
@Service
@Transactional
public class ClaimPayments {

    private final ClaimStore store;
    private final PoolQueues queues;
    private final Pools pools;
    private final PaymentRounds rounds;
    private final Breakers breakers;
    private final Enrolments enrolments;
    private final Ledger ledger;
    private final Recoveries recoveries;
    private final PublicObjections objections;
    private final ClaimDesk desk;

    ClaimPayments(
            ClaimStore store,
            PoolQueues queues,
            Pools pools,
            PaymentRounds rounds,
            Breakers breakers,
            Enrolments enrolments,
            Ledger ledger,
            Recoveries recoveries,
            PublicObjections objections,
            ClaimDesk desk) {
        this.store = store;
        this.queues = queues;
        this.pools = pools;
        this.rounds = rounds;
        this.breakers = breakers;
        this.enrolments = enrolments;
        this.ledger = ledger;
        this.recoveries = recoveries;
        this.objections = objections;
        this.desk = desk;
    }

    /** The fiscal officer lets the payment go: from now on the pool owes it. */
    public void release(String no, String opinion, Actor actor) {
        actor.require(Role.FISCAL_OFFICER);
        CompensationClaim claim = store.locked(no, actor);
        if (claim.approvedBy() != null) actor.requireOtherThan(claim.approvedBy());
        objections.requireAnswered(no);
        CompensationClaim after = store.save(claim.with(ClaimStep.RELEASE, c -> c.releasedBy = actor.userId()));
        List<NewEntry> entries = new ArrayList<>();
        for (PaymentRounds.Part part : rounds.owe(after))
            entries.add(new NewEntry(
                    part.book(),
                    desk.today(),
                    "compensation.release:" + no + ":" + rounds.next(after) + ":" + part.party(),
                    no + " " + claim.loanNo(),
                    List.of(
                            NewLine.debit(COMPENSATION_PAID, part.amount()).about(claim.bank(), no),
                            NewLine.credit(CLAIMS_PAYABLE, part.amount()).about(claim.bank(), no))));
        ledger.post(entries, actor);
        desk.done(
                actor,
                "compensation.release",
                no,
                claim,
                new ClaimDesk.Said(after, ClaimDesk.optional("opinion", opinion)),
                new ClaimEvent.Released(no, actor.userId()));
    }

    /**
     * Pays what is due. Where the pool does not suffice, by the policy's rule: refused with POOL_EXHAUSTED, or as much as is
     * there in the order of the queue, or at first nothing, until all that wait are paid their parts together.
     */
    public void pay(String no, String opinion, Actor actor) {
        actor.require(Role.FISCAL_OFFICER);
        CompensationClaim seen = store.visible(no, actor);
        Shortage shortage = store.policy(seen).procedure().shortage();
        boolean inTurn = shortage == Shortage.QUEUE || shortage == Shortage.PRO_RATA;
        // The queues before the claim: whoever waits in them is looked at by every payment from these pools.
        if (inTurn) queues.lock(queues.of(seen));
        CompensationClaim claim = store.locked(no, actor);
        if (claim.releasedBy() != null) actor.requireOtherThan(claim.releasedBy());
        claim.after(ClaimStep.PAY);
        breakers.requireClosed(claim);
        // Also for a claim that would only join the queue: what is lacking is said before its turn comes.
        rounds.account(claim);
        String word = ClaimDesk.optional("opinion", opinion);
        if (!inTurn) finish(claim, rounds.pay(claim, claim.due(), actor), word, actor);
        else if (shortage == Shortage.QUEUE) finish(claim, payInTurn(claim, actor), word, actor);
        else finish(claim, payIfAllSuffices(claim, actor), word, actor);
    }

    private Money payInTurn(CompensationClaim claim, Actor actor) {
        List<CompensationClaim> queue = queues.waiting(queues.of(claim));
        boolean first = queue.isEmpty() || queue.get(0).no().equals(claim.no());
        if (claim.state() == ClaimState.QUEUED && !first)
            throw new Rejected(NOT_FIRST_IN_QUEUE, queue.get(0).no());
        if (!first) return Money.ZERO;
        return rounds.pay(claim, rounds.affordable(claim), actor);
    }

    private Money payIfAllSuffices(CompensationClaim claim, Actor actor) {
        boolean alone = queues.waiting(queues.of(claim)).stream()
                .allMatch(other -> other.no().equals(claim.no()));
        if (!alone && claim.state() == ClaimState.RELEASED) return Money.ZERO;
        return rounds.affordable(claim).equals(claim.due()) ? rounds.pay(claim, claim.due(), actor) : Money.ZERO;
    }

    /** Everything that waits for one pool alone is paid the same part of what is due to it, to the fen. */
    public Money distribute(Actor actor) {
        actor.require(Role.FISCAL_OFFICER);
        Set<Long> books =
                pools.all(actor.region()).stream().map(Book::id).collect(Collectors.toCollection(TreeSet::new));
        queues.lock(books);
        Map<Long, List<CompensationClaim>> waiting = new TreeMap<>();
        List<CompensationClaim> atSeveral = new ArrayList<>();
        for (CompensationClaim seen : queues.waiting(books)) {
            CompensationClaim claim = store.locked(seen.no(), actor);
            if (store.policy(claim).procedure().shortage() != Shortage.PRO_RATA) continue;
            SortedSet<Long> own = queues.of(claim);
            if (own.size() > 1) atSeveral.add(claim);
            else waiting.computeIfAbsent(own.first(), book -> new ArrayList<>()).add(claim);
        }
        Money paid = Money.ZERO;
        for (Map.Entry<Long, List<CompensationClaim>> pool : waiting.entrySet())
            paid = paid.plus(distributed(pool.getValue(), pools.balance(pool.getKey()), actor));
        // A part of what several levels owe would shift one's share to another: such a claim waits until all suffice.
        for (CompensationClaim claim : atSeveral)
            if (rounds.affordable(claim).equals(claim.due()))
                paid = paid.plus(distributed(List.of(claim), claim.due(), actor));
        return paid;
    }

    private Money distributed(List<CompensationClaim> waiting, Money balance, Actor actor) {
        for (CompensationClaim claim : waiting) {
            if (claim.releasedBy() != null) actor.requireOtherThan(claim.releasedBy());
            breakers.requireClosed(claim);
        }
        Money owed = Money.sum(waiting.stream().map(CompensationClaim::due).toList());
        Money there = balance.cappedAt(owed);
        if (!there.isPositive()) return Money.ZERO;
        List<Money> parts =
                there.allocate(waiting.stream().map(claim -> claim.due().yuan()).toList());
        for (int i = 0; i < waiting.size(); i++)
            finish(waiting.get(i), rounds.pay(waiting.get(i), parts.get(i), actor), "", actor);
        return there;
    }

    private void finish(CompensationClaim claim, Money paid, String word, Actor actor) {
        boolean queued = claim.due().exceeds(paid);
        Long place = queued ? queues.join(claim) : null;
        if (!queued) queues.leave(claim);
        CompensationClaim after = store.save(claim.with(queued ? ClaimStep.QUEUE : ClaimStep.PAY, c -> {
            c.paid = claim.paid().plus(paid);
            c.due = claim.due().minus(paid);
            c.queuePlace = place;
        }));
        desk.done(
                actor,
                queued ? "compensation.queue" : "compensation.pay",
                claim.no(),
                claim,
                new ClaimDesk.Said(after, word),
                new ClaimEvent.Paid(claim.no(), actor.userId(), claim.region(), paid, queued));
    }

    /** The bank has the money. After the last payment the claim is settled and its reserve is free. */
    public void receive(String no, String opinion, Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        CompensationClaim claim = store.ofBank(no, actor);
        boolean last = claim.finalSettlement();
        CompensationClaim after = store.save(claim.after(last ? ClaimStep.RECEIVE_FINAL : ClaimStep.RECEIVE));
        if (last) {
            releaseReserve(after);
            recoveries.shareWaiting(after, actor);
        }
        desk.done(
                actor,
                "compensation.receive",
                no,
                claim,
                new ClaimDesk.Said(after, ClaimDesk.optional("opinion", opinion)),
                new ClaimEvent.Received(no, actor.userId(), last));
    }

    void releaseReserve(CompensationClaim claim) {
        Enrolment enrolment = store.enrolment(claim);
        if (enrolment.isReserved()) enrolments.release(enrolment);
    }
}
