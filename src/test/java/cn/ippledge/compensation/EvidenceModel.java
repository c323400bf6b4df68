package cn.ippledge.compensation;

import static cn.ippledge.compensation.ClaimState.*;
import static cn.ippledge.compensation.CompensationReason.*;
import static cn.ippledge.shared.CommonReason.*;

import cn.ippledge.compensation.PoolModel.Claim;
import cn.ippledge.shared.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a claim rests on, and the clerk's word on each paper; see {@link PoolModel}. */
final class EvidenceModel {

    private EvidenceModel() {}

    /** Papers are put in while the claim is with the bank. */
    static Reason putIn(Claim claim, List<Evidence> items) {
        if (claim.state != REPORTED) return claim.filedOn == null ? WRONG_STATE : EVIDENCE_CLOSED;
        for (Evidence item : items) claim.papers.put(item, true);
        return null;
    }

    /** Every claim rests on six papers, one that names proceeds of the pledge on a seventh. */
    static Set<Evidence> required(long proceeds) {
        Set<Evidence> required = EnumSet.of(
                Evidence.LOAN_CONTRACT,
                Evidence.DISBURSEMENT_PROOF,
                Evidence.PLEDGE_CERTIFICATE,
                Evidence.OVERDUE_STATEMENT,
                Evidence.COLLECTION_RECORD,
                Evidence.LOSS_STATEMENT);
        if (proceeds > 0) required.add(Evidence.DISPOSAL_RECORD);
        return required;
    }

    static long unproven(Claim claim, long proceeds) {
        return required(proceeds).stream()
                .filter(item -> !claim.papers.getOrDefault(item, false))
                .count();
    }

    /** What the clerk has before him: what is required, and what was put in besides. */
    static Set<Evidence> items(Claim claim) {
        Set<Evidence> items = required(claim.proceeds);
        items.addAll(claim.papers.keySet());
        return items;
    }

    /** A claim passes on accepted papers alone; one that goes back says which are wrong. */
    static Reason check(Claim claim, boolean passed, Set<Evidence> refused) {
        if (claim.state != FILED) return WRONG_STATE;
        Set<Evidence> wanting = required(claim.proceeds);
        wanting.retainAll(refused);
        if (passed && !wanting.isEmpty()) return wanting.size() > 1 ? FIELDS_INVALID : EVIDENCE_NOT_ACCEPTED;
        if (!passed && refused.isEmpty()) return NOTHING_TO_SUPPLEMENT;
        for (Evidence item : items(claim)) {
            boolean accepted = !refused.contains(item);
            claim.papers.put(item, accepted);
            claim.words.add(item + (accepted ? " accepted seen" : " refused seen"));
        }
        claim.state = passed ? CHECKED : REPORTED;
        return null;
    }
}
