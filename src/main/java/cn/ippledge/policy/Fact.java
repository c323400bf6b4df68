package cn.ippledge.policy;

import static cn.ippledge.policy.FactType.*;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything a policy may ask about a case. The names are fixed from outside; what is left out has the value given here, or is
 * missing. Labels: {@code fact.<name>}.
 */
public enum Fact {
    principal(AMOUNT),
    annualRate(RATE),
    signedOn(DATE),
    disbursedOn(DATE),
    registeredOn(DATE),
    settledOn(DATE),
    defaultedOn(DATE),
    ipShare(SHARE, Rate.ONE),
    ipPledge(FLAG, false),
    firstLoan(FLAG, false),
    firstPledge(FLAG, false),
    startUp(FLAG, false),
    borrowerOwnsRights(FLAG, false),
    smallOrMicro(FLAG, false),
    insured(FLAG, false),
    guaranteed(FLAG, false),

    interestPaid(AMOUNT),
    /** Never earns a subsidy; kept so that the explanation can say so. */
    penaltyInterestPaid(AMOUNT, Money.ZERO),
    daysBorne(COUNT),
    lpr(RATE),
    yearlyLoanAmount(AMOUNT),
    fees(FEES),
    grantedThisYear(AMOUNT, Money.ZERO),
    grantedSoFar(AMOUNT, Money.ZERO),
    grantedElsewhere(FLAG, false),

    mode(List.of("BANK", "GUARANTOR")),
    principalLoss(AMOUNT),
    disposalProceeds(AMOUNT, Money.ZERO),
    keyList(FLAG, false),
    monetaryTool(FLAG, false),
    otherLevelsPaid(AMOUNT, Money.ZERO),
    lenderLiability(AMOUNT),
    bankFirstBusinessYear(FLAG, false),
    bankYearLoss(AMOUNT),
    bankYearEnrolled(AMOUNT),
    poolBalance(AMOUNT),

    registeredAmount(AMOUNT),
    item(List.of()),
    quantity(COUNT, BigDecimal.ONE),
    actualFee(AMOUNT),
    price(AMOUNT),
    relatedSeller(FLAG, false),
    implementedInProvince(FLAG, false),
    prizeLevel(List.of("NATIONAL", "PROVINCIAL", "OTHER")),

    /** Derived from two dates, for tables, which compare a column with constants only. */
    registeredAfterSettlement(facts -> later(facts, registeredOn, settledOn), registeredOn, settledOn),
    registeredAfterDefault(facts -> later(facts, registeredOn, defaultedOn), registeredOn, defaultedOn);

    private static final Map<String, Fact> BY_NAME = Arrays.stream(values())
            .filter(fact -> fact.derivation == null)
            .collect(Collectors.toMap(Fact::name, f -> f));

    private final FactType type;
    private final Object absent;
    private final List<String> choices;
    private final Function<Facts, Boolean> derivation;
    private final List<Fact> sources;

    Fact(FactType type) {
        this(type, null, List.of(), null);
    }

    Fact(FactType type, Object absent) {
        this(type, absent, List.of(), null);
    }

    Fact(List<String> choices) {
        this(CHOICE, null, choices, null);
    }

    Fact(Function<Facts, Boolean> derivation, Fact... sources) {
        this(FLAG, null, List.of(), derivation, sources);
    }

    Fact(FactType type, Object absent, List<String> choices, Function<Facts, Boolean> derivation, Fact... sources) {
        this.type = type;
        this.absent = absent;
        this.choices = choices;
        this.derivation = derivation;
        this.sources = List.of(sources);
    }

    /** The fact that callers may give under this name; null when there is none. */
    public static Fact named(String name) {
        return BY_NAME.get(name);
    }

    public FactType type() {
        return type;
    }

    /** The words that a choice may be; empty when the policy's own table names them. */
    public List<String> choices() {
        return choices;
    }

    public boolean isDerived() {
        return derivation != null;
    }

    /** What is asked of the caller for this fact: itself, or what it is derived from. */
    public List<Fact> asked() {
        return isDerived() ? sources : List.of(this);
    }

    public boolean hasDefault() {
        return absent != null;
    }

    Object absent() {
        return absent;
    }

    Boolean derive(Facts facts) {
        return derivation.apply(facts);
    }

    private static boolean later(Facts facts, Fact one, Fact other) {
        return facts.date(one).isAfter(facts.date(other));
    }
}
