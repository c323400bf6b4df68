package cn.ippledge.workflow;

import cn.ippledge.compensation.RefundNotice;
import cn.ippledge.compensation.Refunds;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.workflow.step.Steps;
import org.springframework.stereotype.Component;

/** Where the process of a refund belongs, by the refund's state. */
@Component
class RefundPositions implements CasePositions {

    private final Refunds refunds;
    private final ClaimOffices offices;
    private final RegionEyes eyes;

    RefundPositions(Refunds refunds, ClaimOffices offices, RegionEyes eyes) {
        this.refunds = refunds;
        this.offices = offices;
        this.eyes = eyes;
    }

    @Override
    public String prefix() {
        return "RF";
    }

    @Override
    public CasePosition of(String caseNo) {
        RefundNotice notice = eyes.read(caseNo, eye -> refunds.get(caseNo, eye));
        String activity =
                switch (notice.state()) {
                    case OPEN -> Steps.PAY_REFUND;
                    case PAID -> Steps.CONFIRM_REFUND;
                    case CONFIRMED -> null;
                };
        return activity == null
                ? CasePosition.over(Processes.REFUND)
                : CasePosition.at(
                        Processes.REFUND,
                        activity,
                        offices.offices(notice.enterprise(), notice.bank(), notice.region(), CaseEvent.SYSTEM));
    }
}
