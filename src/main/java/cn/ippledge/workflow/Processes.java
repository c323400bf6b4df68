package cn.ippledge.workflow;

/** The ids of the models. Labels: {@code workflow.process.ID}. */
public final class Processes {

    private Processes() {}

    public static final String FINANCING = "financing-application";
    public static final String REGISTRATION = "pledge-registration";
    public static final String LOAN = "loan-monitoring";
    public static final String DISPOSAL = "pledge-disposal";
    public static final String POLICY = "policy-release";
    public static final String SUBSIDY = "subsidy-claim";
    public static final String COMPENSATION = "risk-compensation";
    public static final String REFUND = "recovery-refund";
    public static final String REVERSAL = "claim-reversal";
    public static final String PARTNER_PAYMENT = "partner-payment";
    public static final String PARTNER_REFUND = "partner-refund";
}
