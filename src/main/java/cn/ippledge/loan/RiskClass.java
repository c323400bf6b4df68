package cn.ippledge.loan;

/**
 * The five classes of CBIRC/PBoC order 2023-1, by days past due: overdue at all is special mention, over 90 days substandard,
 * over 270 doubtful, over 360 loss. A bank may class worse for other reasons, never better. Labels: {@code riskClass.NAME}.
 */
public enum RiskClass {
    NORMAL,
    SPECIAL_MENTION,
    SUBSTANDARD,
    DOUBTFUL,
    LOSS;

    public static RiskClass byDaysPastDue(int days) {
        if (days > 360) return LOSS;
        if (days > 270) return DOUBTFUL;
        if (days > 90) return SUBSTANDARD;
        return days > 0 ? SPECIAL_MENTION : NORMAL;
    }

    public RiskClass atLeast(RiskClass floor) {
        return compareTo(floor) >= 0 ? this : floor;
    }

    public boolean worseThan(RiskClass other) {
        return compareTo(other) > 0;
    }
}
