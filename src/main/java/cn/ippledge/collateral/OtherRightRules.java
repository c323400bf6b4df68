package cn.ippledge.collateral;

import static cn.ippledge.collateral.RegistrationRule.refuse;
import static cn.ippledge.collateral.RightType.IC_LAYOUT;
import static cn.ippledge.collateral.RightType.PLANT_VARIETY;

import java.util.List;

/** Plant varieties and IC layouts, for which no pledge procedure of their own is published. */
final class OtherRightRules {

    static final List<RegistrationRule> ALL = List.of(
            refuse(
                    PLANT_VARIETY,
                    "PV-01",
                    "rights",
                    filing -> filing.anyRight(right -> right.is(
                            RightStatus.APPLIED,
                            RightStatus.TERMINATED,
                            RightStatus.FEE_OVERDUE,
                            RightStatus.INVALID))),
            refuse(PLANT_VARIETY, "PV-02", "debtTo", Filing::debtOutlivesProtection),
            refuse(
                    IC_LAYOUT,
                    "IC-01",
                    "rights",
                    filing -> filing.anyRight(
                            right -> right.is(RightStatus.APPLIED, RightStatus.TERMINATED, RightStatus.INVALID))),
            // the end of protection is min(filing or first use + 10 years, completion + 15 years): Regulation art. 12
            refuse(IC_LAYOUT, "IC-02", "debtTo", Filing::debtOutlivesProtection));

    private OtherRightRules() {}
}
