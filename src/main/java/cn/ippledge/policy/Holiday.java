package cn.ippledge.policy;

/** The occasion for which a notice moves days off or working days. Labels: {@code holiday.NAME}. */
public enum Holiday {
    NEW_YEAR,
    SPRING_FESTIVAL,
    QINGMING,
    LABOUR_DAY,
    DRAGON_BOAT,
    MID_AUTUMN,
    NATIONAL_DAY,
    NATIONAL_DAY_AND_MID_AUTUMN,
    OTHER
}
