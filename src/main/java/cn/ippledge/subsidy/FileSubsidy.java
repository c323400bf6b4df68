package cn.ippledge.subsidy;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;

/**
 * A claim as it is filled in.
 *
 * @param loanNo null for an award
 * @param from the claimed interest is that of the days after {@code from} up to and including {@code to}
 */
public record FileSubsidy(
        SubsidyKind kind, String policyId, String loanNo, LocalDate from, LocalDate to, Declared declared) {

    public FileSubsidy {
        if (kind == null) throw Rejected.field("kind", CommonReason.REQUIRED);
        if (policyId == null || policyId.isBlank()) throw Rejected.field("policyId", CommonReason.REQUIRED);
        loanNo = loanNo == null || loanNo.isBlank() || !kind.isOnLoan() ? null : loanNo.strip();
        if (kind.isOnLoan() && loanNo == null) throw Rejected.field("loanNo", CommonReason.REQUIRED);
        if (kind != SubsidyKind.INTEREST) {
            from = null;
            to = null;
        } else {
            if (from == null) throw Rejected.field("from", CommonReason.REQUIRED);
            if (to == null) throw Rejected.field("to", CommonReason.REQUIRED);
            if (!to.isAfter(from)) throw Rejected.field("to", SubsidyReason.PERIOD_EMPTY);
        }
        declared = declared == null ? Declared.NOTHING : declared;
    }
}
