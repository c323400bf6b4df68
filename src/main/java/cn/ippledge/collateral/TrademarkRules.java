package cn.ippledge.collateral;

import static cn.ippledge.collateral.RegistrationRule.onSubmit;
import static cn.ippledge.collateral.RegistrationRule.refuse;
import static cn.ippledge.collateral.RightType.TRADEMARK;
import static cn.ippledge.collateral.RuleSeverity.CORRECT;

import java.util.List;

/**
 * What the Trademark Office refuses (notice 358 art. 8) and what it sends back for correction (arts. 3 and 5). UNVERIFIED but
 * for art. 3: remembered, and marked so on screen.
 */
final class TrademarkRules {

    static final List<RegistrationRule> ALL = List.of(
            refuse(
                    TRADEMARK,
                    "TM-01",
                    "rights",
                    filing -> filing.anyRight(right -> !right.ownedByPledgor())
                            && filing.lacks(FiledDocument.OWNERSHIP_PROOF)),
            refuse(TRADEMARK, "TM-02", "contract", filing -> filing.marked("TM-02")),
            refuse(
                    TRADEMARK,
                    "TM-03",
                    "rights",
                    filing -> filing.anyRight(right -> right.is(RightStatus.TERMINATED, RightStatus.INVALID))),
            refuse(TRADEMARK, "TM-04", "rights", filing -> filing.anyRight(right -> right.is(RightStatus.FROZEN))),
            // a mark that is still applied for gives no exclusive right that could be pledged
            refuse(
                    TRADEMARK,
                    "TM-05",
                    "rights",
                    filing -> filing.marked("TM-05") || filing.anyRight(right -> right.is(RightStatus.APPLIED))),
            onSubmit(
                    TRADEMARK,
                    "TM-06",
                    CORRECT,
                    "statements",
                    filing -> !filing.states(FilingStatement.SIMILAR_MARKS_INCLUDED)),
            onSubmit(TRADEMARK, "TM-07", CORRECT, "rights", Filing::coOwnersHaveNotAgreed),
            onSubmit(
                    TRADEMARK,
                    "TM-08",
                    CORRECT,
                    "contract",
                    filing -> !filing.form().contract().contains(ContractContent.RIGHT_NUMBERS)
                            || filing.anyRight(right -> !right.numbered())),
            onSubmit(TRADEMARK, "TM-09", CORRECT, "contract", filing -> !filing.contractIsComplete()));

    private TrademarkRules() {}
}
