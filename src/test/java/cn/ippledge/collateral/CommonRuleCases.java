package cn.ippledge.collateral;

import static cn.ippledge.collateral.FilingFixture.filing;
import static cn.ippledge.collateral.RightType.*;

import cn.ippledge.collateral.RegistrationRuleCasesTest.Case;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Cases of the rules that hold for every type of right. */
final class CommonRuleCases {

    private CommonRuleCases() {}

    static List<Case> all() {
        return Stream.of(onFiling(), afterRegistration()).flatMap(List::stream).toList();
    }

    private static List<Case> onFiling() {
        LocalDate claimsTo = LocalDate.of(2028, 3, 1);
        return List.of(
                new Case(
                        "COM-01",
                        "written contract, or a clause in the main contract",
                        filing(PATENT)
                                .without(FiledDocument.PLEDGE_CONTRACT)
                                .stating(FilingStatement.CLAUSE_IN_MAIN_CONTRACT),
                        filing(PATENT).without(FiledDocument.PLEDGE_CONTRACT)),
                new Case(
                        "COM-02",
                        "signed by both",
                        filing(PATENT),
                        filing(PATENT).notStating(FilingStatement.PLEDGOR_SIGNED)),
                new Case(
                        "COM-02",
                        "signed by both",
                        filing(IC_LAYOUT),
                        filing(IC_LAYOUT).notStating(FilingStatement.PLEDGEE_SIGNED)),
                new Case(
                        "COM-03",
                        "foreign party with or without an agency",
                        filing(TRADEMARK)
                                .stating(FilingStatement.FOREIGN_PARTY)
                                .stating(FilingStatement.AGENT_APPOINTED)
                                .with(FiledDocument.POWER_OF_ATTORNEY),
                        filing(TRADEMARK).stating(FilingStatement.FOREIGN_PARTY)),
                new Case(
                        "COM-04",
                        "agent with or without a power",
                        filing(PATENT).stating(FilingStatement.AGENT_APPOINTED).with(FiledDocument.POWER_OF_ATTORNEY),
                        filing(PATENT).stating(FilingStatement.AGENT_APPOINTED)),
                new Case(
                        "COM-05",
                        "foreign papers with or without translation",
                        filing(COPYRIGHT)
                                .stating(FilingStatement.FOREIGN_LANGUAGE_FILES)
                                .with(FiledDocument.TRANSLATION),
                        filing(COPYRIGHT).stating(FilingStatement.FOREIGN_LANGUAGE_FILES)),
                new Case(
                        "COM-06",
                        "appraised with or without report",
                        filing(PATENT).appraisedAsOf("2025-12-31"),
                        filing(PATENT).appraisedAsOf("2025-12-31").without(FiledDocument.VALUATION_REPORT)),
                new Case(
                        "COM-07",
                        "forfeiture clause",
                        filing(PATENT),
                        filing(PATENT).stating(FilingStatement.FORFEITURE_CLAUSE)),
                new Case(
                        "COM-08",
                        "third party pledges",
                        filing(PATENT),
                        filing(PATENT).stating(FilingStatement.THIRD_PARTY_PLEDGOR)),
                new Case(
                        "COM-09",
                        "another registration is pending, or live",
                        filing(TRADEMARK).pledgedElsewhere(1, 0),
                        filing(TRADEMARK).pledgedElsewhere(1, 1)),
                new Case(
                        "COM-10",
                        "one fen or nothing",
                        filing(PATENT).securing("0.01"),
                        filing(PATENT).securing("0.00")),
                new Case("COM-10", "currency", filing(PATENT), filing(PATENT).in(" ")),
                new Case(
                        "COM-10",
                        "maximum with or without its cap",
                        filing(PATENT).upTo("5000000.00", claimsTo),
                        filing(PATENT).upTo(null, claimsTo)),
                new Case(
                        "COM-10",
                        "maximum with or without its period",
                        filing(PATENT).upTo("5000000.00", claimsTo),
                        filing(PATENT).upTo("5000000.00", null)),
                new Case(
                        "COM-11",
                        "contract of 2026-03-01, one year after the base date or a day more",
                        filing(PATENT).appraisedAsOf("2025-03-01"),
                        filing(PATENT).appraisedAsOf("2025-02-28")),
                new Case(
                        "COM-12",
                        "report signed by two appraisers and sealed",
                        filing(PATENT).appraisedAsOf("2025-12-31"),
                        filing(PATENT)
                                .appraisedAsOf("2025-12-31")
                                .notStating(FilingStatement.REPORT_SIGNED_AND_SEALED)));
    }

    private static List<Case> afterRegistration() {
        return List.of(
                new Case(
                        "COM-13",
                        "registered before disbursement",
                        filing(PATENT),
                        filing(PATENT).notRegistered()),
                new Case(
                        "COM-14",
                        "licence with or without the pledgee's consent",
                        filing(PATENT).dealing(RightDealing.LICENCE, true),
                        filing(PATENT).dealing(RightDealing.LICENCE, false)));
    }
}
