package cn.ippledge.compensation;

import static cn.ippledge.compensation.CompensationReason.*;

import cn.ippledge.ledger.Book;
import cn.ippledge.policy.Procedure.Shortage;
import cn.ippledge.record.PublicObjections;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            Recoveries recoveries,
            PublicObjections objections,
            ClaimDesk desk) {
        this.store = store;
        this.queues = queues;
        this.pools = pools;
        this.rounds = rounds;
        this.breakers = breakers;
        this.enrolments = enrolments;
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
        claim.after(ClaimStep.RELEASE);
        store.requireInDefault(claim, actor);
        CompensationClaim after = store.save(claim.with(ClaimStep.RELEASE, c -> c.releasedBy = actor.userId()));
        rounds.owe(after, actor);
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
        store.requireInDefault(claim, actor);
        breakers.requireClosed(claim);
        // Also for a claim that would only join the queue: what is lacking is said before its turn comes.
        rounds.account(claim);
        String word = ClaimDesk.optional("opinion", opinion);
        List<PaymentRounds.Part> due = rounds.parts(claim);
        List<PaymentRounds.Part> now =
                !inTurn ? due : shortage == Shortage.QUEUE ? inTurn(claim, due, actor) : alone(claim, due, actor);
        finish(claim, rounds.pay(claim, now, actor), word, actor);
    }

    private List<PaymentRounds.Part> inTurn(CompensationClaim claim, List<PaymentRounds.Part> due, Actor actor) {
        CompensationClaim head = waiting(due, actor).findFirst().orElse(claim);
        boolean first = head.no().equals(claim.no());
        if (claim.state() == ClaimState.QUEUED && !first) throw new Rejected(NOT_FIRST_IN_QUEUE, head.no());
        return first ? rounds.affordable(due) : List.of();
    }

    /** Where a shortage is shared a claim is paid by itself if nobody else waits, or the pools suffice for all that do. */
    private List<PaymentRounds.Part> alone(CompensationClaim claim, List<PaymentRounds.Part> due, Actor actor) {
        Set<Long> books = PaymentRounds.books(due).keySet();
        List<PaymentRounds.Part> all = new ArrayList<>(due);
        for (CompensationClaim other : waiting(due, actor).toList())
            if (!other.no().equals(claim.no())) {
                if (claim.state() == ClaimState.RELEASED) return List.of();
                rounds.parts(other).stream()
                        .filter(part -> books.contains(part.book()))
                        .forEach(all::add);
            }
        return rounds.suffice(all) ? due : List.of();
    }

    /** In the order of the queue; a loan that is in default no longer is not waited for. */
    private Stream<CompensationClaim> waiting(List<PaymentRounds.Part> due, Actor actor) {
        return queues.waiting(PaymentRounds.books(due).keySet()).stream()
                .filter(other -> store.isInDefault(other, actor));
    }

    /**
     * Every pool divides what it has by what each waiting claim still claims of it, to the fen. Each part is a debt of its own
     * pool: a claim that several pools owe is paid by each as far as that one goes.
     */
    public Money distribute(Actor actor) {
        actor.require(Role.FISCAL_OFFICER);
        Set<Long> books =
                pools.all(actor.region()).stream().map(Book::id).collect(Collectors.toCollection(TreeSet::new));
        queues.lock(books);
        Map<String, CompensationClaim> waiting = new LinkedHashMap<>();
        Map<Long, List<PaymentRounds.Part>> claimed = new TreeMap<>();
        for (CompensationClaim seen : queues.waiting(books)) {
            CompensationClaim claim = store.locked(seen.no(), actor);
            if (claim.state() != ClaimState.QUEUED
                    || store.policy(claim).procedure().shortage() != Shortage.PRO_RATA
                    || !store.isInDefault(claim, actor)) continue;
            if (claim.releasedBy() != null) actor.requireOtherThan(claim.releasedBy());
            breakers.requireClosed(claim);
            waiting.put(claim.no(), claim);
            for (PaymentRounds.Part part : rounds.parts(claim))
                claimed.computeIfAbsent(part.book(), book -> new ArrayList<>()).add(part);
        }
        Map<String, List<PaymentRounds.Part>> now = new HashMap<>();
        claimed.forEach((book, parts) -> PaymentRounds.divided(
                        pools.balance(book).cappedAt(PaymentRounds.books(parts).get(book)), parts)
                .forEach(part -> now.computeIfAbsent(part.claimNo(), no -> new ArrayList<>())
                        .add(part)));
        Money paid = Money.ZERO;
        for (CompensationClaim claim : waiting.values()) {
            List<PaymentRounds.Part> parts = now.getOrDefault(claim.no(), List.of());
            if (parts.isEmpty()) continue;
            Money part = rounds.pay(claim, parts, actor);
            finish(claim, part, "", actor);
            paid = paid.plus(part);
        }
        return paid;
    }

    private void finish(CompensationClaim claim, Money paid, String word, Actor actor) {
        boolean queued = claim.due().exceeds(paid);
        Long place = queued ? queues.join(claim) : null;
        if (!queued) queues.leave(claim);
        else if (paid.isPositive()) queues.leavePaid(claim);
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
