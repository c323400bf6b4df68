package cn.ippledge.compensation;

import static cn.ippledge.compensation.CompensationReason.*;
import static cn.ippledge.ledger.AccountKind.*;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.JournalEntryNo;
import cn.ippledge.ledger.Ledger;
import cn.ippledge.ledger.NewEntry;
import cn.ippledge.ledger.NewLine;
import cn.ippledge.loan.LoanReason;
import cn.ippledge.policy.Procedure;
import cn.ippledge.policy.Procedure.RecoveryPart;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 追偿. What comes back of a compensated loan runs down the waterfall; what reaches the shared loss belongs to the parties in
 * the ratio of the claim, and the bank hands the public part over. Before the final settlement nothing is handed over: the
 * settlement itself counts what came back.
 */
@Service
@Transactional
public class Recoveries {

    private static final int REFERENCE = 64;

    private final ClaimStore store;
    private final RecoveryMapper mapper;
    private final Ledger ledger;
    private final ClaimDesk desk;

    Recoveries(ClaimStore store, RecoveryMapper mapper, Ledger ledger, ClaimDesk desk) {
        this.store = store;
        this.mapper = mapper;
        this.ledger = ledger;
        this.desk = desk;
    }

    /** A receipt and whether it is new; the same reference with the same content is the same receipt. */
    public record Recorded(Recovery recovery, boolean isNew) {}

    public Recorded record(RecordRecovery said, Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        CompensationClaim claim = store.ofBank(said.claimNo(), actor);
        Optional<Recovery> known = mapper.byReference(claim.no(), said.reference());
        if (known.isPresent()) return new Recorded(sameAs(said, known.get()), false);
        if (!claim.paid().isPositive())
            throw new Rejected(NOT_PAID, claim.state().name());
        if (said.receivedOn().isAfter(desk.today()))
            throw Rejected.field("receivedOn", LoanReason.DATE_AFTER_TODAY, desk.today());
        Procedure procedure = store.policy(claim).procedure();
        if (procedure.recoveryOrder().isEmpty()) throw new Rejected(PROCEDURE_SILENT, "recoveryOrder");
        CompensationClaim spent = said.costs().isZero()
                ? claim
                : store.save(
                        claim.with(c -> c.recoveryCosts = claim.recoveryCosts().plus(said.costs())));
        Waterfall applied = Waterfall.of(said.amount(), procedure.recoveryOrder(), open(spent));
        List<PartyShare> shares = claim.state() == ClaimState.SETTLED ? shares(spent, applied, procedure) : List.of();
        Recovery recovery = insert(said, applied, refundOf(spent, shares), actor);
        if (!shares.isEmpty()) mapper.addShares(recovery.id(), shares);
        if (recovery.refund().isPositive())
            ledger.post(entry(claim, recovery, "recovery:", RECOVERIES_RECEIVABLE, RECOVERIES_RECEIVED), actor);
        desk.done(actor, "compensation.recover", claim.no(), null, recovery);
        return new Recorded(recovery, true);
    }

    /** The fiscal officer has seen the bank's money in the pool's account. */
    public void confirmRefund(long id, String reference, Actor actor) {
        actor.require(Role.FISCAL_OFFICER);
        Recovery recovery = mapper.find(id).orElseThrow(() -> new NotFound(id));
        CompensationClaim claim = store.locked(recovery.claimNo(), actor);
        actor.requireOtherThan(recovery.enteredBy());
        String paper = ClaimDesk.required("reference", reference);
        if (paper.length() > REFERENCE) throw Rejected.field("reference", CommonReason.TOO_LONG, REFERENCE);
        if (!recovery.isRefundOpen()) throw new Rejected(REFUND_CONFIRMED, id);
        JournalEntryNo entry =
                ledger.post(entry(claim, recovery, "refund:", CUSTODIAN_BANK, RECOVERIES_RECEIVABLE), actor);
        if (mapper.confirm(id, paper, desk.today(), entry.toString(), actor.userId()) == 0)
            throw new Rejected(REFUND_CONFIRMED, id);
        desk.done(
                actor,
                "compensation.refund",
                claim.no(),
                recovery,
                mapper.find(id).orElseThrow());
    }

    /** A final settlement below what was paid provisionally: the bank owes the difference. */
    void overpaid(CompensationClaim claim, Money excess, Actor actor) {
        Recovery recovery = insert(RecoveryKind.OVERPAYMENT, claim, excess, Money.ZERO, actor);
        ledger.post(entry(claim, recovery, "recovery:", RECOVERIES_RECEIVABLE, REFUNDS), actor);
        desk.done(actor, "compensation.overpaid", claim.no(), null, recovery);
    }

    /** What was paid is owed back with interest. */
    JournalEntryNo clawedBack(CompensationClaim claim, Money amount, Money interest, Actor actor) {
        Recovery recovery = insert(RecoveryKind.CLAW_BACK, claim, amount, interest, actor);
        return ledger.post(entry(claim, recovery, "clawback:", RECOVERIES_RECEIVABLE, REFUNDS), actor);
    }

    /** What the bank has handed over, or still owes, of what it was paid. */
    Money refunded(String claimNo) {
        return Money.sum(mapper.ofClaim(claimNo).stream().map(Recovery::refund).toList());
    }

    private Map<RecoveryPart, Money> open(CompensationClaim claim) {
        List<Recovery> before = mapper.ofClaim(claim.no()).stream()
                .filter(recovery -> recovery.kind().isOfBorrower())
                .toList();
        return Map.of(
                RecoveryPart.COSTS,
                        claim.recoveryCosts()
                                .minus(Money.sum(
                                        before.stream().map(Recovery::costs).toList())),
                RecoveryPart.PRINCIPAL,
                        claim.netLoss()
                                .minus(Money.sum(
                                        before.stream().map(Recovery::principal).toList())),
                RecoveryPart.INTEREST,
                        claim.interestLoss()
                                .minus(Money.sum(
                                        before.stream().map(Recovery::interest).toList())));
    }

    /** Costs belong to the bank that spent them, interest as well unless the policy shares it. */
    private List<PartyShare> shares(CompensationClaim claim, Waterfall applied, Procedure procedure) {
        Money shared = procedure.interestCounts() ? applied.principal().plus(applied.interest()) : applied.principal();
        List<Share> bearing = store.shares(claim).stream()
                .filter(share -> share.amount().isPositive())
                .toList();
        if (!shared.isPositive() || bearing.isEmpty()) return List.of();
        List<Money> parts = shared.allocate(
                bearing.stream().map(share -> share.amount().yuan()).toList());
        List<PartyShare> shares = new ArrayList<>();
        for (int i = 0; i < bearing.size(); i++)
            shares.add(new PartyShare(0, bearing.get(i).party(), parts.get(i)));
        return shares;
    }

    /** Never more than the public side has paid and not yet got back. */
    private Money refundOf(CompensationClaim claim, List<PartyShare> shares) {
        Money publicPart = Money.sum(shares.stream()
                .filter(share -> share.party().isPublic())
                .map(PartyShare::amount)
                .toList());
        Money left = claim.paid().minus(refunded(claim.no()));
        return publicPart.cappedAt(left.isNegative() ? Money.ZERO : left);
    }

    private Recovery insert(RecordRecovery said, Waterfall applied, Money refund, Actor actor) {
        return insert(new Recovery(
                0,
                said.claimNo(),
                said.kind(),
                said.reference(),
                said.receivedOn(),
                said.amount(),
                applied.costs(),
                applied.principal(),
                applied.interest(),
                applied.surplus(),
                refund,
                actor.userId(),
                desk.now(),
                null,
                null,
                null,
                null));
    }

    private Recovery insert(RecoveryKind kind, CompensationClaim claim, Money principal, Money interest, Actor actor) {
        Money whole = principal.plus(interest);
        return insert(new Recovery(
                0,
                claim.no(),
                kind,
                kind.name(),
                desk.today(),
                whole,
                Money.ZERO,
                principal,
                interest,
                Money.ZERO,
                whole,
                actor.userId(),
                desk.now(),
                null,
                null,
                null,
                null));
    }

    private Recovery insert(Recovery row) {
        GeneratedId key = new GeneratedId();
        mapper.insert(row, key);
        return mapper.find(key.getId()).orElseThrow();
    }

    /** One book: the bank pays the pool of the enrolment, which makes a level's own pool good. */
    private NewEntry entry(
            CompensationClaim claim, Recovery recovery, String cause, AccountKind debit, AccountKind credit) {
        return new NewEntry(
                store.enrolment(claim).book(),
                desk.today(),
                cause + claim.no() + ":" + recovery.id(),
                claim.no() + " " + recovery.reference(),
                List.of(
                        NewLine.debit(debit, recovery.refund()).about(claim.bank(), claim.no()),
                        NewLine.credit(credit, recovery.refund()).about(claim.bank(), claim.no())));
    }

    private static Recovery sameAs(RecordRecovery said, Recovery known) {
        boolean same = known.kind() == said.kind()
                && known.receivedOn().equals(said.receivedOn())
                && known.amount().equals(said.amount());
        if (!same) throw Rejected.field("reference", RECOVERY_OTHER_CONTENT, said.reference());
        return known;
    }
}
