package cn.ippledge.subsidy;

import cn.ippledge.loan.Loan;
import cn.ippledge.loan.LoanRecord;
import cn.ippledge.loan.PaidInterest;
import cn.ippledge.party.Enterprise;
import cn.ippledge.party.Enterprises;
import cn.ippledge.policy.Policy;
import cn.ippledge.record.CaseNumbers;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the claim that an enterprise is entitled to, as it would have filed it itself. */
@Component
class Proposals {

    private final Enterprises enterprises;
    private final Pinning pinning;
    private final SubsidyComputer computer;
    private final Coverages coverages;
    private final CoverageMapper covered;
    private final SubsidyStore store;
    private final CaseNumbers numbers;
    private final SubsidyDesk desk;

    Proposals(
            Enterprises enterprises,
            Pinning pinning,
            SubsidyComputer computer,
            Coverages coverages,
            CoverageMapper covered,
            SubsidyStore store,
            CaseNumbers numbers,
            SubsidyDesk desk) {
        this.enterprises = enterprises;
        this.pinning = pinning;
        this.computer = computer;
        this.coverages = coverages;
        this.covered = covered;
        this.store = store;
        this.numbers = numbers;
        this.desk = desk;
    }

    /** Gives the new claim's number; within the caller's transaction. */
    String propose(LoanRecord record, Policy policy, LocalDate today) {
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
        desk.doneBySystem("subsidy.propose", kept.no(), null, kept, Subsidies.opened(kept, CaseEvent.SYSTEM));
        return kept.no();
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

    /** The policy itself says no, perhaps for several reasons. */
    static final class NotEntitled extends RuntimeException {
        final transient List<Entitlement.Why> why;

        NotEntitled(List<Entitlement.Why> why) {
            super("not entitled");
            this.why = why;
        }
    }
}
