package cn.ippledge.loan;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A loan as those read it who pay public money on it: what was agreed, which pledge is registered, what interest was really
 * paid for which days.
 */
public record LoanRecord(Loan loan, List<Pledged> pledges, List<PaidInterest> interest, List<Repayment> repayments) {

    /** One registered pledge of the loan; {@code registrationNo} is the authority's. */
    public record Pledged(String caseNo, String registrationNo, LocalDate registeredOn) {}

    public LoanRecord {
        pledges = List.copyOf(pledges);
        interest = List.copyOf(interest);
        repayments = List.copyOf(repayments);
    }

    /** The pledge exists from its registration; where there are several, from the first. */
    public Optional<Pledged> firstPledge() {
        return pledges.stream().min(Comparator.comparing(Pledged::registeredOn));
    }

    /** Penalty interest paid on the days after {@code from} up to and including {@code to}. */
    public Money penaltyPaid(LocalDate from, LocalDate to) {
        return Money.sum(repayments.stream()
                .filter(r -> r.paidOn().isAfter(from) && !r.paidOn().isAfter(to))
                .map(Repayment::penalty)
                .toList());
    }
}
