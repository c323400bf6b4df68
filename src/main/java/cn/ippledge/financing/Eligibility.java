package cn.ippledge.financing;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Eligibility: findings with their articles, the clerk's decision on them, the reviewer's word on an exception, and the
 * enterprise's supplement.
 */
@Service
@Transactional
public class Eligibility {

    private final Cases cases;
    private final RequestRules rules;
    private final Findings findings;
    private final Clock clock;

    Eligibility(Cases cases, RequestRules rules, Findings findings, Clock clock) {
        this.cases = cases;
        this.rules = rules;
        this.findings = findings;
        this.clock = clock;
    }

    /** As last computed; a draft that was never submitted is looked at as it stands now. No concern of an evaluator. */
    @Transactional(readOnly = true)
    public List<Finding> findings(String no, Actor actor) {
        Application application = cases.get(no, actor);
        if (actor.scope().isEvaluator()) return List.of();
        return application.submittedAt() == null
                ? findings.compute(application, LocalDate.now(clock))
                : findings.kept(no);
    }

    /**
     * The clerk's decision on findings computed anew today. While one fails it cannot pass without an exception, and while a
     * veto stands there is no exception either (济管市监〔2021〕105号, item 8).
     */
    public void decide(String no, EligibilityOutcome outcome, String opinion, Actor actor) {
        Application before = cases.open(no, actor);
        actor.require(Role.CENTER_CLERK);
        Application after =
                switch (outcome) {
                    case PASS -> before.passed();
                    case OVERRIDE -> before.overrideAsked(actor.userId());
                    case SUPPLEMENT -> before.supplementAsked(Words.required("opinion", opinion));
                    case REJECT -> before.rejected(Words.required("opinion", opinion));
                };
        String words = outcome == EligibilityOutcome.OVERRIDE
                ? Words.required("opinion", opinion)
                : Words.optional("opinion", opinion);
        requireAllowed(outcome, findings.refresh(before, LocalDate.now(clock)));
        cases.save("application.eligibility", before, after, words, actor);
        cases.publish(new FinancingEvent.EligibilityDecided(no, actor.userId(), outcome));
    }

    /** The reviewer grants the exception that a clerk asked for, or hands the case back; never the same person. */
    public void decideOverride(String no, boolean granted, String opinion, Actor actor) {
        Application before = cases.open(no, actor);
        actor.require(Role.CENTER_REVIEWER);
        Application after = before.overrideDecided(granted);
        actor.requireOtherThan(before.eligibilityBy());
        String words = Words.required("opinion", opinion);
        List<Finding> found = findings.refresh(before, LocalDate.now(clock));
        if (granted) requireNoVeto(found);
        cases.save("application.override", before, after, words, actor);
        cases.publish(new FinancingEvent.OverrideDecided(no, actor.userId(), granted));
    }

    /** The enterprise has amended what was asked for; the step that asked goes on. */
    public void supplement(String no, String note, Actor actor) {
        Application before = cases.open(no, actor);
        actor.require(Role.ENTERPRISE_CLERK, Role.ENTERPRISE_PRINCIPAL);
        Application after = before.supplemented();
        String words = Words.required("note", note);
        rules.requireComplete(before);
        findings.refresh(before, LocalDate.now(clock));
        cases.save("application.supplement", before, after, words, actor);
        cases.publish(new FinancingEvent.Supplemented(no, actor.userId()));
    }

    private static void requireAllowed(EligibilityOutcome outcome, List<Finding> found) {
        if (outcome != EligibilityOutcome.PASS && outcome != EligibilityOutcome.OVERRIDE) return;
        requireNoVeto(found);
        long failing = found.stream().filter(finding -> !finding.passed()).count();
        if (outcome == EligibilityOutcome.PASS && failing > 0)
            throw new Rejected(FinancingReason.FINDINGS_FAIL, failing);
        if (outcome == EligibilityOutcome.OVERRIDE && failing == 0)
            throw new Rejected(FinancingReason.NOTHING_TO_OVERRIDE);
    }

    private static void requireNoVeto(List<Finding> found) {
        if (found.stream().anyMatch(Finding::failsWithVeto)) throw new Rejected(FinancingReason.VETO_STANDS);
    }
}
