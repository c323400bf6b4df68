package cn.ippledge.insight;

/** How a document words its target. Sign before the figure: message key {@code targetBound.NAME}. */
public enum TargetBound {
    /** 达到 */
    REACH,
    /** 以上, 不低于 */
    AT_LEAST,
    /** 超过, 突破 */
    MORE_THAN,
    /** A goal in words, such as 显著扩大: shown, never measured. */
    IN_WORDS,
    /** The document sets none; the value is still kept. */
    TARGETLESS
}
