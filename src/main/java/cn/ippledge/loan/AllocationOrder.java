package cn.ippledge.loan;

import static cn.ippledge.loan.DebtPart.INTEREST;
import static cn.ippledge.loan.DebtPart.PENALTY;
import static cn.ippledge.loan.DebtPart.PRINCIPAL;

import java.util.List;

/**
 * Which part of the debt a repayment pays first: a setting of the contract (Civil Code art. 561 lets the parties agree).
 * Labels: {@code allocationOrder.NAME}.
 */
public enum AllocationOrder {
    PENALTY_FIRST(PENALTY, INTEREST, PRINCIPAL),
    INTEREST_FIRST(INTEREST, PENALTY, PRINCIPAL),
    /** What banks do with a loan that is not expected to come back whole. */
    PRINCIPAL_FIRST(PRINCIPAL, INTEREST, PENALTY);

    private final List<DebtPart> parts;

    AllocationOrder(DebtPart... parts) {
        this.parts = List.of(parts);
    }

    public List<DebtPart> parts() {
        return parts;
    }
}
