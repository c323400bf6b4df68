package cn.ippledge.financing;

import cn.ippledge.shared.PartyId;
import java.time.LocalDateTime;

/**
 * What the relationship manager proposes, and what the approver said. A returned case gets a new proposal; the old ones stay.
 *
 * @param decidingBank whose approver decides: the branch, or above its authority its head office
 * @param outcome null while undecided
 */
public record Proposal(
        long id,
        String applicationNo,
        Terms terms,
        PartyId decidingBank,
        String opinion,
        long proposedBy,
        LocalDateTime proposedAt,
        CreditOutcome outcome,
        Long decidedBy,
        LocalDateTime decidedAt,
        String decisionOpinion) {

    static Proposal of(DueDiligence report, PartyId decidingBank, String opinion, long by, LocalDateTime at) {
        Terms terms = new Terms(report.amount(), report.months(), report.annualRate(), report.method());
        return new Proposal(0, report.no(), terms, decidingBank, opinion, by, at, null, null, null, null);
    }
}
