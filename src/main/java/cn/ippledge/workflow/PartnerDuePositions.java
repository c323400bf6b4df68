package cn.ippledge.workflow;

import cn.ippledge.compensation.PartnerDue;
import cn.ippledge.compensation.PartnerDues;
import cn.ippledge.party.Parties;
import cn.ippledge.policy.Party;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.workflow.step.Steps;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where the process of a partner's debt belongs, by the debt's state. */
@Component
class PartnerDuePositions implements CasePositions {

    private final PartnerDues dues;
    private final Parties parties;
    private final RegionEyes eyes;

    PartnerDuePositions(PartnerDues dues, Parties parties, RegionEyes eyes) {
        this.dues = dues;
        this.parties = parties;
        this.eyes = eyes;
    }

    @Override
    public String prefix() {
        return "PC";
    }

    @Override
    public CasePosition of(String caseNo) {
        PartnerDue due = eyes.read(caseNo, eye -> dues.get(caseNo, eye));
        String activity = activity(due);
        if (activity == null) return CasePosition.over(Processes.PARTNER_PAYMENT);
        return CasePosition.at(
                Processes.PARTNER_PAYMENT,
                activity,
                facts(due.party(), due.payer(), due.bank(), due.enterprise(), due.region(), due.dueOn()));
    }

    private static String activity(PartnerDue due) {
        return switch (due.state()) {
            case OPEN ->
                switch (due.party()) {
                    case GUARANTOR -> Steps.PAY_AS_GUARANTOR;
                    case INSURER -> Steps.PAY_AS_INSURER;
                    default -> Steps.PAY_AS_EVALUATOR;
                };
            case PAYMENT_ENTERED -> Steps.CONFIRM_PARTNER_PAYMENT;
            case SETTLED, CANCELLED -> null;
        };
    }

    Map<String, Object> facts(
            Party party, PartyId payer, PartyId bank, PartyId enterprise, RegionCode region, LocalDate dueOn) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                Variables.REGION, region.code(),
                Variables.ENTERPRISE, enterprise.value(),
                Variables.BANK, bank.value(),
                Variables.PAYER, payer.value(),
                Variables.PAYER_KIND, party.name(),
                Variables.CENTER, parties.center(region).value(),
                Variables.STARTED_BY, CaseEvent.SYSTEM));
        if (dueOn != null) variables.put(Variables.PAY_BY, dueOn.toString());
        return variables;
    }
}
