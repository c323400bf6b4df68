package cn.ippledge.collateral;

/** What moves a pledge registration from one state to the next. Labels: {@code registrationStep.NAME}. */
public enum RegistrationStep {
    SIGN,
    FILE,
    ACCEPT,
    DECLINE,
    NOTIFY_DEFECT,
    CORRECT,
    ABANDON,
    WITHDRAW,
    REGISTER,
    REFUSE,
    REQUEST_CHANGE,
    DECIDE_CHANGE,
    REQUEST_EXTENSION,
    DECIDE_EXTENSION,
    LAPSE,
    REQUEST_CANCELLATION,
    CANCEL,
    KEEP,
    KEEP_REALISED,
    REVOKE,
    LOSE_RIGHT,
    ENFORCE,
    STOP_ENFORCING,
    REALISE
}
