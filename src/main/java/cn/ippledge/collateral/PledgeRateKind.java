package cn.ippledge.collateral;

/** What a pledge rate is set for: rights that banks lend on alike. Labels: {@code pledgeRateKind.NAME}. */
public enum PledgeRateKind {
    INVENTION,
    UTILITY_MODEL,
    DESIGN,
    TRADEMARK,
    COPYRIGHT,
    PLANT_VARIETY,
    IC_LAYOUT;

    static PledgeRateKind of(IpRight right) {
        return right.type() == RightType.PATENT
                ? valueOf(right.patentKind().name())
                : valueOf(right.type().name());
    }
}
