package cn.ippledge.compensation;

import static cn.ippledge.compensation.CompensationReason.*;
import static cn.ippledge.ledger.AccountKind.*;

import cn.ippledge.collateral.DisposalReceipts;
import cn.ippledge.ledger.JournalEntryNo;
import cn.ippledge.loan.LoanReason;
import cn.ippledge.policy.Procedure;
import cn.ippledge.policy.Procedure.RecoveryPart;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
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
 * the ratio of the claim, and the bank hands the others' parts over. Before the final settlement nothing is handed over: the
 * settlement itself counts what came back.
 */
@Service
@Transactional
public class Recoveries {

    private static final String DISPOSAL_CASE = "DP-";

    /**
     * Civil Code art. 561: unless agreed otherwise costs come first, then interest, then principal. Taken where the policy is
     * silent and nobody is there to be asked. UNVERIFIED: remembered, to be checked against the official text.
     */
    private static final List<RecoveryPart> BY_LAW =
            List.of(RecoveryPart.COSTS, RecoveryPart.INTEREST, RecoveryPart.PRINCIPAL);

    private final ClaimStore store;
    private final RecoveryMapper mapper;
    private final RefundRounds rounds;
    private final Refunds refunds;
    private final PartnerRefundBook partners;
    private final DisposalReceipts disposals;
    private final ClaimDesk desk;

    Recoveries(
            ClaimStore store,
            RecoveryMapper mapper,
            RefundRounds rounds,
            Refunds refunds,
            PartnerRefundBook partners,
            DisposalReceipts disposals,
            ClaimDesk desk) {
        this.store = store;
        this.mapper = mapper;
        this.rounds = rounds;
        this.refunds = refunds;
        this.partners = partners;
        this.disposals = disposals;
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
        // What a disposal on the platform brings is counted when its receipt is confirmed, and not a second time by
        // hand.
        if (said.kind() == RecoveryKind.DISPOSAL && disposals.isDisposing(claim.loanNo()))
            throw Rejected.field("kind", DISPOSAL_RECORDS_ITSELF, claim.loanNo());
        if (said.reference().startsWith(DISPOSAL_CASE))
            throw Rejected.field("reference", DISPOSAL_RECORDS_ITSELF, claim.loanNo());
        if (store.policy(claim).procedure().recoveryOrder().isEmpty())
            throw new Rejected(PROCEDURE_SILENT, "recoveryOrder");
        Recovery recovery = take(claim, said, Hand.of(actor));
        desk.done(actor, "compensation.recover", claim.no(), null, recovery);
        return new Recorded(recovery, true);
    }

    /** A receipt of a disposal on the platform, once for its reference. */
    void realised(CompensationClaim claim, RecordRecovery said, long byUser) {
        if (mapper.byReference(claim.no(), said.reference()).isPresent()) return;
        Recovery recovery = take(claim, said, Hand.ofSystem(byUser));
        desk.doneBySystem("compensation.recover", claim.no(), null, recovery);
    }

    private Recovery take(CompensationClaim claim, RecordRecovery said, Hand hand) {
        Procedure procedure = store.policy(claim).procedure();
        List<RecoveryPart> order = procedure.recoveryOrder().isEmpty() ? BY_LAW : procedure.recoveryOrder();
        CompensationClaim spent = said.costs().isZero()
                ? claim
                : store.save(
                        claim.with(c -> c.recoveryCosts = claim.recoveryCosts().plus(said.costs())));
        Waterfall applied = Waterfall.of(said.amount(), order, open(spent));
        boolean settled = claim.state() == ClaimState.SETTLED;
        List<PartyShare> shares =
                settled ? shares(spent, applied.principal(), applied.interest(), procedure) : List.of();
        List<RefundPart> parts = rounds.ofShares(spent, shares);
        Recovery recovery = insert(
                Recovery.received(said, applied, total(parts), waits(claim, procedure), hand.userId(), desk.now()));
        if (!shares.isEmpty()) mapper.addShares(recovery.id(), shares);
        refunds.owe(spent, recovery, parts, RECOVERIES_RECEIVED, hand);
        partners.share(spent, recovery, shares);
        return recovery;
    }

    /** Before a final settlement that is still to come nothing waits: that settlement counts it. */
    private static boolean waits(CompensationClaim claim, Procedure procedure) {
        if (claim.state() == ClaimState.SETTLED || claim.state() == ClaimState.CLAWED_BACK) return false;
        // A claim that was paid in part and recalled is settled once more, whatever its policy says.
        return claim.finalSettlement()
                || procedure.provisionalShare() == null && claim.paid().isZero();
    }

    /** The last payment has arrived: what came in between the computation and now is shared. */
    void shareWaiting(CompensationClaim claim, Actor actor) {
        Procedure procedure = store.policy(claim).procedure();
        for (Recovery waiting : mapper.ofClaim(claim.no())) {
            if (!waiting.awaitsPayment()) continue;
            List<PartyShare> shares = shares(claim, waiting.principal(), waiting.interest(), procedure);
            List<RefundPart> parts = rounds.ofShares(claim, shares);
            mapper.share(waiting.id(), total(parts));
            if (!shares.isEmpty()) mapper.addShares(waiting.id(), shares);
            Recovery shared = mapper.find(waiting.id()).orElseThrow();
            refunds.owe(claim, shared, parts, RECOVERIES_RECEIVED, Hand.of(actor));
            partners.share(claim, shared, shares);
            desk.done(actor, "compensation.shareRecovery", claim.no(), waiting, shared);
        }
    }

    /** A final settlement below what was paid provisionally: the bank owes the difference. */
    void overpaid(CompensationClaim claim, Actor actor) {
        List<RefundPart> parts = rounds.ofExcess(claim);
        Money excess = total(parts);
        if (excess.isZero()) return;
        Recovery recovery = insert(
                Recovery.ofPaid(RecoveryKind.OVERPAYMENT, claim.no(), excess, Money.ZERO, actor.userId(), desk.now()));
        refunds.owe(claim, recovery, parts, REFUNDS, Hand.of(actor));
        desk.done(actor, "compensation.overpaid", claim.no(), null, recovery);
    }

    /** What was paid is owed back with interest. */
    JournalEntryNo clawedBack(CompensationClaim claim, Money amount, Money interest, Actor actor) {
        List<RefundPart> parts = rounds.ofPaid(claim, amount, interest);
        Recovery recovery = insert(
                Recovery.ofPaid(RecoveryKind.CLAW_BACK, claim.no(), amount, interest, actor.userId(), desk.now()));
        return refunds.owe(claim, recovery, parts, REFUNDS, Hand.of(actor)).get(0);
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
    private List<PartyShare> shares(CompensationClaim claim, Money principal, Money interest, Procedure procedure) {
        Money shared = procedure.interestCounts() ? principal.plus(interest) : principal;
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

    private static Money total(List<RefundPart> parts) {
        return Money.sum(parts.stream().map(RefundPart::amount).toList());
    }

    private Recovery insert(Recovery row) {
        GeneratedId key = new GeneratedId();
        mapper.insert(row, key);
        return mapper.find(key.getId()).orElseThrow();
    }

    private static Recovery sameAs(RecordRecovery said, Recovery known) {
        boolean same = known.kind() == said.kind()
                && known.receivedOn().equals(said.receivedOn())
                && known.amount().equals(said.amount());
        if (!same) throw Rejected.field("reference", RECOVERY_OTHER_CONTENT, said.reference());
        return known;
    }
}
