package cn.ippledge.collateral;

/** The three patents of the Patent Law, art. 2. Labels: {@code patentKind.NAME}. */
public enum PatentKind {
    INVENTION,
    UTILITY_MODEL,
    DESIGN
}
