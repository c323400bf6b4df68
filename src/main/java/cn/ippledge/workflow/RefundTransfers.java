package cn.ippledge.workflow;

import cn.ippledge.compensation.RefundState;
import cn.ippledge.compensation.RefundTransfer;
import cn.ippledge.compensation.Refunds;
import java.util.List;
import org.springframework.stereotype.Component;

/** The transfers of a refund, one for each pool: {@code ${refundTransfers.open(…)}} in the model. */
@Component
public class RefundTransfers implements ModelBean {

    private final Refunds refunds;

    RefundTransfers(Refunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public String modelName() {
        return "refundTransfers";
    }

    public List<String> open(String refundNo) {
        return refunds.transfers(refundNo).stream()
                .filter(RefundTransfer::isOpen)
                .map(transfer -> Long.toString(transfer.book()))
                .toList();
    }

    /** The bank has said by which transfer it paid this pool. */
    public boolean announced(String refundNo, String pool) {
        return refunds.transfers(refundNo).stream()
                .anyMatch(transfer ->
                        Long.toString(transfer.book()).equals(pool) && transfer.state() == RefundState.PAID);
    }
}
