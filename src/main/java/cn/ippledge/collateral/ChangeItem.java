package cn.ippledge.collateral;

import java.util.EnumSet;
import java.util.Set;

/** What of a registered pledge is changed. Labels: {@code changeItem.NAME}. */
public enum ChangeItem {
    PARTY_NAME,
    PARTY_ADDRESS,
    CLAIM_KIND,
    CLAIM_AMOUNT,
    SCOPE,
    DEBT_TERM,
    RIGHT_LIST;

    /** For patents these are to be filed within thirty days of the change (notice 461 art. 13; UNVERIFIED). */
    static final Set<ChangeItem> TIMED = EnumSet.of(CLAIM_KIND, CLAIM_AMOUNT, SCOPE);
}
