package cn.ippledge.loan;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;

/**
 * The manager asks for a later maturity.
 *
 * @param renewal new credit replaces the old (无还本续贷) instead of the old being given more time (展期)
 */
public record RequestExtension(String loanNo, LocalDate newMaturity, boolean renewal, String opinion) {

    public RequestExtension {
        if (newMaturity == null) throw Rejected.field("newMaturity", CommonReason.REQUIRED);
        opinion = Opinion.required(opinion);
    }

    public RequestExtension(String loanNo, LocalDate newMaturity, String opinion) {
        this(loanNo, newMaturity, false, opinion);
    }
}
