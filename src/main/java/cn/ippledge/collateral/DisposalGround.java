package cn.ippledge.collateral;

/** When a pledge may be realised (Civil Code art. 436): the debt is not performed, or what the parties agreed on has happened. */
public enum DisposalGround {
    DEBT_OVERDUE,
    AGREED_EVENT
}
