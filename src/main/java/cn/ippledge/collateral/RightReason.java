package cn.ippledge.collateral;

import cn.ippledge.shared.Reason;

/** Why a right cannot be entered, corrected or marked. */
enum RightReason implements Reason {
    RIGHT_KIND_DIFFERS_FROM_NUMBER,
    RIGHT_FILED_AFTER_NUMBER,
    RIGHT_FIELD_NOT_FOR_TYPE,
    RIGHT_DATE_IN_FUTURE,
    RIGHT_DATE_BEFORE,
    RIGHT_MARK_TERM,
    RIGHT_CO_OWNERS_DIFFER,
    RIGHT_FEE_BEYOND_TERM,
    RIGHT_ALREADY_LISTED,
    RIGHT_LISTED_ELSEWHERE,
    RIGHT_TWICE_IN_SHEET,
    RIGHT_IDENTITY_FIXED,
    RIGHT_STATUS_NOT_NEXT,
    RIGHT_NOT_GRANTED,
    NO_PROTECTION_THEN
}
