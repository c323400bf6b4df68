package cn.ippledge.workflow.step;

/** What people decide, beside the outcome enums of the domain. Labels: {@code workflow.decision.NAME}. */
public final class Decisions {

    private Decisions() {}

    public static final String APPROVE = "APPROVE";
    public static final String REJECT = "REJECT";
    public static final String RETURN = "RETURN";
    public static final String SUBMIT = "SUBMIT";
    public static final String SIGN = "SIGN";
    public static final String DONE = "DONE";
    public static final String INVITE = "INVITE";
    public static final String CLOSE = "CLOSE";
    public static final String TAKE = "TAKE";
    public static final String DECLINE = "DECLINE";
    public static final String ASSIGN = "ASSIGN";
    public static final String CONFIRM = "CONFIRM";
    public static final String PASS = "PASS";
    public static final String EXPERTS = "EXPERTS";
    public static final String WAIVE = "WAIVE";
    public static final String SEEN = "SEEN";
    public static final String NOT_SEEN = "NOT_SEEN";
    public static final String UPHOLD = "UPHOLD";
    public static final String DISMISS = "DISMISS";
    public static final String DEFAULT_ENDED = "DEFAULT_ENDED";
    public static final String MONEY_CAME = "MONEY_CAME";
    public static final String MONEY_DID_NOT_COME = "MONEY_DID_NOT_COME";
}
