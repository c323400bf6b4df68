package cn.ippledge.workflow;

import cn.ippledge.compensation.RefundNotice;
import cn.ippledge.compensation.Refunds;
import cn.ippledge.shared.CaseEvent;
import org.springframework.stereotype.Component;

/** Where the process of a refund belongs: each transfer finds its own place by the transfer's state. */
@Component
class RefundPositions implements CasePositions {

    private static final String ALL_POOLS = "transfer#multiInstanceBody";

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
        return notice.isOpen()
                ? CasePosition.at(
                        Processes.REFUND,
                        ALL_POOLS,
                        offices.offices(notice.enterprise(), notice.bank(), notice.region(), CaseEvent.SYSTEM))
                : CasePosition.over(Processes.REFUND);
    }
}
