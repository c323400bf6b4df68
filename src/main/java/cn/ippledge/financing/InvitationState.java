package cn.ippledge.financing;

/** Labels: {@code invitationState.NAME}. {@code CLOSED}: another bank took the case, or the case ended. */
public enum InvitationState {
    OPEN,
    TAKEN,
    DECLINED,
    EXPIRED,
    CLOSED
}
