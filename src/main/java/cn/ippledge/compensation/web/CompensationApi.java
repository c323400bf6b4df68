package cn.ippledge.compensation.web;

import cn.ippledge.compensation.ClaimFilter;
import cn.ippledge.compensation.ClaimLine;
import cn.ippledge.compensation.ClaimPayments;
import cn.ippledge.compensation.ClaimPublicity;
import cn.ippledge.compensation.ClaimState;
import cn.ippledge.compensation.ClaimSummaries;
import cn.ippledge.compensation.ClaimSummary;
import cn.ippledge.compensation.Claims;
import cn.ippledge.compensation.CompensationClaim;
import cn.ippledge.compensation.EnrolLoan;
import cn.ippledge.compensation.Enrolment;
import cn.ippledge.compensation.EnrolmentFilter;
import cn.ippledge.compensation.EnrolmentLine;
import cn.ippledge.compensation.Enrolments;
import cn.ippledge.compensation.PoolCockpit;
import cn.ippledge.compensation.PoolView;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rate;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Enrolments, claims and the pool for programs; the steps of a claim are tasks. */
@RestController
@RequestMapping("/api/v1/compensations")
class CompensationApi {

    record Lines(List<ClaimLine> items, long total) {}

    record Enrolled(List<EnrolmentLine> items, long total) {}

    /** @param pool the book of one of several pools; left out for the first */
    record Enrol(String loanNo, Rate ipShare, boolean monetaryTool, Long pool) {}

    record Report(String loanNo, String opinion) {}

    record Word(String opinion) {}

    record Objecting(String objector, String content) {}

    record Distributed(Money amount) {}

    private final Claims claims;
    private final ClaimSummaries summaries;
    private final ClaimPublicity publicity;
    private final ClaimPayments payments;
    private final Enrolments enrolments;
    private final PoolCockpit cockpit;

    CompensationApi(
            Claims claims,
            ClaimSummaries summaries,
            ClaimPublicity publicity,
            ClaimPayments payments,
            Enrolments enrolments,
            PoolCockpit cockpit) {
        this.claims = claims;
        this.summaries = summaries;
        this.publicity = publicity;
        this.payments = payments;
        this.enrolments = enrolments;
        this.cockpit = cockpit;
    }

    @GetMapping
    Lines list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) ClaimState state,
            @RequestParam(defaultValue = "NO") ClaimFilter.Sort sort,
            @RequestParam(defaultValue = "false") boolean ascending,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            Actor actor) {
        Page<ClaimLine> found =
                claims.search(new ClaimFilter(q, state, sort, ascending), new Page.Request(page, size), actor);
        return new Lines(found.items(), found.total());
    }

    @GetMapping("/{no}")
    ClaimSummary get(@PathVariable String no, Actor actor) {
        return summaries.of(no, actor);
    }

    @PostMapping
    ResponseEntity<CompensationClaim> report(@RequestBody Report said, Actor actor) {
        CompensationClaim claim = claims.report(said.loanNo(), said.opinion(), actor);
        return ResponseEntity.created(URI.create("/api/v1/compensations/" + claim.no()))
                .body(claim);
    }

    @PostMapping("/{no}/cure")
    ClaimSummary cure(@PathVariable String no, @RequestBody Word said, Actor actor) {
        claims.cure(no, said.opinion(), actor);
        return summaries.of(no, actor);
    }

    @PostMapping("/{no}/objections")
    ClaimSummary object(@PathVariable String no, @RequestBody Objecting said, Actor actor) {
        publicity.object(no, said.objector(), said.content(), actor);
        return summaries.of(no, actor);
    }

    /** Pays everything that waits in the region its part, where the policy shares a shortage. */
    @PostMapping("/distributions")
    Distributed distribute(Actor actor) {
        return new Distributed(payments.distribute(actor));
    }

    @GetMapping("/enrolments")
    Enrolled enrolments(
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "false") boolean reserved,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            Actor actor) {
        Page<EnrolmentLine> found =
                enrolments.search(new EnrolmentFilter(q, reserved), new Page.Request(page, size), actor);
        return new Enrolled(found.items(), found.total());
    }

    @GetMapping("/enrolments/{no}")
    Enrolment enrolment(@PathVariable String no, Actor actor) {
        return enrolments.get(no, actor);
    }

    @PostMapping("/enrolments")
    ResponseEntity<Enrolment> enrol(@RequestBody Enrol said, Actor actor) {
        Enrolment enrolled =
                enrolments.enrol(new EnrolLoan(said.loanNo(), said.ipShare(), said.monetaryTool(), said.pool()), actor);
        return ResponseEntity.created(URI.create("/api/v1/compensations/enrolments/" + enrolled.no()))
                .body(enrolled);
    }

    @GetMapping("/pool")
    PoolView pool(Actor actor) {
        return cockpit.of(actor);
    }
}
