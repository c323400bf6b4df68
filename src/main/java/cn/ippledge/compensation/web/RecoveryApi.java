package cn.ippledge.compensation.web;

import cn.ippledge.compensation.Breakers;
import cn.ippledge.compensation.ClaimSummaries;
import cn.ippledge.compensation.ClaimSummary;
import cn.ippledge.compensation.RecordRecovery;
import cn.ippledge.compensation.Recoveries;
import cn.ippledge.compensation.Recovery;
import cn.ippledge.compensation.RecoveryKind;
import cn.ippledge.compensation.Refunds;
import cn.ippledge.compensation.Reversal;
import cn.ippledge.compensation.Reversals;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import java.net.URI;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What comes back after a payment, for programs. */
@RestController
@RequestMapping("/api/v1/compensations/{no}")
class RecoveryApi {

    record Receipt(RecoveryKind kind, String reference, LocalDate receivedOn, Money amount, Money costs) {}

    /** @param pool the book that the money came to; null where only one transfer is open */
    record Refund(Long pool, String reference) {}

    record Proposal(Reversal.Kind kind, Reversal.Ground ground, String evidence) {}

    record Verdict(boolean approved, String opinion) {}

    private final Recoveries recoveries;
    private final Refunds refunds;
    private final Reversals reversals;
    private final Breakers breakers;
    private final ClaimSummaries summaries;

    RecoveryApi(
            Recoveries recoveries, Refunds refunds, Reversals reversals, Breakers breakers, ClaimSummaries summaries) {
        this.recoveries = recoveries;
        this.refunds = refunds;
        this.reversals = reversals;
        this.breakers = breakers;
        this.summaries = summaries;
    }

    /** 201 for a new receipt; 200 when the same reference with the same content was entered before. */
    @PostMapping("/recoveries")
    ResponseEntity<Recovery> recover(@PathVariable String no, @RequestBody Receipt said, Actor actor) {
        Recoveries.Recorded recorded = recoveries.record(
                new RecordRecovery(no, said.kind(), said.reference(), said.receivedOn(), said.amount(), said.costs()),
                actor);
        return recorded.isNew()
                ? ResponseEntity.created(URI.create("/api/v1/compensations/" + no))
                        .body(recorded.recovery())
                : ResponseEntity.ok(recorded.recovery());
    }

    @PostMapping("/recoveries/{id}/refund")
    ClaimSummary refund(@PathVariable String no, @PathVariable long id, @RequestBody Refund said, Actor actor) {
        refunds.confirm(refunds.ofRecovery(id, actor).no(), said.pool(), said.reference(), actor);
        return summaries.of(no, actor);
    }

    @PostMapping("/reversals")
    ResponseEntity<Reversal> propose(@PathVariable String no, @RequestBody Proposal said, Actor actor) {
        Reversal proposed = reversals.propose(no, said.kind(), said.ground(), said.evidence(), actor);
        return ResponseEntity.created(URI.create("/api/v1/compensations/" + no)).body(proposed);
    }

    @PostMapping("/reversals/{reversal}/decision")
    ClaimSummary decide(
            @PathVariable String no, @PathVariable String reversal, @RequestBody Verdict said, Actor actor) {
        reversals.decide(reversal, said.approved(), said.opinion(), actor);
        return summaries.of(no, actor);
    }

    /** Asks whether a paused claim may go on. */
    @PostMapping("/resumption")
    ClaimSummary resume(@PathVariable String no, Actor actor) {
        breakers.resume(no, actor);
        return summaries.of(no, actor);
    }
}
