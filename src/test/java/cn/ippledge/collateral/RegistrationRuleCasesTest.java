package cn.ippledge.collateral;

import static cn.ippledge.collateral.FilingFixture.filing;
import static cn.ippledge.collateral.RightStatus.*;
import static cn.ippledge.collateral.RightType.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For each rule the filing that just passes it and the filing that just does not. */
class RegistrationRuleCasesTest {

    record Case(String rule, String about, FilingFixture passing, FilingFixture failing) {
        @Override
        public String toString() {
            return rule + " " + about;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void passes(Case one) {
        assertThat(rulesFound(one.passing())).doesNotContain(one.rule());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds(Case one) {
        assertThat(rulesFound(one.failing())).contains(one.rule());
    }

    @Test
    void everyRuleHasACase() {
        assertThat(cases().map(Case::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        RegistrationRules.ALL.stream().map(RegistrationRule::id).toList());
    }

    static Stream<Case> cases() {
        return Stream.of(patents(), trademarks(), copyrights(), others(), CommonRuleCases.all())
                .flatMap(List::stream);
    }

    private static List<Case> patents() {
        return List.of(
                new Case(
                        "PAT-01",
                        "pledgor is the patentee",
                        filing(PATENT),
                        filing(PATENT).ownedByAnother()),
                new Case(
                        "PAT-02",
                        "terminated",
                        filing(PATENT).status(FEE_OVERDUE),
                        filing(PATENT).status(TERMINATED)),
                new Case(
                        "PAT-02",
                        "declared invalid",
                        filing(PATENT),
                        filing(PATENT).status(INVALID)),
                new Case(
                        "PAT-03",
                        "not yet granted",
                        filing(PATENT),
                        filing(PATENT).status(APPLIED)),
                new Case(
                        "PAT-04",
                        "annual fee unpaid",
                        filing(PATENT),
                        filing(PATENT).status(FEE_OVERDUE)),
                new Case(
                        "PAT-05",
                        "ownership disputed",
                        filing(PATENT),
                        filing(PATENT).status(DISPUTED)),
                new Case(
                        "PAT-05",
                        "preserved by a court",
                        filing(PATENT),
                        filing(PATENT).status(FROZEN)),
                new Case(
                        "PAT-06",
                        "debt ends on the last day of protection, or a day later",
                        filing(PATENT).expiring("2027-03-01").debtTo("2027-03-01"),
                        filing(PATENT).expiring("2027-03-01").debtTo("2027-03-02")),
                new Case(
                        "PAT-07",
                        "contract without scope",
                        filing(PATENT),
                        filing(PATENT).without(ContractContent.SCOPE)),
                new Case(
                        "PAT-07",
                        "contract without particulars",
                        filing(PATENT),
                        filing(PATENT).without(ContractContent.RIGHT_PARTICULARS)),
                new Case(
                        "PAT-08",
                        "co-owners",
                        filing(PATENT).coOwned(true),
                        filing(PATENT).coOwned(false)),
                new Case(
                        "PAT-08",
                        "co-owners agreed otherwise",
                        filing(PATENT).coOwned(false).stating(FilingStatement.CO_OWNERS_AGREED_OTHERWISE),
                        filing(PATENT).coOwned(false)),
                new Case(
                        "PAT-09",
                        "pending elsewhere",
                        filing(PATENT),
                        filing(PATENT).pledgedElsewhere(1, 0)),
                new Case(
                        "PAT-10",
                        "same-day invention, declared or not",
                        filing(PATENT)
                                .of(PatentKind.UTILITY_MODEL)
                                .stating(FilingStatement.SAME_DAY_INVENTION)
                                .with(FiledDocument.SAME_DAY_DECLARATION),
                        filing(PATENT).of(PatentKind.UTILITY_MODEL).stating(FilingStatement.SAME_DAY_INVENTION)),
                new Case(
                        "PAT-11",
                        "invalidation pending, declared or not",
                        filing(PATENT).status(INVALIDATION_PENDING).with(FiledDocument.INVALIDATION_DECLARATION),
                        filing(PATENT).status(INVALIDATION_PENDING)),
                new Case(
                        "PAT-12",
                        "another ground",
                        filing(PATENT).marked("PAT-05"),
                        filing(PATENT).marked("PAT-12")));
    }

    private static List<Case> trademarks() {
        return List.of(
                new Case(
                        "TM-01",
                        "registrant, or proof of ownership",
                        filing(TRADEMARK).ownedByAnother().with(FiledDocument.OWNERSHIP_PROOF),
                        filing(TRADEMARK).ownedByAnother()),
                new Case(
                        "TM-02",
                        "contract against the law",
                        filing(TRADEMARK),
                        filing(TRADEMARK).marked("TM-02")),
                new Case(
                        "TM-03",
                        "not renewed",
                        filing(TRADEMARK),
                        filing(TRADEMARK).status(TERMINATED)),
                new Case(
                        "TM-03",
                        "cancelled",
                        filing(TRADEMARK),
                        filing(TRADEMARK).status(INVALID)),
                new Case(
                        "TM-04",
                        "frozen by a court",
                        filing(TRADEMARK),
                        filing(TRADEMARK).status(FROZEN)),
                new Case(
                        "TM-05",
                        "another ground",
                        filing(TRADEMARK),
                        filing(TRADEMARK).marked("TM-05")),
                new Case(
                        "TM-05",
                        "only applied for",
                        filing(TRADEMARK),
                        filing(TRADEMARK).status(APPLIED)),
                new Case(
                        "TM-06",
                        "similar marks included",
                        filing(TRADEMARK),
                        filing(TRADEMARK).notStating(FilingStatement.SIMILAR_MARKS_INCLUDED)),
                new Case(
                        "TM-07",
                        "co-owners",
                        filing(TRADEMARK).coOwned(true),
                        filing(TRADEMARK).coOwned(false)),
                new Case(
                        "TM-08",
                        "number in the contract",
                        filing(TRADEMARK),
                        filing(TRADEMARK).without(ContractContent.RIGHT_NUMBERS)),
                new Case(
                        "TM-08",
                        "number in the application",
                        filing(TRADEMARK),
                        filing(TRADEMARK).withoutNumber()),
                new Case(
                        "TM-09",
                        "contract without the period",
                        filing(TRADEMARK),
                        filing(TRADEMARK).without(ContractContent.PERIOD)));
    }

    private static List<Case> copyrights() {
        return List.of(
                new Case(
                        "CR-01",
                        "pledgor is the owner",
                        filing(COPYRIGHT),
                        filing(COPYRIGHT).ownedByAnother()),
                new Case(
                        "CR-02",
                        "contract against the law",
                        filing(COPYRIGHT),
                        filing(COPYRIGHT).marked("CR-02")),
                new Case(
                        "CR-03",
                        "asked on 2026-03-05, the last day of protection or the day after it",
                        filing(COPYRIGHT).expiring("2026-03-05"),
                        filing(COPYRIGHT).expiring("2026-03-04")),
                new Case(
                        "CR-04",
                        "debt ends on the last day of protection, or a day later",
                        filing(COPYRIGHT).expiring("2027-12-31").debtTo("2027-12-31"),
                        filing(COPYRIGHT).expiring("2027-12-31").debtTo("2028-01-01")),
                new Case(
                        "CR-05",
                        "ownership disputed",
                        filing(COPYRIGHT),
                        filing(COPYRIGHT).status(DISPUTED)),
                new Case(
                        "CR-06",
                        "another ground",
                        filing(COPYRIGHT),
                        filing(COPYRIGHT).marked("CR-06")),
                new Case(
                        "CR-07",
                        "set of documents",
                        filing(COPYRIGHT),
                        filing(COPYRIGHT).without(FiledDocument.IDENTITY_PROOF)),
                new Case(
                        "CR-08",
                        "co-owners",
                        filing(COPYRIGHT).coOwned(true),
                        filing(COPYRIGHT).coOwned(false)),
                new Case(
                        "CR-09",
                        "licences with or without their contracts",
                        filing(COPYRIGHT)
                                .stating(FilingStatement.EXISTING_LICENCES)
                                .with(FiledDocument.LICENCE_CONTRACTS),
                        filing(COPYRIGHT).stating(FilingStatement.EXISTING_LICENCES)),
                new Case(
                        "CR-10",
                        "report demanded by the pledgee",
                        filing(COPYRIGHT).appraisedAsOf("2025-12-31"),
                        filing(COPYRIGHT).stating(FilingStatement.VALUATION_DEMANDED)),
                new Case(
                        "CR-10",
                        "report used within a year of its base date",
                        filing(COPYRIGHT).appraisedAsOf("2025-03-01"),
                        filing(COPYRIGHT).appraisedAsOf("2025-02-28")));
    }

    private static List<Case> others() {
        return List.of(
                new Case(
                        "PV-01",
                        "granted",
                        filing(PLANT_VARIETY),
                        filing(PLANT_VARIETY).status(APPLIED)),
                new Case(
                        "PV-01",
                        "fee paid",
                        filing(PLANT_VARIETY),
                        filing(PLANT_VARIETY).status(FEE_OVERDUE)),
                new Case(
                        "PV-02",
                        "debt within protection",
                        filing(PLANT_VARIETY).expiring("2027-03-01"),
                        filing(PLANT_VARIETY).expiring("2027-02-28")),
                new Case(
                        "IC-01",
                        "registered",
                        filing(IC_LAYOUT),
                        filing(IC_LAYOUT).status(APPLIED)),
                new Case(
                        "IC-01",
                        "not revoked",
                        filing(IC_LAYOUT),
                        filing(IC_LAYOUT).status(INVALID)),
                new Case(
                        "IC-02",
                        "debt within protection",
                        filing(IC_LAYOUT).expiring("2027-03-01"),
                        filing(IC_LAYOUT).expiring("2027-02-28")));
    }

    private static List<String> rulesFound(FilingFixture filing) {
        return RegistrationRules.findings(filing.build(), RuleStage.values()).stream()
                .map(RegistrationFinding::rule)
                .toList();
    }
}
