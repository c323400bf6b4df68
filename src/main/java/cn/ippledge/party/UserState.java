package cn.ippledge.party;

/** INVITED: may set a first password with the token; DISABLED: has lost every right. */
public enum UserState {
    INVITED,
    ACTIVE,
    DISABLED
}
