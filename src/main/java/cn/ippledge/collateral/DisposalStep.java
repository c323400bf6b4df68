package cn.ippledge.collateral;

/** What moves a disposal from one state to the next. */
enum DisposalStep {
    VALUE,
    NOTIFY,
    AGREE,
    OBJECT,
    EXPIRE,
    DISMISS,
    UPHOLD,
    SELL,
    CONFIRM,
    RETURN,
    RECEIVE,
    ACCEPT,
    COMPLETE,
    FALL_SHORT,
    WAIVE,
    DEREGISTER,
    KEEP,
    CLOSE,
    STOP
}
