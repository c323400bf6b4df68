package cn.ippledge.policy;

/**
 * Who bears a part of a loss, in the order in which ties of the largest remainder are given. Labels: {@code share.NAME}.
 */
public enum Party {
    FUND(true),
    PROVINCE(true),
    CITY(true),
    DISTRICT(true),
    BANK(false),
    GUARANTOR(false),
    INSURER(false),
    EVALUATOR(false),
    /** What other levels have already paid. */
    OTHER(false);

    private final boolean publicSide;

    Party(boolean publicSide) {
        this.publicSide = publicSide;
    }

    /** Paid from public money under this policy, and therefore cut by its caps, ceilings and the pool. */
    public boolean isPublic() {
        return publicSide;
    }
}
