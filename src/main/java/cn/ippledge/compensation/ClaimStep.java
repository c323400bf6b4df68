package cn.ippledge.compensation;

/** What moves a claim. */
enum ClaimStep {
    FILE,
    LAPSE,
    RETURN,
    CHECK,
    COMPUTE,
    PAUSE,
    RESUME,
    REVIEW,
    CALL_EXPERTS,
    ENDORSE,
    DISAGREE,
    APPROVE,
    REFUSE,
    PUBLISH,
    OBJECT,
    DISMISS,
    UPHOLD,
    CLOSE_PUBLICITY,
    RELEASE,
    PAY,
    QUEUE,
    RECEIVE,
    RECEIVE_FINAL,
    PROPOSE_SETTLEMENT,
    SETTLE_MORE,
    SETTLE,
    CURE,
    RECALL,
    CLAW_BACK
}
