package cn.ippledge.collateral;

/** How pledged rights turn into money. Labels: {@code disposalMethod.NAME}. */
public enum DisposalMethod {
    AGREED_TRANSFER,
    AUCTION,
    SALE,
    LICENCE;

    /** Only what the pledgor has agreed to; an auction or a sale on the market needs no consent (Civil Code art. 436). */
    boolean needsOwner() {
        return this == AGREED_TRANSFER || this == LICENCE;
    }
}
