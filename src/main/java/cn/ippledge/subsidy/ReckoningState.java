package cn.ippledge.subsidy;

/** Where a year's reckoning stands. Labels: {@code reckoningState.NAME}. */
public enum ReckoningState {
    RUNNING("blue"),
    COMPLETE("green"),
    /** A newer complete run of the same policy and year stands in its place. */
    REPLACED("secondary"),
    CANCELLED("secondary"),
    /** It met something it could not compute with; {@link YearReckoning#trouble()} says what. */
    FAILED("red"),
    /** Its process ended under it. */
    ABORTED("orange");

    private final String tone;

    ReckoningState(String tone) {
        this.tone = tone;
    }

    public String tone() {
        return tone;
    }
}
