package cn.ippledge.financing;

import cn.ippledge.shared.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * The facts of one day about an application, and what they mean. No database in here: the same facts give the same findings.
 *
 * @param dishonesty, abnormalFiling, maliciousTrademark sources of the entries in force on the dated lists
 * @param loanEnd the last day of the loan were it signed today
 */
record EligibilityFacts(
        PartyId enterprise,
        boolean mediumOrSmaller,
        boolean inRegion,
        boolean creditCodeValid,
        boolean founded,
        List<String> dishonesty,
        List<String> abnormalFiling,
        List<String> maliciousTrademark,
        List<RightFacts> rights,
        LocalDate loanEnd,
        boolean consent) {

    List<Finding> findings() {
        return List.of(
                FindingCode.SME_SIZE.when(mediumOrSmaller),
                FindingCode.IN_REGION.when(inRegion),
                FindingCode.LICENCE.when(creditCodeValid && founded),
                FindingCode.NOT_DISHONEST.against(dishonesty),
                FindingCode.NO_ABNORMAL_FILING.against(abnormalFiling),
                FindingCode.NO_MALICIOUS_TRADEMARK.against(maliciousTrademark),
                everyRight(FindingCode.RIGHTS_VALID, RightFacts::valid),
                everyRight(FindingCode.RIGHTS_OWNED, this::owned),
                everyRight(FindingCode.FEES_PAID, RightFacts::feePaid),
                everyRight(FindingCode.TERM_COVERS_LOAN, right -> right.covers(loanEnd)),
                everyRight(FindingCode.NOT_PLEDGED, right -> !right.barredByPledge()),
                FindingCode.CONSENT.when(consent));
    }

    private boolean owned(RightFacts right) {
        return right.owner().equals(enterprise) && right.ownershipClear();
    }

    private Finding everyRight(FindingCode code, Predicate<RightFacts> condition) {
        return code.against(rights.stream()
                .filter(condition.negate())
                .map(RightFacts::number)
                .toList());
    }
}
