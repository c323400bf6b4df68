package cn.ippledge.collateral;

import cn.ippledge.shared.Money;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A change, extension or cancellation that was asked for, and the answer.
 *
 * @param late filed more than thirty days after the change, where there is such a limit
 * @param approved null while the registrar has not answered
 * @param effectiveOn the day it counts from
 */
public record PledgeChange(
        Long id,
        String registrationNo,
        ChangeKind kind,
        @JsonIgnore String itemCodes,
        String was,
        String becomes,
        LocalDate changedOn,
        Money newAmount,
        LocalDate newDebtTo,
        LocalDate newTermTo,
        @JsonIgnore String releasedCodes,
        CancelReason cancelReason,
        ExtensionBasis basis,
        String note,
        boolean late,
        LocalDate dueOn,
        long requestedBy,
        LocalDateTime requestedAt,
        Boolean approved,
        LocalDate effectiveOn,
        String opinion,
        Long decidedBy,
        LocalDateTime decidedAt) {

    @JsonProperty
    public List<ChangeItem> items() {
        return Codes.split(itemCodes).stream().map(ChangeItem::valueOf).toList();
    }

    @JsonProperty
    public List<Long> releasedRights() {
        return Codes.split(releasedCodes).stream().map(Long::valueOf).toList();
    }
}
