package cn.ippledge.subsidy;

import cn.ippledge.loan.Loan;
import cn.ippledge.loan.LoanRecord;
import cn.ippledge.loan.LoanRecords;
import cn.ippledge.policy.Policy;
import cn.ippledge.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One loan under one policy: a claim is proposed, or it is written down why none is. */
@Component
class EntitlementCheck {

    private final LoanRecords loans;
    private final Proposals proposals;
    private final EntitlementMapper findings;
    private final TransactionTemplate transaction;

    EntitlementCheck(
            LoanRecords loans, Proposals proposals, EntitlementMapper findings, TransactionTemplate transaction) {
        this.loans = loans;
        this.proposals = proposals;
        this.findings = findings;
        this.transaction = transaction;
    }

    /** Whether a claim was proposed. A refusal undoes the whole attempt and is then written down by itself. */
    boolean examine(String loanNo, Policy policy, LocalDate today) {
        LoanRecord record = loans.of(loanNo);
        try {
            transaction.executeWithoutResult(status -> {
                String claimNo = proposals.propose(record, policy, today);
                keep(record.loan(), policy, Entitlement.Outcome.PROPOSED, claimNo, List.of(), today);
            });
            return true;
        } catch (Proposals.NotEntitled no) {
            keep(record.loan(), policy, Entitlement.Outcome.NOT_ENTITLED, null, no.why, today);
        } catch (Refusal refusal) {
            keep(record.loan(), policy, Entitlement.Outcome.NOT_ENTITLED, null, List.of(why(refusal)), today);
        }
        return false;
    }

    private void keep(
            Loan loan,
            Policy policy,
            Entitlement.Outcome outcome,
            String claimNo,
            List<Entitlement.Why> why,
            LocalDate today) {
        findings.keep(
                loan.no(), policy.id(), loan.region(), loan.enterprise(), outcome, claimNo, Stored.written(why), today);
    }

    private static Entitlement.Why why(Refusal refusal) {
        return new Entitlement.Why(
                refusal.reason().name(),
                "",
                refusal.args().stream().map(String::valueOf).toList());
    }
}
