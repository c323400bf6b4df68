package cn.ippledge.subsidy;

import cn.ippledge.policy.Policy;
import cn.ippledge.policy.PolicyBook;
import cn.ippledge.policy.PolicyKind;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 年度测算: what a year of an interest policy would cost the region, loan by loan, for the budget and for whoever asks why it
 * is so much. Claims nothing and pays nothing. A finished reckoning takes the place of the one before it, not earlier.
 */
@Service
public class YearReckonings {

    private static final Role[] READERS = {
        Role.CENTER_CLERK, Role.CENTER_REVIEWER, Role.CENTER_DIRECTOR, Role.FISCAL_OFFICER, Role.LEADER, Role.AUDITOR
    };

    private final ReckoningMapper mapper;
    private final ReckoningRunner runner;
    private final PolicyBook policies;
    private final SubsidyDesk desk;
    private final TransactionTemplate transaction;

    YearReckonings(
            ReckoningMapper mapper,
            ReckoningRunner runner,
            PolicyBook policies,
            SubsidyDesk desk,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.runner = runner;
        this.policies = policies;
        this.desk = desk;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A row with the policy's answer made again from the facts that are kept.
     *
     * @param reproduced the answer of today is the one that is kept
     */
    public record Explained(YearReckoning run, ReckonedRow row, Policy policy, Quote quote, boolean reproduced) {}

    /** The region's interest policies whose year can be reckoned. */
    public List<Policy> policies(Actor actor) {
        actor.require(READERS);
        return policies.list(null, PolicyKind.INTEREST, null).stream()
                .filter(policy -> policy.region() == null || policy.region().equals(actor.region()))
                .filter(ReckoningRule::suits)
                .toList();
    }

    /** Begins in the background, once the run is on record; gives its id. */
    public long start(StartReckoning command, Actor actor) {
        actor.require(Role.CENTER_DIRECTOR);
        LocalDate today = desk.today();
        if (command.year() > today.getYear())
            throw Rejected.field("year", ReckoningReason.RECKONING_YEAR_NOT_BEGUN, today.getYear());
        Policy policy = policy(command, actor);
        runner.abortDead();
        if (!runner.reserve()) throw new Rejected(ReckoningReason.RECKONING_BUSY);
        long id;
        try {
            id = transaction.execute(status -> record(command, policy, actor));
        } catch (RuntimeException notBegun) {
            runner.release();
            throw notBegun;
        }
        runner.launch(id);
        return id;
    }

    /** Rows that are there already go; the figures of the last complete run stay. */
    public void cancel(long id, Actor actor) {
        actor.require(Role.CENTER_DIRECTOR);
        transaction.executeWithoutResult(status -> {
            YearReckoning before = get(id, actor);
            if (mapper.cancel(id, desk.now()) == 0) throw new Rejected(ReckoningReason.RECKONING_OVER);
            desk.done(actor, "subsidy.reckoning.cancel", YearReckoning.caseNo(id), before, get(id, actor));
        });
    }

    public YearReckoning get(long id, Actor actor) {
        actor.require(READERS);
        return mapper.visible(id, actor.region()).orElseThrow(() -> new NotFound(id));
    }

    public Page<YearReckoning> list(Page.Request page, Actor actor) {
        actor.require(READERS);
        return page.of(mapper.list(actor.region(), page.offset(), page.size()), mapper.count(actor.region()));
    }

    /** The version that the run is pinned to. */
    public Policy policy(YearReckoning run) {
        return policies.version(run.policyId(), run.policyVersion());
    }

    /** The loans that earn most, largest first. */
    public List<ReckonedRow> largest(long id, Actor actor) {
        List<String> numbers = LargestRows.numbers(get(id, actor).largest());
        return numbers.isEmpty() ? List.of() : mapper.rowsOf(id, numbers);
    }

    public Explained explain(long id, String loanNo, Actor actor) {
        YearReckoning run = get(id, actor);
        if (!run.complete()) throw new NotFound(loanNo);
        ReckonedRow row = mapper.row(id, loanNo).orElseThrow(() -> new NotFound(loanNo));
        Policy policy = policy(run);
        Quote quote = ReckoningRule.explain(policy, Stored.facts(row.facts()), run.reckonedYear());
        Money amount = ReckoningRule.amount(policy, quote, row.grantedOnLoan());
        boolean same = amount.equals(row.amount()) && quote.decision() == row.decision();
        return new Explained(run, row, policy, quote, same);
    }

    /** The next rows after this one in the order of enterprises and loans, for a list that is longer than memory. */
    public List<ReckonedRow> rowsAfter(long id, ReckonedRow last, int size, Actor actor) {
        if (!get(id, actor).complete()) throw new NotFound(id);
        return last == null
                ? mapper.rowsAfter(id, 0, "", size)
                : mapper.rowsAfter(id, last.enterprise().value(), last.loanNo(), size);
    }

    private Policy policy(StartReckoning command, Actor actor) {
        Policy newest = policies.get(command.policyId());
        if (newest.region() != null && !newest.region().equals(actor.region()))
            throw Rejected.field("policyId", SubsidyReason.POLICY_OF_OTHER_REGION, newest.title());
        LocalDate on = ReckoningRule.lastDay(command.year());
        Policy policy = policies.inForce(command.policyId(), on)
                .orElseThrow(
                        () -> Rejected.field("policyId", SubsidyReason.POLICY_NOT_IN_FORCE_ON, newest.title(), on));
        ReckoningRule.requireSuitable(policy);
        return policy;
    }

    private long record(StartReckoning command, Policy policy, Actor actor) {
        LocalDate yearEnd = ReckoningRule.lastDay(command.year()), today = desk.today();
        YearReckoning run = new YearReckoning(
                0,
                actor.region(),
                policy.id(),
                policy.version(),
                command.year(),
                today.isBefore(yearEnd) ? today : yearEnd,
                ReckoningState.RUNNING,
                actor.userId(),
                actor.name(),
                desk.now(),
                desk.now().plus(ReckoningWriter.ALIVE),
                null,
                0,
                0,
                0,
                0,
                0,
                Money.ZERO,
                null,
                null);
        GeneratedId key = new GeneratedId();
        try {
            mapper.insert(run, key);
        } catch (DuplicateKeyException another) {
            throw new Rejected(ReckoningReason.RECKONING_RUNS_ALREADY, policy.title(), command.year());
        }
        desk.done(actor, "subsidy.reckoning.start", YearReckoning.caseNo(key.getId()), null, command);
        return key.getId();
    }
}
