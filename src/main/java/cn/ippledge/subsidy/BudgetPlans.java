package cn.ippledge.subsidy;

import cn.ippledge.policy.PolicyBook;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The yearly budget of a policy: one fiscal officer enters it from its document, another puts it into the book. */
@Service
@Transactional
public class BudgetPlans {

    private final BudgetMapper mapper;
    private final PolicyBook policies;
    private final SubsidyAccounts accounts;
    private final SubsidyBudgets budgets;
    private final SubsidyDesk desk;

    BudgetPlans(
            BudgetMapper mapper,
            PolicyBook policies,
            SubsidyAccounts accounts,
            SubsidyBudgets budgets,
            SubsidyDesk desk) {
        this.mapper = mapper;
        this.policies = policies;
        this.accounts = accounts;
        this.budgets = budgets;
        this.desk = desk;
    }

    public record PlanBudget(int year, String policyId, Money amount, String documentNo) {
        public PlanBudget {
            if (year < 2000 || year > 2100) throw Rejected.field("year", CommonReason.OUT_OF_RANGE, 2000, 2100);
            if (policyId == null || policyId.isBlank()) throw Rejected.field("policyId", CommonReason.REQUIRED);
            if (amount == null || !amount.isPositive())
                throw Rejected.field("amount", CommonReason.MONEY_NOT_POSITIVE, String.valueOf(amount));
            if (documentNo == null || documentNo.isBlank()) throw Rejected.field("documentNo", CommonReason.REQUIRED);
            documentNo = documentNo.strip();
            if (documentNo.length() > 100) throw Rejected.field("documentNo", CommonReason.TOO_LONG, 100);
        }
    }

    public long propose(PlanBudget plan, Actor actor) {
        actor.require(Role.FISCAL_OFFICER);
        policies.get(plan.policyId());
        GeneratedId key = new GeneratedId();
        mapper.insert(
                new BudgetChange(
                        0,
                        actor.region(),
                        plan.year(),
                        plan.policyId(),
                        plan.amount(),
                        plan.documentNo(),
                        BudgetChange.State.PROPOSED,
                        actor.userId(),
                        desk.now(),
                        null,
                        null,
                        null),
                key);
        desk.done(actor, "subsidy.budget.propose", caseNo(key.getId()), null, plan);
        return key.getId();
    }

    public void decide(long id, boolean confirmed, String opinion, Actor actor) {
        actor.require(Role.FISCAL_OFFICER);
        BudgetChange change = mapper.find(id, actor.region()).orElseThrow(() -> new NotFound(id));
        actor.requireOtherThan(change.proposedBy());
        String word = confirmed ? Opinion.optional(opinion) : Opinion.required(opinion);
        BudgetChange.State state = confirmed ? BudgetChange.State.CONFIRMED : BudgetChange.State.REJECTED;
        if (mapper.decide(id, state, actor.userId(), desk.now(), word) == 0)
            throw new Rejected(SubsidyReason.BUDGET_DECIDED);
        desk.done(
                actor,
                "subsidy.budget.decide",
                caseNo(id),
                change,
                mapper.find(id, actor.region()).orElseThrow());
        if (!confirmed) return;
        accounts.fund(
                change.region(),
                change.budgetYear(),
                change.policyId(),
                change.amount(),
                "subsidy.budget:" + id,
                desk.today(),
                actor);
        budgets.serveQueue(change, actor);
    }

    @Transactional(readOnly = true)
    public List<BudgetChange> ofYear(int year, Actor actor) {
        return mapper.ofYear(actor.region(), year);
    }

    private static String caseNo(long id) {
        return "SG-%06d".formatted(id);
    }
}
