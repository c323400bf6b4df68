package cn.ippledge.workflow;

import cn.ippledge.compensation.PartnerDue;
import cn.ippledge.compensation.PartnerDueEvent;
import cn.ippledge.compensation.PartnerDues;
import cn.ippledge.party.Parties;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.workflow.step.Steps;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where the process of a debt between a partner and a bank belongs, by the debt's state. */
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

    /** What goes back is a debt as well, with letters of its own. */
    @Override
    public boolean isOf(String caseNo) {
        return CasePositions.super.isOf(caseNo) || caseNo.startsWith("PB-");
    }

    @Override
    public CasePosition of(String caseNo) {
        PartnerDue due = eyes.read(caseNo, eye -> dues.get(caseNo, eye));
        String process = process(due.isToPartner());
        String activity =
                switch (due.state()) {
                    case OPEN -> due.isToPartner() ? Steps.PAY_PARTNER_BACK : paying(due);
                    case PAYMENT_ENTERED, ENDING -> due.isToPartner() ? confirming(due) : Steps.CONFIRM_PARTNER_PAYMENT;
                    case SETTLED, CANCELLED -> null;
                };
        if (activity == null) return CasePosition.over(process);
        return CasePosition.at(
                process,
                activity,
                facts(new PartnerDueEvent.Opened(
                        due.no(),
                        CaseEvent.SYSTEM,
                        due.isToPartner(),
                        due.party(),
                        due.partner(),
                        due.bank(),
                        due.enterprise(),
                        due.region(),
                        due.dueOn())));
    }

    static String process(boolean toPartner) {
        return toPartner ? Processes.PARTNER_REFUND : Processes.PARTNER_PAYMENT;
    }

    private static String paying(PartnerDue due) {
        return switch (due.party()) {
            case GUARANTOR -> Steps.PAY_AS_GUARANTOR;
            case INSURER -> Steps.PAY_AS_INSURER;
            default -> Steps.PAY_AS_EVALUATOR;
        };
    }

    private static String confirming(PartnerDue due) {
        return switch (due.party()) {
            case GUARANTOR -> Steps.CONFIRM_AS_GUARANTOR;
            case INSURER -> Steps.CONFIRM_AS_INSURER;
            default -> Steps.CONFIRM_AS_EVALUATOR;
        };
    }

    Map<String, Object> facts(PartnerDueEvent.Opened due) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                Variables.REGION,
                due.region().code(),
                Variables.ENTERPRISE,
                due.enterprise().value(),
                Variables.BANK,
                due.bank().value(),
                due.toPartner() ? Variables.RECEIVER : Variables.PAYER,
                due.partner().value(),
                due.toPartner() ? Variables.RECEIVER_KIND : Variables.PAYER_KIND,
                due.party().name(),
                Variables.CENTER,
                parties.center(due.region()).value(),
                Variables.STARTED_BY,
                CaseEvent.SYSTEM));
        if (due.dueOn() != null) variables.put(Variables.PAY_BY, due.dueOn().toString());
        return variables;
    }
}
