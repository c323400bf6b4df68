package cn.ippledge.subsidy;

import cn.ippledge.party.SizeClass;
import cn.ippledge.policy.Fact;
import cn.ippledge.policy.Facts;
import cn.ippledge.policy.InterestCounting;
import cn.ippledge.policy.Policy;
import cn.ippledge.policy.PolicyBook;
import cn.ippledge.policy.Quote;
import cn.ippledge.shared.Explanation.Trace;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * One version of a policy asked about a loan's year. It is asked on the year's last day; where the rule goes by rate, the
 * contract's principal and the days of the year count.
 */
final class ReckoningRule {

    private static final Set<Fact> KNOWN = EnumSet.of(
            Fact.principal,
            Fact.annualRate,
            Fact.signedOn,
            Fact.disbursedOn,
            Fact.settledOn,
            Fact.ipShare,
            Fact.ipPledge,
            Fact.firstLoan,
            Fact.startUp,
            Fact.smallOrMicro,
            Fact.interestPaid,
            Fact.penaltyInterestPaid,
            Fact.daysBorne,
            Fact.lpr,
            Fact.fees,
            Fact.grantedThisYear,
            Fact.grantedElsewhere);
    private static final Set<Fact> OF_ENTERPRISE = EnumSet.of(Fact.firstLoan, Fact.startUp, Fact.smallOrMicro);
    private static final int YEAR_DAYS = 365;
    private static final int YEAR_MONTHS = 12;

    private final Policy policy;
    private final PolicyBook policies;
    private final Set<Fact> asked;
    private final InterestCounting counting;
    private final LocalDate before;
    private final LocalDate to;
    private final LocalDate on;
    private final Map<LocalDate, Rate> lprs = new ConcurrentHashMap<>();

    ReckoningRule(Policy policy, int year, LocalDate to, PolicyBook policies) {
        this.policy = policy;
        this.policies = policies;
        this.asked = EnumSet.copyOf(policy.facts());
        this.counting = policy.interestCounting().orElseThrow();
        this.before = LocalDate.of(year - 1, 12, 31);
        this.to = to;
        this.on = lastDay(year);
    }

    /** What was decided, on which facts. */
    record Reckoned(Quote.Decision decision, Money amount, boolean capped, Facts facts, String reasons) {}

    static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }

    /** Refuses a policy whose answer the loans' year does not hold: a sum that is paid once belongs to no year. */
    static void requireSuitable(Policy policy) {
        if (policy.interestCounting().filter(counting -> !counting.once()).isEmpty())
            throw Rejected.field("policyId", ReckoningReason.RECKONING_POLICY_PAYS_NO_YEARLY_INTEREST, policy.title());
        policy.facts().stream()
                .filter(fact -> !KNOWN.contains(fact))
                .findFirst()
                .ifPresent(fact -> {
                    throw Rejected.field(
                            "policyId", ReckoningReason.RECKONING_FACT_UNKNOWN, policy.title(), fact.name());
                });
    }

    static boolean suits(Policy policy) {
        return policy.interestCounting().filter(counting -> !counting.once()).isPresent()
                && KNOWN.containsAll(policy.facts());
    }

    boolean asksStanding() {
        return asked.stream().anyMatch(OF_ENTERPRISE::contains);
    }

    boolean capsByLoan() {
        return counting.loanCap() != null;
    }

    String sql() {
        return asksStanding() ? PaidYear.SQL_WITH_STANDING : PaidYear.SQL;
    }

    LocalDate before() {
        return before;
    }

    LocalDate to() {
        return to;
    }

    /**
     * @param grantedThisYear what the same reckoning gives to the enterprise's loans before this one
     * @param grantedOnLoan what the loan had from earlier years; null where no cap by loan applies
     */
    Reckoned reckon(PaidYear loan, Money grantedThisYear, Money grantedOnLoan) {
        Facts facts = facts(loan, grantedThisYear);
        Trace trace = Trace.silent();
        Quote quote = policy.quote(facts, on, trace);
        Money amount = SubsidyComputer.underLoanCap(quote.amount(), grantedOnLoan, counting);
        boolean capped = trace.capped() || !amount.equals(quote.amount());
        return new Reckoned(quote.decision(), amount, capped, facts, reasons(quote));
    }

    /** The same again from what is kept, this time with every step. */
    static Quote explain(Policy policy, Map<String, Object> facts, int year) {
        return policy.quote(Facts.read(facts), lastDay(year));
    }

    static Money amount(Policy policy, Quote quote, Money grantedOnLoan) {
        return SubsidyComputer.underLoanCap(
                quote.amount(), grantedOnLoan, policy.interestCounting().orElseThrow());
    }

    private static String reasons(Quote quote) {
        if (quote.granted()) return "";
        return quote.reasons().stream().map(Quote.Ground::code).collect(Collectors.joining(","));
    }

    private Facts facts(PaidYear loan, Money grantedThisYear) {
        Map<Fact, Object> facts = new EnumMap<>(Fact.class);
        put(facts, Fact.principal, loan.principal());
        put(facts, Fact.annualRate, loan.annualRate());
        put(facts, Fact.signedOn, loan.signedOn());
        put(facts, Fact.disbursedOn, loan.disbursedOn());
        put(facts, Fact.settledOn, settled(loan));
        // Without a registered pledge nothing is paid out (Civil Code art. 444).
        put(facts, Fact.ipPledge, true);
        put(facts, Fact.interestPaid, loan.interest());
        if (loan.penalty().isPositive()) facts.put(Fact.penaltyInterestPaid, loan.penalty());
        put(facts, Fact.fees, Map.of());
        put(facts, Fact.grantedThisYear, grantedThisYear);
        put(facts, Fact.grantedElsewhere, loan.elsewhere());
        if (loan.standing() != null) addStanding(facts, loan.standing());
        if (counting.byRate()) {
            facts.put(Fact.daysBorne, BigDecimal.valueOf(days(loan)));
            facts.put(Fact.lpr, lpr(facts));
        }
        return Facts.of(facts);
    }

    private void put(Map<Fact, Object> facts, Fact fact, Object value) {
        if (value != null && asked.contains(fact)) facts.put(fact, value);
    }

    private void addStanding(Map<Fact, Object> facts, String standing) {
        put(facts, Fact.firstLoan, standing.contains(PaidYear.FIRST_LOAN));
        put(facts, Fact.startUp, standing.contains(PaidYear.START_UP));
        put(facts, Fact.smallOrMicro, SizeClass.valueOf(standing.split(" ")[0]).isSmallOrMicro());
    }

    /** The December of the year in which the interest was paid, not that of a later settlement. */
    private LocalDate settled(PaidYear loan) {
        return counting.lprOfYear() ? end(loan) : loan.settledOn();
    }

    private LocalDate end(PaidYear loan) {
        return loan.settledOn() != null && loan.settledOn().isBefore(to) ? loan.settledOn() : to;
    }

    /** The days of the year on which the loan was out, as far as the longest subsidised period is not used up before. */
    private long days(PaidYear loan) {
        LocalDate begin = loan.disbursedOn().isAfter(before) ? loan.disbursedOn() : before;
        long days = ChronoUnit.DAYS.between(begin, end(loan));
        long used = ChronoUnit.DAYS.between(loan.disbursedOn(), begin);
        long most = (long) counting.months() * YEAR_DAYS / YEAR_MONTHS;
        return used == 0 ? days : Math.max(0, Math.min(days, most - used));
    }

    private Rate lpr(Map<Fact, Object> facts) {
        Fact decides = policy.lprDate().orElseThrow();
        return lprs.computeIfAbsent(
                (LocalDate) facts.get(decides), date -> policies.completed(policy, Facts.NONE.with(decides, date))
                        .rate(Fact.lpr));
    }
}
