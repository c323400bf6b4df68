package cn.ippledge.workflow.web;

import cn.ippledge.shared.NotFound;

/** Where the module that owns a case shows it, by the letters of its number. */
final class CaseLinks {

    private CaseLinks() {}

    static String page(String caseNo) {
        return switch (caseNo.substring(0, Math.min(3, caseNo.length()))) {
            case "FA-" -> "/applications/" + caseNo;
            case "PR-" -> "/registrations/" + caseNo;
            case "PV-" -> "/policies/drafts/" + caseNo;
            case "LN-" -> "/loans/" + caseNo;
            case "DP-" -> "/disposals/" + caseNo;
            case "SB-" -> "/subsidies/" + caseNo;
            case "RC-" -> "/compensations/" + caseNo;
            case "RF-" -> "/refunds/" + caseNo;
            case "RV-" -> "/reversals/" + caseNo;
            case "PC-", "PB-" -> "/partner-dues/" + caseNo;
            default -> throw new NotFound(caseNo);
        };
    }

    /** The fragment that any page can include. */
    static String summary(String caseNo) {
        return page(caseNo) + "/summary";
    }
}
