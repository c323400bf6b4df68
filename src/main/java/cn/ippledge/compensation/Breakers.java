package cn.ippledge.compensation;

import cn.ippledge.policy.Fact;
import cn.ippledge.policy.Facts;
import cn.ippledge.policy.Policy;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 暂缓补偿. Payments to a bank pause while its losses of the year are strictly above the policy's rate. New enrolments
 * and recoveries lift it; so a paused claim is looked at again by the daily round and when somebody asks.
 */
@Service
@Transactional
public class Breakers {

    private final BreakerMapper mapper;
    private final LossRates rates;
    private final ClaimStore store;
    private final ClaimMapper claims;
    private final ClaimDesk desk;

    Breakers(BreakerMapper mapper, LossRates rates, ClaimStore store, ClaimMapper claims, ClaimDesk desk) {
        this.mapper = mapper;
        this.rates = rates;
        this.store = store;
        this.claims = claims;
        this.desk = desk;
    }

    void trip(CompensationClaim claim, Policy policy, Facts facts) {
        if (mapper.open(claim.bank(), claim.region()).isPresent()) return;
        mapper.insert(new Breaker(
                0,
                claim.bank(),
                claim.region(),
                desk.today(),
                claim.no(),
                facts.money(Fact.bankYearLoss),
                facts.money(Fact.bankYearEnrolled),
                policy.breaker().orElseThrow(),
                null));
    }

    /** A payment that was approved before the losses grew waits as well. */
    void requireClosed(CompensationClaim claim) {
        if (isAbove(claim, desk.today().getYear()))
            throw new Rejected(CompensationReason.BREAKER_TRIPPED, claim.bank());
    }

    /** Asks again whether a paused claim may go on. */
    public boolean resume(String no, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        return resumed(store.locked(no, actor), Optional.of(actor));
    }

    /** For the daily round. */
    public int resumeAll() {
        int resumed = 0;
        for (String no : claims.inState(ClaimState.PAUSED)) {
            CompensationClaim claim = store.locked(no);
            if (claim.state() == ClaimState.PAUSED && resumed(claim, Optional.empty())) resumed++;
        }
        return resumed;
    }

    private boolean resumed(CompensationClaim claim, Optional<Actor> actor) {
        CompensationClaim resumed = claim.after(ClaimStep.RESUME);
        LocalDate today = desk.today();
        if (isAbove(claim, claim.filedOn().getYear())) return false;
        CompensationClaim after = store.save(resumed);
        mapper.open(claim.bank(), claim.region()).ifPresent(breaker -> mapper.lift(breaker.id(), today));
        ClaimEvent lifted = new ClaimEvent.BreakerLifted(
                claim.no(), actor.map(Actor::userId).orElse(0L));
        if (actor.isPresent()) desk.done(actor.get(), "compensation.resume", claim.no(), claim, after, lifted);
        else desk.doneBySystem("compensation.resume", claim.no(), claim, after, lifted);
        return true;
    }

    private boolean isAbove(CompensationClaim claim, int year) {
        Optional<Rate> limit = store.policy(claim).breaker();
        if (limit.isEmpty()) return false;
        LossRates.Year figures = rates.of(claim.bank(), claim.region(), year);
        return figures.loss()
                        .yuan()
                        .compareTo(
                                figures.enrolled().yuan().multiply(limit.get().value()))
                > 0;
    }
}
