package cn.ippledge.workflow;

import static cn.ippledge.workflow.Variables.*;
import static cn.ippledge.workflow.step.Decisions.*;
import static cn.ippledge.workflow.step.Steps.*;

import cn.ippledge.collateral.PledgeEvent;
import cn.ippledge.collateral.RegistrationState;
import cn.ippledge.collateral.ValuationEvent;
import cn.ippledge.financing.ApplicationState;
import cn.ippledge.financing.FinancingEvent;
import cn.ippledge.shared.CaseEvent;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What each event of an application, its valuation and its registrations means to the processes; those of loans are in
 * {@link LoanCorrelation}, of disposals in {@link DisposalCorrelation}. A test finds every event of the sealed families as a listener or in {@link #NO_MOVE}.
 */
@Component
class Correlation {

    /** A fact behind an event that already moved the process. */
    static final Set<Class<?>> NO_MOVE = Set.of(PledgeEvent.Registered.class);

    /** Ends that no task of the process decided: somebody stepped out, or time or law ended it. */
    private static final Set<ApplicationState> APPLICATION_LEFT =
            EnumSet.of(ApplicationState.WITHDRAWN, ApplicationState.CANCELLED);

    private static final Set<RegistrationState> REGISTRATION_LEFT = EnumSet.of(
            RegistrationState.WITHDRAWN,
            RegistrationState.REVOKED,
            RegistrationState.LAPSED,
            RegistrationState.RIGHT_LOST);

    private final ProcessMoves moves;
    private final CaseDates dates;

    Correlation(ProcessMoves moves, CaseDates dates) {
        this.moves = moves;
        this.dates = dates;
    }

    // ---- financing application

    @EventListener
    void on(FinancingEvent.Submitted e) {
        moves.start(
                Processes.FINANCING,
                e.caseNo(),
                Map.of(
                        REGION, e.region().code(),
                        ENTERPRISE, e.enterprise().value(),
                        CENTER, e.center().value(),
                        STARTED_BY, e.byUser()));
    }

    @EventListener
    void on(FinancingEvent.EligibilityDecided e) {
        String outcome = e.outcome().name();
        moves.complete(e, List.of(ELIGIBILITY_REVIEW), outcome, Map.of(OUTCOME, outcome));
    }

    @EventListener
    void on(FinancingEvent.OverrideDecided e) {
        answered(e, OVERRIDE_REVIEW, GRANTED, e.granted());
    }

    @EventListener
    void on(FinancingEvent.Supplemented e) {
        moves.complete(e, List.of(SUPPLEMENT, SUPPLEMENT_FOR_BANK), DONE, Map.of());
    }

    @EventListener
    void on(FinancingEvent.BanksInvited e) {
        Map<String, Object> variables = Map.of(
                INVITED, true,
                TAKEN, false,
                INVITATIONS_EXPIRE_AT, dates.endOf(e.expiresOn()));
        moves.complete(e, List.of(MATCH_BANKS), INVITE, variables);
    }

    @EventListener
    void on(FinancingEvent.MatchingClosed e) {
        moves.complete(e, List.of(MATCH_BANKS), CLOSE, Map.of(INVITED, false));
    }

    @EventListener
    void on(FinancingEvent.BankAnswered e) {
        Map<String, Object> answer =
                e.taken() ? Map.of(TAKEN, true, BANK, e.bank().value()) : Map.of();
        moves.completeAt(e.bank(), e, BANK_ANSWER, e.taken() ? TAKE : DECLINE, answer);
    }

    @EventListener
    void on(ValuationEvent.Assigned e) {
        moves.complete(
                e,
                List.of(ASSIGN_EVALUATOR, ASSIGN_DISPOSAL_EVALUATOR),
                ASSIGN,
                Map.of(EVALUATOR, e.evaluator().value()));
    }

    @EventListener
    void on(ValuationEvent.Declined e) {
        moves.complete(e, List.of(VALUATION, VALUE_FOR_DISPOSAL), DECLINE, Map.of(DECLINED, true));
    }

    @EventListener
    void on(ValuationEvent.Submitted e) {
        moves.complete(e, List.of(VALUATION, VALUE_FOR_DISPOSAL), SUBMIT, Map.of(DECLINED, false));
    }

    @EventListener
    void on(ValuationEvent.Returned e) {
        moves.complete(e, List.of(SIGN_VALUATION, SIGN_DISPOSAL_VALUATION), RETURN, Map.of(SIGNED, false));
    }

    @EventListener
    void on(ValuationEvent.Signed e) {
        moves.complete(e, List.of(SIGN_VALUATION, SIGN_DISPOSAL_VALUATION), SIGN, Map.of(SIGNED, true));
    }

    @EventListener
    void on(FinancingEvent.DueDiligenceDone e) {
        Map<String, Object> variables =
                new HashMap<>(Map.of(OUTCOME, e.outcome().name()));
        if (e.decidingBank() != null)
            variables.put(DECIDING_BANK, e.decidingBank().value());
        moves.complete(e, List.of(DUE_DILIGENCE), e.outcome().name(), variables);
    }

    @EventListener
    void on(FinancingEvent.CreditDecided e) {
        Map<String, Object> variables =
                new HashMap<>(Map.of(OUTCOME, e.outcome().name()));
        dates.offerExpiresAt(e.caseNo()).ifPresent(at -> variables.put(OFFER_EXPIRES_AT, at));
        moves.complete(e, List.of(CREDIT_DECISION), e.outcome().name(), variables);
    }

    @EventListener
    void on(FinancingEvent.OfferAnswered e) {
        answered(e, ACCEPT_OFFER, ACCEPTED, e.accepted());
    }

    @EventListener
    void on(FinancingEvent.ContractSigned e) {
        moves.complete(e, List.of(SIGN_CONTRACT), SIGN, Map.of());
    }

    @EventListener
    void on(FinancingEvent.Ended e) {
        if (APPLICATION_LEFT.contains(e.state())) moves.message(e, "applicationEnded", Map.of());
    }

    // ---- pledge registration

    @EventListener
    void on(PledgeEvent.Opened e) {
        moves.start(
                Processes.REGISTRATION,
                e.caseNo(),
                Map.of(
                        REGION, e.region().code(),
                        ENTERPRISE, e.pledgor().value(),
                        BANK, e.pledgee().value(),
                        IP_OFFICE, e.ipOffice().value(),
                        STARTED_BY, e.byUser()));
    }

    @EventListener
    void on(PledgeEvent.SignedByPledgor e) {
        moves.complete(e, List.of(PLEDGOR_SIGN), SIGN, Map.of());
    }

    @EventListener
    void on(PledgeEvent.Filed e) {
        moves.complete(e, List.of(FILE_REGISTRATION), SUBMIT, Map.of());
    }

    @EventListener
    void on(PledgeEvent.Accepted e) {
        moves.complete(
                e,
                List.of(ACCEPT_FILING),
                yesOrNo(e.accepted()),
                withCorrectionTime(e.caseNo(), ACCEPTED, e.accepted()));
    }

    @EventListener
    void on(PledgeEvent.Reviewed e) {
        String outcome = e.outcome().name();
        moves.complete(e, List.of(REVIEW_FILING), outcome, withCorrectionTime(e.caseNo(), OUTCOME, outcome));
    }

    @EventListener
    void on(PledgeEvent.ResultDecided e) {
        answered(e, CONFIRM_RESULT, CONFIRMED, e.confirmed());
    }

    @EventListener
    void on(PledgeEvent.Corrected e) {
        moves.complete(e, List.of(CORRECT_FILING), SUBMIT, Map.of());
    }

    @EventListener
    void on(PledgeEvent.ChangeRequested e) {
        moves.message(e, "changeRequested", Map.of());
    }

    @EventListener
    void on(PledgeEvent.ChangeDecided e) {
        moves.complete(
                e,
                List.of(DECIDE_CHANGE),
                yesOrNo(e.approved()),
                Map.of(APPROVED, e.approved(), CHANGE_KIND, e.kind().name()));
    }

    @EventListener
    void on(PledgeEvent.Ended e) {
        if (REGISTRATION_LEFT.contains(e.state())) moves.message(e, "registrationEnded", Map.of());
    }

    private Map<String, Object> withCorrectionTime(String caseNo, String name, Object value) {
        Map<String, Object> variables = new HashMap<>(Map.of(name, value));
        dates.correctionExpiresAt(caseNo).ifPresent(at -> variables.put(CORRECTION_EXPIRES_AT, at));
        return variables;
    }

    /** A yes or no that a gateway asks for. */
    private void answered(CaseEvent e, String step, String variable, boolean yes) {
        moves.complete(e, List.of(step), yesOrNo(yes), Map.of(variable, yes));
    }

    private static String yesOrNo(boolean yes) {
        return yes ? APPROVE : REJECT;
    }
}
