package cn.ippledge.workflow;

import cn.ippledge.collateral.Pledges;
import cn.ippledge.collateral.Registration;
import cn.ippledge.collateral.ReviewOutcome;
import cn.ippledge.party.Parties;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.workflow.step.Steps;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the process of a pledge registration belongs, by the registration's state. */
@Component
class RegistrationPositions implements CasePositions {

    private static final String REGISTERED = "awaitChange";

    private final Pledges pledges;
    private final Parties parties;
    private final RegionEyes eyes;
    private final CaseDates dates;

    RegistrationPositions(Pledges pledges, Parties parties, RegionEyes eyes, CaseDates dates) {
        this.pledges = pledges;
        this.parties = parties;
        this.eyes = eyes;
        this.dates = dates;
    }

    @Override
    public String prefix() {
        return "PR";
    }

    @Override
    public CasePosition of(String caseNo) {
        Registration registration = eyes.read(caseNo, eye -> pledges.get(caseNo, eye));
        return activity(registration)
                .map(activity -> CasePosition.at(Processes.REGISTRATION, activity, facts(registration)))
                .map(position -> details(position, registration))
                .orElseGet(() -> CasePosition.over(Processes.REGISTRATION));
    }

    private static Optional<String> activity(Registration registration) {
        return Optional.ofNullable(
                switch (registration.state()) {
                    case DRAFT -> Steps.PLEDGOR_SIGN;
                    case PARTIES_SIGNED -> Steps.FILE_REGISTRATION;
                    case SUBMITTED -> Steps.ACCEPT_FILING;
                    case UNDER_REVIEW -> registration.proposed() == null ? Steps.REVIEW_FILING : Steps.CONFIRM_RESULT;
                    case CORRECTION -> Steps.CORRECT_FILING;
                    case REGISTERED, ENFORCING, REALISED -> REGISTERED;
                    case CHANGE_REVIEW, EXTENSION_REVIEW, CANCEL_REVIEW -> Steps.DECIDE_CHANGE;
                    case DEEMED_ABANDONED, WITHDRAWN, REFUSED, CANCELLED, REVOKED, LAPSED, RIGHT_LOST -> null;
                });
    }

    private Map<String, Object> facts(Registration registration) {
        return Map.of(
                Variables.REGION, registration.region().code(),
                Variables.ENTERPRISE, registration.pledgor().value(),
                Variables.BANK, registration.pledgee().value(),
                Variables.IP_OFFICE, parties.ipOffice(registration.region()).value(),
                Variables.STARTED_BY, CaseEvent.SYSTEM);
    }

    private CasePosition details(CasePosition position, Registration registration) {
        ReviewOutcome proposed = registration.proposed();
        return position.with(Variables.OUTCOME, proposed == null ? null : proposed.name())
                .with(
                        Variables.CORRECTION_EXPIRES_AT,
                        dates.correctionExpiresAt(registration.no()).orElse(null));
    }
}
