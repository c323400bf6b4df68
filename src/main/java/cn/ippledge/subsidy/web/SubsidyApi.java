package cn.ippledge.subsidy.web;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Page;
import cn.ippledge.subsidy.Declared;
import cn.ippledge.subsidy.Entitlement;
import cn.ippledge.subsidy.Entitlements;
import cn.ippledge.subsidy.Evidence;
import cn.ippledge.subsidy.FileSubsidy;
import cn.ippledge.subsidy.Subsidies;
import cn.ippledge.subsidy.SubsidyClaim;
import cn.ippledge.subsidy.SubsidyExplanations;
import cn.ippledge.subsidy.SubsidyFilter;
import cn.ippledge.subsidy.SubsidyKind;
import cn.ippledge.subsidy.SubsidyLine;
import cn.ippledge.subsidy.SubsidyState;
import cn.ippledge.subsidy.SubsidyStatistics;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Subsidy claims for programs: filed, sent, explained. What people decide about them goes through the tasks. */
@RestController
@RequestMapping("/api/v1/subsidies")
class SubsidyApi {

    record Lines(List<SubsidyLine> items, long total) {}

    record Found(List<Entitlement> items, long total) {}

    record Filed(String no, SubsidyState state) {}

    /** @param facts what only the claimant can say, by the names of the policy's facts */
    record Claim(
            SubsidyKind kind,
            String policyId,
            String loanNo,
            LocalDate from,
            LocalDate to,
            Map<String, Object> facts,
            List<Evidence> evidence) {
        FileSubsidy toCommand() {
            return new FileSubsidy(kind, policyId, loanNo, from, to, new Declared(facts, evidence));
        }
    }

    private final Subsidies subsidies;
    private final SubsidyExplanations explanations;
    private final Entitlements entitlements;
    private final SubsidyStatistics statistics;

    SubsidyApi(
            Subsidies subsidies,
            SubsidyExplanations explanations,
            Entitlements entitlements,
            SubsidyStatistics statistics) {
        this.subsidies = subsidies;
        this.explanations = explanations;
        this.entitlements = entitlements;
        this.statistics = statistics;
    }

    @GetMapping
    Lines list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) SubsidyState state,
            @RequestParam(required = false) SubsidyKind kind,
            @RequestParam(required = false) String policy,
            @RequestParam(required = false) Integer year,
            @RequestParam(defaultValue = "NO") SubsidyFilter.Sort sort,
            @RequestParam(defaultValue = "false") boolean ascending,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            Actor actor) {
        SubsidyFilter filter = new SubsidyFilter(q, state, kind, policy, year, sort, ascending);
        Page<SubsidyLine> found = subsidies.search(filter, new Page.Request(page, size), actor);
        return new Lines(found.items(), found.total());
    }

    @GetMapping("/{no}")
    SubsidyClaim get(@PathVariable String no, Actor actor) {
        return subsidies.get(no, actor);
    }

    @GetMapping("/{no}/explanation")
    SubsidyExplanations.Explained explanation(@PathVariable String no, Actor actor) {
        return explanations.of(no, actor);
    }

    @GetMapping("/entitlements")
    Found entitlements(
            @RequestParam(required = false) Entitlement.Outcome outcome,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            Actor actor) {
        Page<Entitlement> found = entitlements.search(outcome, new Page.Request(page, size), actor);
        return new Found(found.items(), found.total());
    }

    @GetMapping("/years/{year}")
    SubsidyStatistics.Year year(@PathVariable int year, Actor actor) {
        return statistics.of(year, actor);
    }

    /** A draft; it is sent by {@code /submit}. */
    @PostMapping
    ResponseEntity<Filed> draft(@RequestBody Claim claim, Actor actor) {
        String no = subsidies.draft(claim.toCommand(), actor);
        return ResponseEntity.created(URI.create("/api/v1/subsidies/" + no)).body(filed(no, actor));
    }

    @PostMapping("/{no}/submit")
    Filed submit(@PathVariable String no, Actor actor) {
        subsidies.submit(no, actor);
        return filed(no, actor);
    }

    @PostMapping("/{no}/withdraw")
    Filed withdraw(@PathVariable String no, @RequestParam(required = false) String opinion, Actor actor) {
        subsidies.withdraw(no, opinion, actor);
        return filed(no, actor);
    }

    private Filed filed(String no, Actor actor) {
        return new Filed(no, subsidies.get(no, actor).state());
    }
}
