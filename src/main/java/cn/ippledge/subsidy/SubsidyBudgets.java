package cn.ippledge.subsidy;

import cn.ippledge.policy.Policy;
import cn.ippledge.policy.Procedure.Shortage;
import cn.ippledge.policy.WorkCalendar;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of an approved claim when the year's money is short: FIRST_COME refuses, QUEUE waits for more money, PRO_RATA
 * waits for the settlement of the year. A policy that is silent pays first come, first served: it promises no more than it has.
 */
@Service
@Transactional
public class SubsidyBudgets {

    /** Where the policy does not say for how long; the platform's own, five working days. */
    static final int USUAL_PUBLICITY = 5;

    private final SubsidyStore store;
    private final SubsidyMapper mapper;
    private final Pinning pinning;
    private final SubsidyAccounts accounts;
    private final CoverageMapper guard;
    private final WorkCalendar calendar;
    private final SubsidyDesk desk;

    SubsidyBudgets(
            SubsidyStore store,
            SubsidyMapper mapper,
            Pinning pinning,
            SubsidyAccounts accounts,
            CoverageMapper guard,
            WorkCalendar calendar,
            SubsidyDesk desk) {
        this.store = store;
        this.mapper = mapper;
        this.pinning = pinning;
        this.accounts = accounts;
        this.guard = guard;
        this.calendar = calendar;
        this.desk = desk;
    }

    static Shortage shortage(Policy policy) {
        Shortage shortage = policy.procedure().shortage();
        return shortage == null ? Shortage.FIRST_COME : shortage;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void grantOrWait(SubsidyClaim claim, Actor actor) {
        Policy policy = pinning.policy(claim);
        Shortage shortage = shortage(policy);
        if (shortage == Shortage.PRO_RATA) return;
        hold(claim);
        Money left = accounts.left(claim.region(), claim.budgetYear(), claim.policyId());
        if (!claim.amount().exceeds(left)) grant(List.of(claim), List.of(claim.amount()), actor);
        else if (shortage == Shortage.FIRST_COME)
            throw new Rejected(
                    SubsidyReason.BUDGET_SHORT, left.toString(), claim.amount().toString());
    }

    /** More money has come: the queue is served in the order of approval, as far as it reaches. */
    @Transactional(propagation = Propagation.MANDATORY)
    void serveQueue(BudgetChange change, Actor actor) {
        List<SubsidyClaim> queue = waiting(change.policyId(), change.budgetYear(), actor);
        if (queue.isEmpty() || shortage(pinning.policy(queue.get(0))) != Shortage.QUEUE) return;
        Money left = accounts.left(change.region(), change.budgetYear(), change.policyId());
        List<SubsidyClaim> served = new ArrayList<>();
        for (SubsidyClaim claim : queue) {
            if (claim.amount().exceeds(left)) break;
            served.add(claim);
            left = left.minus(claim.amount());
        }
        grant(served, served.stream().map(SubsidyClaim::amount).toList(), actor);
    }

    /** @param paid what all of them get; less than {@code claimed} where the budget is short */
    public record Settled(int claims, Money claimed, Money paid) {}

    /** The year's settlement: all approved claims of the policy share what is left of its budget. */
    public Settled settle(String policyId, int year, Actor actor) {
        actor.require(Role.CENTER_DIRECTOR);
        List<SubsidyClaim> claims = waiting(policyId, year, actor);
        if (claims.isEmpty()) throw new Rejected(SubsidyReason.NOTHING_TO_SETTLE, policyId, year);
        if (shortage(pinning.policy(claims.get(0))) != Shortage.PRO_RATA)
            throw new Rejected(SubsidyReason.SETTLEMENT_NOT_PRO_RATA, policyId);
        hold(claims.get(0));
        Money left = accounts.left(actor.region(), year, policyId);
        if (!left.isPositive())
            throw new Rejected(
                    SubsidyReason.BUDGET_SHORT, left.toString(), total(claims).toString());
        ProRata shares = ProRata.of(claims, left);
        grant(shares.claims(), shares.amounts(), actor);
        return new Settled(claims.size(), total(claims), Money.sum(shares.amounts()));
    }

    private List<SubsidyClaim> waiting(String policyId, int year, Actor actor) {
        return mapper.waiting(actor.region(), policyId, year).stream()
                .map(store::locked)
                .toList();
    }

    private void grant(List<SubsidyClaim> claims, List<Money> amounts, Actor actor) {
        List<SubsidyClaim> granted = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) granted.add(granted(claims.get(i), amounts.get(i), actor));
        if (!granted.isEmpty()) accounts.grant(granted, desk.today(), actor);
    }

    private SubsidyClaim granted(SubsidyClaim claim, Money amount, Actor actor) {
        LocalDate today = desk.today(), until = calendar.due(today, publicityDays(claim));
        SubsidyClaim kept = store.save(claim.after(SubsidyStep.PUBLISH).copy(c -> {
            c.granted = amount;
            c.publicity = new SubsidyClaim.Publicity(today, until, null);
        }));
        List<Computation.Row> rows = mapper.rows(claim.no());
        List<Money> parts =
                amount.allocate(rows.stream().map(row -> row.amount().yuan()).toList());
        for (int i = 0; i < rows.size(); i++)
            mapper.grantRow(claim.no(), rows.get(i).no(), parts.get(i));
        desk.done(
                actor,
                "subsidy.grant",
                claim.no(),
                claim,
                kept,
                new SubsidyEvent.Granted(claim.no(), actor.userId(), amount, until));
        return kept;
    }

    private int publicityDays(SubsidyClaim claim) {
        Integer days = pinning.policy(claim).procedure().publicityWorkdays();
        return days == null ? USUAL_PUBLICITY : days;
    }

    /** Whoever looks at what is left holds the budget until he has taken of it. */
    private void hold(SubsidyClaim claim) {
        guard.hold("BUDGET:" + claim.region() + ":" + claim.budgetYear());
    }

    private static Money total(List<SubsidyClaim> claims) {
        return Money.sum(claims.stream().map(SubsidyClaim::amount).toList());
    }
}
