package cn.ippledge.party;

import cn.ippledge.shared.Reason;

/** Why a command about organisations and people is refused. */
public enum PartyReason implements Reason {
    NO_SUCH_OFFICE,
    ABOVE_EVERY_AUTHORITY
}
