package cn.ippledge.collateral;

/** The five kinds of rights, each with its own registration authority. Labels: {@code rightType.NAME}. */
public enum RightType {
    PATENT,
    TRADEMARK,
    COPYRIGHT,
    PLANT_VARIETY,
    IC_LAYOUT
}
