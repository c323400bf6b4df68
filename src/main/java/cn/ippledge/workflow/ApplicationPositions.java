package cn.ippledge.workflow;

import cn.ippledge.collateral.ValuationState;
import cn.ippledge.collateral.Valuations;
import cn.ippledge.financing.Application;
import cn.ippledge.financing.ApplicationState;
import cn.ippledge.financing.Applications;
import cn.ippledge.financing.CreditDecisions;
import cn.ippledge.financing.Invitation;
import cn.ippledge.financing.InvitationState;
import cn.ippledge.financing.Matching;
import cn.ippledge.party.Parties;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.PartyId;
import cn.ippledge.workflow.step.Steps;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the process of a financing application belongs, by the application's state. */
@Component
class ApplicationPositions implements CasePositions {

    /** Starting at the body asks every invited bank; starting at the task itself would ask only one. */
    private static final String ALL_BANKS = Steps.BANK_ANSWER + "#multiInstanceBody";

    private final Applications applications;
    private final Matching matching;
    private final Valuations valuations;
    private final CreditDecisions credit;
    private final Parties parties;
    private final RegionEyes eyes;
    private final CaseDates dates;

    ApplicationPositions(
            Applications applications,
            Matching matching,
            Valuations valuations,
            CreditDecisions credit,
            Parties parties,
            RegionEyes eyes,
            CaseDates dates) {
        this.applications = applications;
        this.matching = matching;
        this.valuations = valuations;
        this.credit = credit;
        this.parties = parties;
        this.eyes = eyes;
        this.dates = dates;
    }

    @Override
    public String prefix() {
        return "FA";
    }

    @Override
    public CasePosition of(String caseNo) {
        Application application = eyes.read(caseNo, eye -> applications.get(caseNo, eye));
        return activity(application)
                .map(activity -> CasePosition.at(Processes.FINANCING, activity, facts(application)))
                .map(position -> details(position, application))
                .orElseGet(() -> CasePosition.over(Processes.FINANCING));
    }

    private Optional<String> activity(Application application) {
        return Optional.ofNullable(
                switch (application.state()) {
                    case ELIGIBILITY -> Steps.ELIGIBILITY_REVIEW;
                    case OVERRIDE -> Steps.OVERRIDE_REVIEW;
                    case SUPPLEMENT ->
                        application.resumeAt() == ApplicationState.DUE_DILIGENCE
                                ? Steps.SUPPLEMENT_FOR_BANK
                                : Steps.SUPPLEMENT;
                    case MATCHING -> Steps.MATCH_BANKS;
                    case INVITED -> ALL_BANKS;
                    case EVALUATOR_ASSIGNMENT -> Steps.ASSIGN_EVALUATOR;
                    case VALUATION -> valuationStep(application.no());
                    case DUE_DILIGENCE -> Steps.DUE_DILIGENCE;
                    case CREDIT_DECISION -> Steps.CREDIT_DECISION;
                    case OFFER -> Steps.ACCEPT_OFFER;
                    case CONTRACTING -> Steps.SIGN_CONTRACT;
                    case DRAFT, CONTRACTED, REJECTED, REFUSED_BY_ENTERPRISE, UNMATCHED, WITHDRAWN, CANCELLED -> null;
                });
    }

    private String valuationStep(String applicationNo) {
        boolean submitted = valuations
                .current(applicationNo)
                .filter(valuation -> valuation.state() == ValuationState.SUBMITTED)
                .isPresent();
        return submitted ? Steps.SIGN_VALUATION : Steps.VALUATION;
    }

    private Map<String, Object> facts(Application application) {
        return Map.of(
                Variables.REGION, application.region().code(),
                Variables.ENTERPRISE, application.enterprise().value(),
                Variables.CENTER, parties.center(application.region()).value(),
                Variables.STARTED_BY, CaseEvent.SYSTEM);
    }

    private CasePosition details(CasePosition start, Application application) {
        CasePosition position = start.with(Variables.TAKEN, application.bank() != null)
                .with(Variables.BANK, value(application.bank()))
                .with(Variables.EVALUATOR, value(application.evaluator()));
        position = position.with(
                Variables.DECIDING_BANK,
                credit.decidingBank(application.no()).map(PartyId::value).orElse(null));
        if (application.state() == ApplicationState.INVITED)
            position =
                    position.with(Variables.INVITATIONS_EXPIRE_AT, dates.endOf(invitationsExpireOn(application.no())));
        if (application.offerExpiresOn() != null)
            position = position.with(Variables.OFFER_EXPIRES_AT, dates.endOf(application.offerExpiresOn()));
        return position;
    }

    private LocalDate invitationsExpireOn(String applicationNo) {
        return eyes.read(applicationNo, eye -> matching.invitations(applicationNo, eye)).stream()
                .filter(invitation -> invitation.state() == InvitationState.OPEN)
                .map(Invitation::expiresOn)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("No open invitation in " + applicationNo));
    }

    private static Long value(PartyId party) {
        return party == null ? null : party.value();
    }
}
