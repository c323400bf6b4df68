package cn.ippledge.collateral;

/**
 * What an extension rests on: the parties' agreement, or the pledgee's letter of guarantee when the debt is unpaid and there
 * is no agreement. Labels: {@code extensionBasis.NAME}.
 */
public enum ExtensionBasis {
    AGREEMENT,
    GUARANTEE_LETTER
}
