package cn.ippledge.collateral;

import static cn.ippledge.collateral.RegistrationRule.onSubmit;
import static cn.ippledge.collateral.RegistrationRule.refuse;
import static cn.ippledge.collateral.RightType.COPYRIGHT;
import static cn.ippledge.collateral.RuleSeverity.NOT_ACCEPTED;

import java.util.List;

/** What the copyright registrar refuses (Order 8 art. 12) and what it does not accept (arts. 3, 6 and 8). */
final class CopyrightRules {

    static final List<RegistrationRule> ALL = List.of(
            refuse(COPYRIGHT, "CR-01", "rights", filing -> filing.anyRight(right -> !right.ownedByPledgor())),
            refuse(COPYRIGHT, "CR-02", "contract", filing -> filing.marked("CR-02")),
            refuse(
                    COPYRIGHT,
                    "CR-03",
                    "rights",
                    filing -> filing.anyRight(
                            right -> right.expiresOn() != null && filing.on().isAfter(right.expiresOn()))),
            refuse(COPYRIGHT, "CR-04", "debtTo", Filing::debtOutlivesProtection),
            refuse(COPYRIGHT, "CR-05", "rights", filing -> filing.anyRight(right -> right.is(RightStatus.DISPUTED))),
            refuse(COPYRIGHT, "CR-06", "rights", filing -> filing.marked("CR-06")),
            onSubmit(
                    COPYRIGHT,
                    "CR-07",
                    NOT_ACCEPTED,
                    "documents",
                    filing -> filing.lacks(FiledDocument.PLEDGE_CONTRACT)
                            || filing.lacks(FiledDocument.MAIN_CONTRACT)
                            || filing.lacks(FiledDocument.IDENTITY_PROOF)),
            onSubmit(COPYRIGHT, "CR-08", NOT_ACCEPTED, "rights", Filing::coOwnersHaveNotAgreed),
            onSubmit(
                    COPYRIGHT,
                    "CR-09",
                    NOT_ACCEPTED,
                    "documents",
                    filing -> filing.states(FilingStatement.EXISTING_LICENCES)
                            && filing.lacks(FiledDocument.LICENCE_CONTRACTS)),
            onSubmit(
                    COPYRIGHT,
                    "CR-10",
                    NOT_ACCEPTED,
                    "documents",
                    filing -> (filing.appraised() || filing.states(FilingStatement.VALUATION_DEMANDED))
                            && (filing.lacks(FiledDocument.VALUATION_REPORT) || filing.valuationIsOutdated())));

    private CopyrightRules() {}
}
