package cn.ippledge.subsidy;

import cn.ippledge.loan.Loan;
import cn.ippledge.loan.LoanRecord;
import cn.ippledge.loan.LoanRecords;
import cn.ippledge.party.Enterprises;
import cn.ippledge.party.Standing;
import cn.ippledge.policy.Fact;
import cn.ippledge.policy.Facts;
import cn.ippledge.policy.Item;
import cn.ippledge.policy.Policy;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gathers what a policy asks of a claim, each fact with the record it comes from. */
@Component
class SubsidyFacts {

    private final LoanRecords loans;
    private final Enterprises enterprises;

    SubsidyFacts(LoanRecords loans, Enterprises enterprises) {
        this.loans = loans;
        this.enterprises = enterprises;
    }

    /** @param record null for a claim that is on no loan */
    record Gathered(Facts facts, Map<String, String> sources, LoanRecord record) {

        Gathered with(Fact fact, Object value, String source) {
            if (value == null) return this;
            Map<String, String> more = new LinkedHashMap<>(sources);
            more.put(fact.name(), source);
            return new Gathered(facts.with(fact, value), more, record);
        }
    }

    Gathered gather(SubsidyClaim claim, Policy policy) {
        Declared said = claim.said();
        Gathered gathered = new Gathered(said.asFacts(), new LinkedHashMap<>(), null);
        for (String name : said.facts().keySet()) gathered.sources().put(name, "declared:" + claim.no());
        if (claim.loanNo() != null) gathered = withLoan(gathered, claim, policy);
        return switch (claim.kind()) {
            case INTEREST ->
                policy.facts().contains(Fact.fees)
                        ? new Gathered(
                                gathered.facts().with(Fact.fees, Map.of()), gathered.sources(), gathered.record())
                        : gathered;
            case FEE -> withFees(gathered, said);
            case BANK_REWARD ->
                gathered.with(Fact.registeredAmount, gathered.record().loan().principal(), source(gathered.record()));
            case AWARD -> withAward(gathered, said);
        };
    }

    private Gathered withLoan(Gathered from, SubsidyClaim claim, Policy policy) {
        LoanRecord record = loans.of(claim.loanNo());
        Loan loan = record.loan();
        String source = source(record);
        Gathered gathered = new Gathered(from.facts(), from.sources(), record)
                .with(Fact.principal, loan.principal(), source)
                .with(Fact.annualRate, loan.terms().annualRate(), source)
                .with(Fact.signedOn, loan.signedOn(), source)
                .with(Fact.disbursedOn, loan.disbursedOn(), source)
                .with(Fact.settledOn, loan.settledOn(), source)
                .with(Fact.ipPledge, !record.pledges().isEmpty(), source);
        if (record.firstPledge().isPresent()) {
            LoanRecord.Pledged first = record.firstPledge().get();
            gathered = gathered.with(
                    Fact.registeredOn,
                    first.registeredOn(),
                    "registration:" + first.caseNo() + " " + first.registrationNo());
        }
        if (policy.facts().contains(Fact.yearlyLoanAmount)) {
            int year = loan.disbursedOn().getYear();
            gathered = gathered.with(
                    Fact.yearlyLoanAmount,
                    loans.disbursedIn(loan.enterprise(), year),
                    "loans:" + loan.enterprise() + " " + year);
        }
        return withStanding(gathered, loan);
    }

    /** Size, first loan and start-up as they stood when the loan was signed, whatever has become of the enterprise since. */
    private Gathered withStanding(Gathered gathered, Loan loan) {
        LocalDate day = loan.signedOn();
        Standing standing = enterprises.standing(loan.enterprise(), day);
        String source = "enterprise:" + loan.enterprise() + " " + day;
        return gathered.with(Fact.firstLoan, standing.firstLoan(), source)
                .with(Fact.startUp, standing.startUp(), source)
                .with(Fact.smallOrMicro, standing.smallOrMicro(), source);
    }

    /** A fee claim is about its invoices; the interest of the same loan is claimed by itself. */
    private static Gathered withFees(Gathered gathered, Declared said) {
        Map<Item, Money> fees = new EnumMap<>(Item.class);
        StringBuilder sources = new StringBuilder();
        for (Evidence evidence : said.evidence()) {
            if (evidence.item() == null) continue;
            fees.merge(evidence.item(), evidence.amount(), Money::plus);
            sources.append(sources.isEmpty() ? "" : ", ").append(evidence.source());
        }
        if (fees.isEmpty()) throw Rejected.field("evidenceNumber", SubsidyReason.EVIDENCE_MISSING);
        return new Gathered(gathered.facts().with(Fact.interestPaid, Money.ZERO), gathered.sources(), gathered.record())
                .with(Fact.fees, fees, sources.toString());
    }

    private static Gathered withAward(Gathered gathered, Declared said) {
        if (said.evidence().isEmpty()) throw Rejected.field("evidenceNumber", SubsidyReason.EVIDENCE_MISSING);
        return gathered;
    }

    static String source(LoanRecord record) {
        return "loan:" + record.loan().no();
    }
}
