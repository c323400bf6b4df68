package cn.ippledge.financing;

/** What the approver decides on the proposal; {@code RETURN} sends it back to due diligence. */
public enum CreditOutcome {
    APPROVE,
    REJECT,
    RETURN
}
