package cn.ippledge.collateral;

/** The kinds of rights as people name them: the three patents apart, the other types whole. Labels: {@code rightKind.NAME}. */
public enum RightKind {
    INVENTION(RightType.PATENT, PatentKind.INVENTION),
    UTILITY_MODEL(RightType.PATENT, PatentKind.UTILITY_MODEL),
    DESIGN(RightType.PATENT, PatentKind.DESIGN),
    TRADEMARK(RightType.TRADEMARK, null),
    COPYRIGHT(RightType.COPYRIGHT, null),
    PLANT_VARIETY(RightType.PLANT_VARIETY, null),
    IC_LAYOUT(RightType.IC_LAYOUT, null);

    private final RightType type;
    private final PatentKind patentKind;

    RightKind(RightType type, PatentKind patentKind) {
        this.type = type;
        this.patentKind = patentKind;
    }

    public RightType type() {
        return type;
    }

    public PatentKind patentKind() {
        return patentKind;
    }

    public static RightKind of(IpRight right) {
        return right.type() == RightType.PATENT
                ? valueOf(right.patentKind().name())
                : valueOf(right.type().name());
    }
}
