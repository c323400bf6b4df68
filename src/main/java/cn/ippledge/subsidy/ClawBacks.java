package cn.ippledge.subsidy;

import cn.ippledge.policy.Policy;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A paid subsidy turns out to have been wrong: the reviewer asks for it back, the director establishes it. The loan's days
 * stay taken: what was got by a false statement is not claimed again.
 */
@Service
@Transactional
public class ClawBacks {

    private static final BigDecimal YEAR = BigDecimal.valueOf(365);

    private final SubsidyStore store;
    private final PaymentMapper mapper;
    private final SubsidyAccounts accounts;
    private final Pinning pinning;
    private final SubsidyDesk desk;

    ClawBacks(SubsidyStore store, PaymentMapper mapper, SubsidyAccounts accounts, Pinning pinning, SubsidyDesk desk) {
        this.store = store;
        this.mapper = mapper;
        this.accounts = accounts;
        this.pinning = pinning;
        this.desk = desk;
    }

    @Transactional(readOnly = true)
    public Optional<ClawBack> of(String no, Actor actor) {
        store.visible(no, actor);
        return mapper.clawBack(no);
    }

    public void ask(String no, String reason, Actor actor) {
        actor.require(Role.CENTER_REVIEWER);
        SubsidyClaim claim = store.forCommand(no, actor);
        if (claim.state() != SubsidyState.PAID)
            throw new Rejected(CommonReason.WRONG_STATE, claim.state().name());
        ClawBack asked = new ClawBack(
                no,
                Opinion.required(reason),
                claim.granted(),
                interest(claim, pinning.policy(claim), desk.today()),
                actor.userId(),
                desk.now(),
                null,
                null);
        try {
            mapper.insertClawBack(asked);
        } catch (DuplicateKeyException e) {
            throw new Rejected(SubsidyReason.CLAWBACK_ASKED, no);
        }
        desk.done(actor, "subsidy.askBack", no, null, asked);
    }

    public void decide(String no, boolean established, String opinion, Actor actor) {
        actor.require(Role.CENTER_DIRECTOR);
        SubsidyClaim claim = store.forCommand(no, actor);
        ClawBack asked = mapper.clawBack(no)
                .filter(ClawBack::isOpen)
                .orElseThrow(() -> new Rejected(SubsidyReason.CLAWBACK_NOT_ASKED, no));
        actor.requireOtherThan(asked.askedBy());
        if (!established) {
            String word = Opinion.required(opinion);
            mapper.dropClawBack(no);
            desk.done(actor, "subsidy.dropClawBack", no, asked, new Said(word));
            return;
        }
        mapper.decideClawBack(no, actor.userId(), desk.now());
        SubsidyClaim kept = store.save(claim.after(SubsidyStep.CLAW_BACK).copy(c -> c.opinion = asked.reason()));
        accounts.clawBack(claim, desk.today(), actor);
        desk.done(
                actor,
                "subsidy.clawBack",
                no,
                claim,
                kept,
                new SubsidyEvent.ClawedBack(no, actor.userId(), claim.granted()));
    }

    /** For the days since the payment, at the policy's rate; none where the policy names none. */
    static Money interest(SubsidyClaim claim, Policy policy, LocalDate today) {
        if (policy.procedure().clawbackRate() == null) return Money.ZERO;
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(claim.paidOn(), today));
        return claim.granted()
                .times(policy.procedure().clawbackRate().value().multiply(days), YEAR, RoundingMode.HALF_UP);
    }

    record Said(String opinion) {}
}
