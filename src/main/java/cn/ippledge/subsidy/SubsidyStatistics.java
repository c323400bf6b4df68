package cn.ippledge.subsidy;

import cn.ippledge.policy.PolicyBook;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A year's subsidies in sums: budget, granted, paid; by policy, town, bank and size. */
@Service
@Transactional(readOnly = true)
public class SubsidyStatistics {

    private final YearMapper mapper;
    private final BudgetMapper budgets;
    private final SubsidyAccounts accounts;
    private final PolicyBook policies;

    SubsidyStatistics(YearMapper mapper, BudgetMapper budgets, SubsidyAccounts accounts, PolicyBook policies) {
        this.mapper = mapper;
        this.budgets = budgets;
        this.accounts = accounts;
        this.policies = policies;
    }

    /** What the sums are grouped by. Labels: {@code subsidyBy.NAME}. */
    public enum By {
        POLICY,
        TOWN,
        BANK,
        SIZE_CLASS
    }

    /** @param title the policy's */
    public record PolicyYear(String policyId, String title, Money budget, Money granted, Money paid, Money left) {}

    /** One group and its sums. */
    public record Group(String name, long claims, Money granted, Money paid) {}

    public record Year(int year, List<PolicyYear> policies, Map<By, List<Group>> groups) {
        public Money budget() {
            return Money.sum(policies.stream().map(PolicyYear::budget).toList());
        }

        public Money granted() {
            return Money.sum(policies.stream().map(PolicyYear::granted).toList());
        }

        public Money paid() {
            return Money.sum(policies.stream().map(PolicyYear::paid).toList());
        }

        public Money left() {
            return Money.sum(policies.stream().map(PolicyYear::left).toList());
        }
    }

    public Year of(int year, Actor actor) {
        actor.require(
                Role.LEADER,
                Role.AUDITOR,
                Role.CENTER_CLERK,
                Role.CENTER_REVIEWER,
                Role.CENTER_DIRECTOR,
                Role.FISCAL_OFFICER);
        Map<By, List<Group>> groups = new LinkedHashMap<>();
        for (By by : By.values())
            groups.put(
                    by,
                    mapper.sums(actor.region(), year, by).stream()
                            .map(sum -> new Group(sum.name(), sum.claims(), sum.granted(), sum.paid()))
                            .toList());
        return new Year(year, policyYears(year, groups.get(By.POLICY), actor), groups);
    }

    private List<PolicyYear> policyYears(int year, List<Group> granted, Actor actor) {
        Map<String, Group> byPolicy = granted.stream().collect(Collectors.toMap(Group::name, g -> g));
        Set<String> ids = new TreeSet<>(byPolicy.keySet());
        budgets.ofYear(actor.region(), year).forEach(change -> ids.add(change.policyId()));
        List<PolicyYear> years = new ArrayList<>();
        for (String id : ids) {
            Group group = byPolicy.getOrDefault(id, new Group(id, 0, Money.ZERO, Money.ZERO));
            years.add(new PolicyYear(
                    id,
                    title(id),
                    budgets.sum(actor.region(), year, id),
                    group.granted(),
                    group.paid(),
                    accounts.left(actor.region(), year, id)));
        }
        return years;
    }

    private String title(String policyId) {
        try {
            return policies.get(policyId).title();
        } catch (NotFound withdrawn) {
            return policyId;
        }
    }
}
