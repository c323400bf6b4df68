package cn.ippledge.collateral;

/** What follows when a rule finds something. Labels: {@code ruleSeverity.NAME}. */
public enum RuleSeverity {
    /** The authority refuses registration. */
    REFUSE,
    /** The authority refuses unless the parties, having been told, declare that they go on. */
    REFUSE_UNLESS_DECLARED,
    /** The file must be mended before it can be registered. */
    CORRECT,
    /** The authority does not take the file. */
    NOT_ACCEPTED,
    /** Said to the parties; nothing is stopped. */
    WARN,
    /** Allowed when disclosed; the pledges rank by the time of their registration. */
    WARN_RANKED,
    /** What is asked for does not happen. */
    BLOCK;

    boolean refuses() {
        return this == REFUSE || this == REFUSE_UNLESS_DECLARED;
    }

    boolean stops(FilingForm form) {
        return this == WARN_RANKED ? !form.states(FilingStatement.EARLIER_PLEDGE_DISCLOSED) : this != WARN;
    }
}
