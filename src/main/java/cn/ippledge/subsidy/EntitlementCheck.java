package cn.ippledge.subsidy;

import cn.ippledge.loan.Loan;
import cn.ippledge.loan.LoanRecord;
import cn.ippledge.loan.LoanRecords;
import cn.ippledge.loan.PaidInterest;
import cn.ippledge.party.Enterprise;
import cn.ippledge.party.Enterprises;
import cn.ippledge.policy.Policy;
import cn.ippledge.record.CaseNumbers;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One loan under one policy: a claim is proposed, or it is written down why none is. */
@Component
class EntitlementCheck {

    private final LoanRecords loans;
    private final Enterprises enterprises;
    private final Pinning pinning;
    private final SubsidyComputer computer;
    private final Coverages coverages;
    private final CoverageMapper covered;
    private final EntitlementMapper findings;
    private final SubsidyStore store;
    private final CaseNumbers numbers;
    private final TransactionTemplate transaction;
    private final SubsidyDesk desk;

    EntitlementCheck(
            LoanRecords loans,
            Enterprises enterprises,
            Pinning pinning,
            SubsidyComputer computer,
            Coverages coverages,
            CoverageMapper covered,
            EntitlementMapper findings,
            SubsidyStore store,
            CaseNumbers numbers,
            TransactionTemplate transaction,
            SubsidyDesk desk) {
        this.loans = loans;
        this.enterprises = enterprises;
        this.pinning = pinning;
        this.computer = computer;
        this.coverages = coverages;
        this.covered = covered;
        this.findings = findings;
        this.store = store;
        this.numbers = numbers;
        this.transaction = transaction;
        this.desk = desk;
    }

    /** Whether a claim was proposed. */
    boolean examine(String loanNo, Policy policy, LocalDate today) {
        LoanRecord record = loans.of(loanNo);
        try {
            transaction.executeWithoutResult(status -> propose(record, policy, today));
            return true;
        } catch (NotEntitled no) {
            keep(record.loan(), policy, Entitlement.Outcome.NOT_ENTITLED, null, no.why, today);
        } catch (Refusal refusal) {
            keep(record.loan(), policy, Entitlement.Outcome.NOT_ENTITLED, null, List.of(why(refusal)), today);
        }
        return false;
    }

    private void propose(LoanRecord record, Policy policy, LocalDate today) {
        SubsidyClaim blank = blank(record, policy, today);
        Pinning.Pinned pinned = pinning.pin(blank, record, today);
        SubsidyClaim claim = blank.copy(c -> {
            c.no = numbers.next("SB", today);
            c.policyVersion = pinned.policy().version();
            c.decidingDay = pinned.on();
            c.claimedOn = today;
        });
        coverages.holdClaimant(claim);
        SubsidyComputer.Result result = computer.compute(claim, pinned.policy());
        if (result.refusal() != null)
            throw new NotEntitled(result.refusal().reasons().stream()
                    .map(ground -> new Entitlement.Why(ground.code(), ground.article(), List.of()))
                    .toList());
        if (result.amount().isZero()) throw new Rejected(SubsidyReason.NOTHING_GRANTED);
        Drafts.coverage(claim).forEach(coverages::take);
        SubsidyClaim computed = claim.copy(c -> {
            c.computation = Stored.written(result.computation());
            c.amount = result.amount();
        });
        SubsidyClaim kept = store.withRows(
                store.open(computed.copy(c -> c.digest = SubsidyExplanations.digest(computed))), result.computation());
        keep(record.loan(), policy, Entitlement.Outcome.PROPOSED, kept.no(), List.of(), today);
        desk.doneBySystem("subsidy.propose", kept.no(), null, kept, Subsidies.opened(kept, CaseEvent.SYSTEM));
    }

    /** The paid interest that nobody has claimed yet. */
    private SubsidyClaim blank(LoanRecord record, Policy policy, LocalDate today) {
        Loan loan = record.loan();
        LocalDate to = paidUntil(record, today);
        LocalDate from = covered.ofLoan(loan.no()).stream()
                .filter(c -> c.item().equals(SubsidyKind.INTEREST.name()))
                .map(Coverage::to)
                .filter(end -> end.isAfter(loan.disbursedOn()))
                .max(LocalDate::compareTo)
                .orElse(loan.disbursedOn());
        if (to == null || !to.isAfter(from)) throw new Rejected(SubsidyReason.NOTHING_NEW_TO_CLAIM, from);
        Enterprise enterprise = enterprises.get(loan.enterprise());
        return Drafts.proposed(
                policy.id(),
                loan,
                from,
                to,
                new SubsidyClaim.Group(enterprise.town(), enterprise.sizeClass(), loan.bank()),
                desk.now());
    }

    /** Of a settled loan the end; of a running one the last settlement of the years that are over, so that it is proposed once a year. */
    private static LocalDate paidUntil(LoanRecord record, LocalDate today) {
        LocalDate limit = record.loan().settledOn() != null ? LocalDate.MAX : LocalDate.of(today.getYear() - 1, 12, 31);
        LocalDate last = null;
        for (PaidInterest period : record.interest()) {
            if (!period.isPaid() || period.to().isAfter(limit)) break;
            last = period.to();
        }
        return last;
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

    private static final class NotEntitled extends RuntimeException {
        private final transient List<Entitlement.Why> why;

        NotEntitled(List<Entitlement.Why> why) {
            super("not entitled");
            this.why = why;
        }
    }
}
