package cn.ippledge.compensation;

/** Why money comes back. Labels: {@code recoveryKind.NAME}. */
public enum RecoveryKind {
    REPAYMENT(true),
    LITIGATION(true),
    DISPOSAL(true),
    /** The final settlement came to less than what was paid provisionally. */
    OVERPAYMENT(false),
    CLAW_BACK(false);

    private final boolean ofBorrower;

    RecoveryKind(boolean ofBorrower) {
        this.ofBorrower = ofBorrower;
    }

    /** Recovered of the debt, and therefore put through the waterfall. */
    public boolean isOfBorrower() {
        return ofBorrower;
    }
}
