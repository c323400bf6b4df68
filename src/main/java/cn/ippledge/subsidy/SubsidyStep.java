package cn.ippledge.subsidy;

/** What moves a claim from state to state. */
enum SubsidyStep {
    SUBMIT,
    SEND_BACK,
    VERIFY,
    COMPUTE,
    REVIEW,
    APPROVE,
    PUBLISH,
    OBJECT,
    DISMISS,
    END_PUBLICITY,
    RELEASE,
    RETURN,
    BATCH,
    UNBATCH,
    PAY,
    BOUNCE,
    CORRECT_ACCOUNT,
    CLAW_BACK,
    REFUSE,
    WITHDRAW
}
