package cn.ippledge.party;

/** 企业划型. Everything below LARGE is a small or medium enterprise in the sense of the programmes. */
public enum SizeClass {
    LARGE,
    MEDIUM,
    SMALL,
    MICRO;

    public boolean isSme() {
        return this != LARGE;
    }

    public boolean isSmallOrMicro() {
        return this == SMALL || this == MICRO;
    }
}
