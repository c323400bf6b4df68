package cn.ippledge.compensation;

import static cn.ippledge.compensation.CompensationReason.*;

import cn.ippledge.record.CaseNumbers;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writing off what will not come back, and taking back what should not have been paid; each by two people. */
@Service
@Transactional
public class Reversals {

    private static final BigDecimal YEAR = BigDecimal.valueOf(365);

    private final ClaimStore store;
    private final RecoveryMapper mapper;
    private final RefundRounds rounds;
    private final ClaimPayments claimPayments;
    private final Recoveries recoveries;
    private final CaseNumbers numbers;
    private final Names names;
    private final ClaimDesk desk;

    Reversals(
            ClaimStore store,
            RecoveryMapper mapper,
            RefundRounds rounds,
            ClaimPayments claimPayments,
            Recoveries recoveries,
            CaseNumbers numbers,
            Names names,
            ClaimDesk desk) {
        this.store = store;
        this.mapper = mapper;
        this.rounds = rounds;
        this.claimPayments = claimPayments;
        this.recoveries = recoveries;
        this.numbers = numbers;
        this.names = names;
        this.desk = desk;
    }

    public Reversal propose(String no, Reversal.Kind kind, Reversal.Ground ground, String evidence, Actor actor) {
        actor.require(Role.CENTER_CLERK, Role.CENTER_REVIEWER);
        CompensationClaim claim = store.locked(no, actor);
        if (kind == null) throw Rejected.field("kind", CommonReason.REQUIRED);
        if (ground == null) throw Rejected.field("ground", CommonReason.REQUIRED);
        String paper = ClaimDesk.required("evidence", evidence);
        requireAllowed(claim, kind);
        List<Reversal> before = mapper.reversals(no);
        if (before.stream().anyMatch(Reversal::isPending)) throw new Rejected(REVERSAL_PENDING, no);
        Money left = left(claim);
        boolean again = kind == Reversal.Kind.WRITE_OFF && before.stream().anyMatch(Reversal::isWrittenOff);
        if (!left.isPositive() || again) throw new Rejected(NOTHING_TO_WRITE_OFF, no);
        GeneratedId key = new GeneratedId();
        String number = numbers.next("RV", desk.today());
        mapper.propose(Reversal.proposed(number, no, kind, ground, paper, left, actor.userId(), desk.today()), key);
        Reversal proposed = mapper.reversal(key.getId()).orElseThrow();
        desk.done(
                actor,
                "compensation.proposeReversal",
                number,
                null,
                proposed,
                new RecoveryEvent.ReversalProposed(
                        number, actor.userId(), claim.enterprise(), claim.bank(), claim.region()));
        return proposed;
    }

    /** By the director, and not by whoever proposed it. */
    public void decide(String no, boolean approved, String opinion, Actor actor) {
        actor.require(Role.CENTER_DIRECTOR);
        Reversal proposed = mapper.reversalOf(no).orElseThrow(() -> new NotFound(no));
        CompensationClaim claim = store.locked(proposed.claimNo(), actor);
        actor.requireOtherThan(proposed.proposedBy());
        String word = approved ? ClaimDesk.optional("opinion", opinion) : ClaimDesk.required("opinion", opinion);
        boolean back = approved && proposed.kind() == Reversal.Kind.CLAW_BACK;
        if (approved) requireAllowed(claim, proposed.kind());
        if (!proposed.isPending()) throw new Stale(claim.no());
        Money amount = left(claim), interest = back ? interest(claim) : Money.ZERO;
        // All of it may have come back since somebody proposed it.
        if (approved && !amount.isPositive()) throw new Rejected(NOTHING_TO_WRITE_OFF, claim.no());
        String entry = back ? clawBack(claim, amount, interest, actor) : null;
        Reversal decided = proposed.decided(amount, interest, actor.userId(), approved, word, desk.today(), entry);
        if (mapper.decide(decided) == 0) throw new Stale(claim.no());
        if (approved && !back) rounds.writeOff(claim, proposed.id(), amount);
        desk.done(
                actor,
                approved ? "compensation.approveReversal" : "compensation.refuseReversal",
                no,
                proposed,
                decided,
                new RecoveryEvent.ReversalDecided(no, actor.userId(), approved));
    }

    /** For the finance side alone; that a bank's payment may be taken back is not told to it before it is decided. */
    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public Reversal get(String no, Actor actor) {
        if (!actor.scope().isRegion()) throw new NotFound(no);
        Reversal reversal = mapper.reversalOf(no).orElseThrow(() -> new NotFound(no));
        store.visible(reversal.claimNo(), actor);
        return reversal;
    }

    @Transactional(readOnly = true)
    public List<Reversal> ofClaim(String claimNo, Actor actor) {
        return actor.scope().isRegion()
                ? mapper.reversals(store.visible(claimNo, actor).no())
                : List.of();
    }

    /** Of the two people of a reversal. */
    @Transactional(readOnly = true)
    public Map<Long, String> names(Reversal reversal) {
        return names.people(reversal.proposedBy(), reversal.decidedBy());
    }

    private String clawBack(CompensationClaim claim, Money amount, Money interest, Actor actor) {
        boolean wasSettled = claim.state() == ClaimState.SETTLED;
        String entry = recoveries.clawedBack(claim, amount, interest, actor).toString();
        CompensationClaim after = store.save(claim.after(ClaimStep.CLAW_BACK));
        claimPayments.releaseReserve(after);
        desk.done(
                actor,
                "compensation.clawBack",
                claim.no(),
                claim,
                after,
                new ClaimEvent.Ended(claim.no(), actor.userId(), after.state(), wasSettled));
        return entry;
    }

    /** Paid and not come back. */
    private Money left(CompensationClaim claim) {
        return claim.paid().minus(recoveries.refunded(claim.no()));
    }

    /** Simple interest by actual days over 365, from the day of each payment; on refunds only until they came. */
    private Money interest(CompensationClaim claim) {
        Rate rate = store.policy(claim).procedure().clawbackRate();
        if (rate == null) return Money.ZERO;
        BigDecimal yuanDays = rounds.yuanDays(claim).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(yuanDays.multiply(rate.value()).divide(YEAR, 2, RoundingMode.HALF_UP));
    }

    private static void requireAllowed(CompensationClaim claim, Reversal.Kind kind) {
        boolean allowed = kind == Reversal.Kind.CLAW_BACK
                ? claim.state().allows(ClaimStep.CLAW_BACK)
                : claim.state() == ClaimState.SETTLED;
        if (!allowed) throw new Rejected(CommonReason.WRONG_STATE, claim.state().name());
    }
}
