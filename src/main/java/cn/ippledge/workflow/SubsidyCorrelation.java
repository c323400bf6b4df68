package cn.ippledge.workflow;

import static cn.ippledge.workflow.Variables.*;
import static cn.ippledge.workflow.step.Decisions.*;
import static cn.ippledge.workflow.step.Steps.*;

import cn.ippledge.party.Organisation;
import cn.ippledge.party.Parties;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.subsidy.SubsidyEvent;
import cn.ippledge.subsidy.SubsidyEvent.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What each event of a subsidy claim means to its process; see {@link Correlation}. */
@Component
class SubsidyCorrelation {

    /** What no process waits for: the claw-back begins when the process is long over. */
    static final Set<Class<?>> NO_MOVE = Set.of(SubsidyEvent.ClawedBack.class);

    private final ProcessMoves moves;
    private final CaseDates dates;
    private final Parties parties;

    SubsidyCorrelation(ProcessMoves moves, CaseDates dates, Parties parties) {
        this.moves = moves;
        this.dates = dates;
        this.parties = parties;
    }

    @EventListener
    void on(SubsidyEvent.Opened e) {
        Map<String, Object> variables = new HashMap<>(groups(parties, e.region(), e.claimant(), e.ofBank()));
        variables.put(STARTED_BY, e.byUser());
        variables.put(ENTITLEMENT, e.entitlement());
        moves.start(Processes.SUBSIDY, e.caseNo(), variables);
    }

    @EventListener
    void on(SubsidyEvent.Confirmed e) {
        moves.complete(e, List.of(CONFIRM_ACCOUNT), CONFIRM, Map.of());
    }

    @EventListener
    void on(SubsidyEvent.Amended e) {
        moves.complete(e, List.of(AMEND_CLAIM, AMEND_REWARD), SUBMIT, Map.of());
    }

    @EventListener
    void on(SubsidyEvent.Verified e) {
        looked(e, VERIFY_CLAIM, e.outcome());
    }

    @EventListener
    void on(SubsidyEvent.Reviewed e) {
        looked(e, REVIEW_CLAIM, e.outcome());
    }

    @EventListener
    void on(SubsidyEvent.Approved e) {
        looked(e, APPROVE_CLAIM, e.outcome());
    }

    @EventListener
    void on(SubsidyEvent.Granted e) {
        moves.messageWith(e, "claimGranted", Map.of(PUBLICITY_ENDS_AT, dates.endOf(e.publicTo())));
    }

    @EventListener
    void on(SubsidyEvent.Objected e) {
        // A second objection finds the first one's task still open.
        moves.messageIfAwaited(e, "claimObjected");
    }

    @EventListener
    void on(SubsidyEvent.ObjectionDecided e) {
        Map<String, Object> variables =
                new HashMap<>(Map.of(OUTCOME, e.outcome().name()));
        if (e.publicTo() != null) variables.put(PUBLICITY_ENDS_AT, dates.endOf(e.publicTo()));
        boolean upheld = e.outcome() == SubsidyEvent.ObjectionOutcome.UPHELD;
        moves.complete(e, List.of(DECIDE_OBJECTION), upheld ? UPHOLD : DISMISS, variables);
    }

    @EventListener
    void on(SubsidyEvent.Publicised e) {
        moves.message(e, "claimPublicised", Map.of());
    }

    @EventListener
    void on(SubsidyEvent.ReleaseDecided e) {
        moves.complete(e, List.of(RELEASE_CLAIM), e.released() ? APPROVE : RETURN, Map.of(APPROVED, e.released()));
    }

    @EventListener
    void on(SubsidyEvent.Paid e) {
        moves.message(e, "claimPaid", Map.of());
    }

    @EventListener
    void on(SubsidyEvent.Bounced e) {
        moves.message(e, "claimBounced", Map.of());
    }

    @EventListener
    void on(SubsidyEvent.AccountCorrected e) {
        moves.complete(e, List.of(CORRECT_ACCOUNT, CORRECT_BANK_ACCOUNT), SUBMIT, Map.of());
    }

    @EventListener
    void on(SubsidyEvent.Withdrawn e) {
        moves.message(e, "claimWithdrawn", Map.of());
    }

    private void looked(CaseEvent e, String step, Outcome outcome) {
        moves.complete(e, List.of(step), outcome.name(), Map.of(OUTCOME, outcome.name()));
    }

    /** Who takes part; a region without a fiscal office of its own is served by its finance center. */
    static Map<String, Object> groups(Parties parties, RegionCode region, PartyId claimant, boolean ofBank) {
        PartyId center = parties.center(region);
        PartyId fiscal = parties.ofKind(OrganisationKind.FISCAL, region).stream()
                .findFirst()
                .map(Organisation::id)
                .orElse(center);
        return Map.of(
                REGION, region.code(),
                ENTERPRISE, claimant.value(),
                BANK, claimant.value(),
                CENTER, center.value(),
                FISCAL, fiscal.value(),
                OF_BANK, ofBank);
    }
}
