package cn.ippledge.workflow;

import static cn.ippledge.workflow.step.Steps.*;

import cn.ippledge.collateral.PledgeEvent;
import cn.ippledge.collateral.RegistrationState;
import cn.ippledge.collateral.ValuationEvent;
import cn.ippledge.financing.ApplicationState;
import cn.ippledge.financing.FinancingEvent;
import cn.ippledge.loan.LoanEvent;
import cn.ippledge.workflow.step.Decisions;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What each domain event means to the processes, in one place. Events that move no process are listed in {@link #NO_MOVE};
 * a test finds every event of the sealed families either here as a listener or there.
 */
@Component
class Correlation {

    /** Facts behind an event that already moved the process, or that no process waits for. */
    static final Set<Class<?>> NO_MOVE =
            Set.of(PledgeEvent.Registered.class, LoanEvent.Disbursed.class, LoanEvent.Repaid.class);

    /** Ends that no task of the process decided: somebody stepped out, or time or law ended it. */
    private static final Set<ApplicationState> APPLICATION_LEFT =
            EnumSet.of(ApplicationState.WITHDRAWN, ApplicationState.CANCELLED);

    private static final Set<RegistrationState> REGISTRATION_LEFT = EnumSet.of(
            RegistrationState.WITHDRAWN,
            RegistrationState.REVOKED,
            RegistrationState.LAPSED,
            RegistrationState.RIGHT_LOST,
            RegistrationState.REALISED);

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
                        Variables.REGION, e.region().code(),
                        Variables.ENTERPRISE, e.enterprise().value(),
                        Variables.CENTER, e.center().value(),
                        Variables.STARTED_BY, e.byUser()));
    }

    @EventListener
    void on(FinancingEvent.EligibilityDecided e) {
        String outcome = e.outcome().name();
        moves.complete(e, List.of(ELIGIBILITY_REVIEW), outcome, Map.of(Variables.OUTCOME, outcome));
    }

    @EventListener
    void on(FinancingEvent.OverrideDecided e) {
        moves.complete(e, List.of(OVERRIDE_REVIEW), yesOrNo(e.granted()), Map.of(Variables.GRANTED, e.granted()));
    }

    @EventListener
    void on(FinancingEvent.Supplemented e) {
        moves.complete(e, List.of(SUPPLEMENT, SUPPLEMENT_FOR_BANK), Decisions.DONE, Map.of());
    }

    @EventListener
    void on(FinancingEvent.BanksInvited e) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(Variables.INVITED, true);
        variables.put(Variables.TAKEN, false);
        variables.put(Variables.INVITATIONS_EXPIRE_AT, dates.endOf(e.expiresOn()));
        moves.complete(e, List.of(MATCH_BANKS), Decisions.INVITE, variables);
    }

    @EventListener
    void on(FinancingEvent.MatchingClosed e) {
        moves.complete(e, List.of(MATCH_BANKS), Decisions.CLOSE, Map.of(Variables.INVITED, false));
    }

    @EventListener
    void on(FinancingEvent.BankAnswered e) {
        Map<String, Object> answer = e.taken()
                ? Map.of(Variables.TAKEN, true, Variables.BANK, e.bank().value())
                : Map.of();
        moves.completeAt(e.bank(), e, BANK_ANSWER, e.taken() ? Decisions.TAKE : Decisions.DECLINE, answer);
    }

    @EventListener
    void on(ValuationEvent.Assigned e) {
        moves.complete(
                e,
                List.of(ASSIGN_EVALUATOR),
                Decisions.ASSIGN,
                Map.of(Variables.EVALUATOR, e.evaluator().value()));
    }

    @EventListener
    void on(ValuationEvent.Declined e) {
        moves.complete(e, List.of(VALUATION), Decisions.DECLINE, Map.of(Variables.DECLINED, true));
    }

    @EventListener
    void on(ValuationEvent.Submitted e) {
        moves.complete(e, List.of(VALUATION), Decisions.SUBMIT, Map.of(Variables.DECLINED, false));
    }

    @EventListener
    void on(ValuationEvent.Returned e) {
        moves.complete(e, List.of(SIGN_VALUATION), Decisions.RETURN, Map.of(Variables.SIGNED, false));
    }

    @EventListener
    void on(ValuationEvent.Signed e) {
        moves.complete(e, List.of(SIGN_VALUATION), Decisions.SIGN, Map.of(Variables.SIGNED, true));
    }

    @EventListener
    void on(FinancingEvent.DueDiligenceDone e) {
        Map<String, Object> variables =
                new HashMap<>(Map.of(Variables.OUTCOME, e.outcome().name()));
        if (e.decidingBank() != null)
            variables.put(Variables.DECIDING_BANK, e.decidingBank().value());
        moves.complete(e, List.of(DUE_DILIGENCE), e.outcome().name(), variables);
    }

    @EventListener
    void on(FinancingEvent.CreditDecided e) {
        Map<String, Object> variables =
                new HashMap<>(Map.of(Variables.OUTCOME, e.outcome().name()));
        dates.offerExpiresAt(e.caseNo()).ifPresent(at -> variables.put(Variables.OFFER_EXPIRES_AT, at));
        moves.complete(e, List.of(CREDIT_DECISION), e.outcome().name(), variables);
    }

    @EventListener
    void on(FinancingEvent.OfferAnswered e) {
        moves.complete(e, List.of(ACCEPT_OFFER), yesOrNo(e.accepted()), Map.of(Variables.ACCEPTED, e.accepted()));
    }

    @EventListener
    void on(FinancingEvent.ContractSigned e) {
        moves.complete(e, List.of(SIGN_CONTRACT), Decisions.SIGN, Map.of());
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
                        Variables.REGION, e.region().code(),
                        Variables.ENTERPRISE, e.pledgor().value(),
                        Variables.BANK, e.pledgee().value(),
                        Variables.IP_OFFICE, e.ipOffice().value(),
                        Variables.STARTED_BY, e.byUser()));
    }

    @EventListener
    void on(PledgeEvent.SignedByPledgor e) {
        moves.complete(e, List.of(PLEDGOR_SIGN), Decisions.SIGN, Map.of());
    }

    @EventListener
    void on(PledgeEvent.Filed e) {
        moves.complete(e, List.of(FILE_REGISTRATION), Decisions.SUBMIT, Map.of());
    }

    @EventListener
    void on(PledgeEvent.Accepted e) {
        moves.complete(
                e,
                List.of(ACCEPT_FILING),
                yesOrNo(e.accepted()),
                withCorrectionTime(e.caseNo(), Variables.ACCEPTED, e.accepted()));
    }

    @EventListener
    void on(PledgeEvent.Reviewed e) {
        String outcome = e.outcome().name();
        moves.complete(e, List.of(REVIEW_FILING), outcome, withCorrectionTime(e.caseNo(), Variables.OUTCOME, outcome));
    }

    @EventListener
    void on(PledgeEvent.ResultDecided e) {
        moves.complete(e, List.of(CONFIRM_RESULT), yesOrNo(e.confirmed()), Map.of(Variables.CONFIRMED, e.confirmed()));
    }

    @EventListener
    void on(PledgeEvent.Corrected e) {
        moves.complete(e, List.of(CORRECT_FILING), Decisions.SUBMIT, Map.of());
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
                Map.of(
                        Variables.APPROVED,
                        e.approved(),
                        Variables.CHANGE_KIND,
                        e.kind().name()));
    }

    @EventListener
    void on(PledgeEvent.Ended e) {
        if (REGISTRATION_LEFT.contains(e.state())) moves.message(e, "registrationEnded", Map.of());
    }

    // ---- loan

    @EventListener
    void on(LoanEvent.Opened e) {
        moves.start(
                Processes.LOAN,
                e.caseNo(),
                Map.of(
                        Variables.REGION, e.region().code(),
                        Variables.ENTERPRISE, e.enterprise().value(),
                        Variables.BANK, e.bank().value(),
                        Variables.STARTED_BY, e.byUser()));
    }

    @EventListener
    void on(LoanEvent.Cleared e) {
        moves.message(e, "loanCleared", Map.of());
    }

    @EventListener
    void on(LoanEvent.DisbursementRequested e) {
        moves.complete(e, List.of(REQUEST_DISBURSEMENT), Decisions.SUBMIT, Map.of());
    }

    @EventListener
    void on(LoanEvent.DisbursementDecided e) {
        moves.complete(
                e, List.of(DECIDE_DISBURSEMENT), yesOrNo(e.approved()), Map.of(Variables.APPROVED, e.approved()));
    }

    @EventListener
    void on(LoanEvent.WarningRaised e) {
        moves.message(e, "warningRaised", Map.of(Variables.WARNING, Long.toString(e.warningId())));
    }

    @EventListener
    void on(LoanEvent.WarningHandled e) {
        moves.completeFor(Long.toString(e.warningId()), e, HANDLE_WARNING, Decisions.DONE);
    }

    @EventListener
    void on(LoanEvent.ExtensionRequested e) {
        moves.message(e, "extensionRequested", Map.of());
    }

    @EventListener
    void on(LoanEvent.ExtensionDecided e) {
        moves.complete(e, List.of(DECIDE_EXTENSION), yesOrNo(e.approved()), Map.of());
    }

    @EventListener
    void on(LoanEvent.Settled e) {
        moves.message(e, "loanSettled", Map.of());
    }

    @EventListener
    void on(LoanEvent.ReleaseRequested e) {
        // Asked again after an office did not cancel: the process still waits for the cancellations.
        moves.completeIfOpen(e, List.of(REQUEST_RELEASE), Decisions.SUBMIT, Map.of());
    }

    @EventListener
    void on(LoanEvent.Released e) {
        moves.message(e, "loanReleased", Map.of());
    }

    @EventListener
    void on(LoanEvent.Abandoned e) {
        moves.message(e, "loanAbandoned", Map.of());
    }

    private Map<String, Object> withCorrectionTime(String caseNo, String name, Object value) {
        Map<String, Object> variables = new HashMap<>(Map.of(name, value));
        dates.correctionExpiresAt(caseNo).ifPresent(at -> variables.put(Variables.CORRECTION_EXPIRES_AT, at));
        return variables;
    }

    private static String yesOrNo(boolean yes) {
        return yes ? Decisions.APPROVE : Decisions.REJECT;
    }
}
