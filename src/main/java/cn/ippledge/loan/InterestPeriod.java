package cn.ippledge.loan;

/** How often interest is settled. Labels: {@code interestPeriod.NAME}. */
public enum InterestPeriod {
    MONTHLY(1),
    QUARTERLY(3);

    private final int months;

    InterestPeriod(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }
}
