package cn.ippledge.financing.web;

import cn.ippledge.financing.Application;
import cn.ippledge.financing.ApplicationFilter;
import cn.ippledge.financing.ApplicationLine;
import cn.ippledge.financing.ApplicationState;
import cn.ippledge.financing.Applications;
import cn.ippledge.financing.Eligibility;
import cn.ippledge.financing.Finding;
import cn.ippledge.financing.RepaymentMethod;
import cn.ippledge.financing.Request;
import cn.ippledge.financing.SaveDraft;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Financing applications for programs: an enterprise's own system writes and submits, the others read. */
@RestController
@RequestMapping("/api/v1/applications")
class ApplicationApi {

    record Created(String no) {}

    record Why(String reason) {}

    record Lines(List<ApplicationLine> items, long total) {}

    /** A draft as far as it has come; what is left out is emptied. */
    record Draft(
            Integer version,
            Money amount,
            Integer months,
            String purpose,
            RepaymentMethod method,
            List<Long> rights,
            List<PartyId> wishedBanks,
            boolean consent) {

        SaveDraft command(String no) {
            if (version == null) throw Rejected.field("version", CommonReason.REQUIRED);
            return new SaveDraft(
                    no,
                    version,
                    new Request(
                            amount,
                            months,
                            purpose,
                            method,
                            rights == null ? List.of() : rights,
                            wishedBanks == null ? List.of() : wishedBanks,
                            consent));
        }
    }

    private final Applications applications;
    private final Eligibility eligibility;

    ApplicationApi(Applications applications, Eligibility eligibility) {
        this.applications = applications;
        this.eligibility = eligibility;
    }

    @GetMapping
    Lines list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) ApplicationState state,
            @RequestParam(defaultValue = "SAVED") ApplicationFilter.Sort sort,
            @RequestParam(defaultValue = "false") boolean ascending,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            Actor actor) {
        Page<ApplicationLine> found = applications.search(
                new ApplicationFilter(q, state, sort, ascending), new Page.Request(page, size), actor);
        return new Lines(found.items(), found.total());
    }

    @GetMapping("/{no}")
    Application get(@PathVariable String no, Actor actor) {
        return applications.get(no, actor);
    }

    @GetMapping("/{no}/findings")
    List<Finding> findings(@PathVariable String no, Actor actor) {
        return eligibility.findings(no, actor);
    }

    @PostMapping
    ResponseEntity<Created> start(Actor actor) {
        String no = applications.start(actor.organisation(), actor);
        return ResponseEntity.created(URI.create("/api/v1/applications/" + no)).body(new Created(no));
    }

    @PutMapping("/{no}")
    Application save(@PathVariable String no, @RequestBody Draft draft, Actor actor) {
        return applications.save(draft.command(no), actor);
    }

    @PostMapping("/{no}/submit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void submit(@PathVariable String no, Actor actor) {
        applications.submit(no, actor);
    }

    /** The reason is the note that goes with the amended draft. */
    @PostMapping("/{no}/supplement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void supplement(@PathVariable String no, @RequestBody Why answer, Actor actor) {
        eligibility.supplement(no, answer.reason(), actor);
    }

    @PostMapping("/{no}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String no, @RequestBody Why why, Actor actor) {
        applications.withdraw(no, why.reason(), actor);
    }

    @PostMapping("/{no}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String no, @RequestBody Why why, Actor actor) {
        applications.cancel(no, why.reason(), actor);
    }
}
