package cn.ippledge.policy;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a case when a policy is asked, each value in its type. Read from outside by {@link #read}, built inside by
 * {@link #with}; asking for a fact that is neither there nor has a default refuses with its name.
 */
public final class Facts {

    public static final Facts NONE = new Facts(new EnumMap<>(Fact.class));

    private static final Map<String, Item> FEES =
            Map.of("valuation", Item.VALUATION, "insurance", Item.INSURANCE, "guarantee", Item.GUARANTEE);

    private final EnumMap<Fact, Object> values;

    private Facts(EnumMap<Fact, Object> values) {
        this.values = values;
    }

    /**
     * Reads decimals and dates from text, flags from booleans. A JSON number is refused: it may have lost digits on its way.
     *
     * @throws Rejected naming every unknown or ill-typed fact
     */
    public static Facts read(Map<String, Object> given) {
        EnumMap<Fact, Object> values = new EnumMap<>(Fact.class);
        List<Rejected.Field> wrong = new ArrayList<>();
        given.forEach((name, value) -> {
            Fact fact = Fact.named(name);
            if (fact == null) {
                wrong.add(new Rejected.Field(name, PolicyReason.FACT_UNKNOWN, name));
            } else if (value != null) {
                try {
                    values.put(fact, FactReader.read(fact, value));
                } catch (Refusal refusal) {
                    wrong.add(new Rejected.Field(
                            name, refusal.reason(), refusal.args().toArray()));
                }
            }
        });
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
        return new Facts(values);
    }

    /** Values in their types, all at once: in a batch a copy for each fact would cost more than the rule. */
    public static Facts of(Map<Fact, Object> values) {
        return new Facts(new EnumMap<>(values));
    }

    public Facts with(Fact fact, Object value) {
        EnumMap<Fact, Object> more = new EnumMap<>(values);
        if (value == null) more.remove(fact);
        else more.put(fact, value);
        return new Facts(more);
    }

    public boolean has(Fact fact) {
        return values.containsKey(fact);
    }

    public Money money(Fact fact) {
        return (Money) value(fact);
    }

    public Rate rate(Fact fact) {
        return (Rate) value(fact);
    }

    public BigDecimal count(Fact fact) {
        return (BigDecimal) value(fact);
    }

    public LocalDate date(Fact fact) {
        return (LocalDate) value(fact);
    }

    public boolean flag(Fact fact) {
        return (Boolean) value(fact);
    }

    public String choice(Fact fact) {
        return (String) value(fact);
    }

    /** The fee invoiced for an item; zero when the caller named others only. */
    public Money fee(Item item) {
        return ((Map<?, ?>) value(Fact.fees)).get(item) instanceof Money fee ? fee : Money.ZERO;
    }

    /** Refuses with every fact of these that is neither given nor has a default. */
    public void require(Set<Fact> wanted) {
        List<Rejected.Field> missing = wanted.stream()
                .filter(fact -> !has(fact) && !fact.hasDefault())
                .map(fact -> new Rejected.Field(fact.name(), PolicyReason.FACT_MISSING, fact.name()))
                .toList();
        if (!missing.isEmpty()) throw Rejected.fields(missing);
    }

    /** The value as a decision table compares it: amounts in fen, rates and shares in 10⁻⁸, the rest as it is. */
    public Object tableValue(Fact fact) {
        Object value = fact.isDerived() ? fact.derive(this) : value(fact);
        if (value instanceof Money money) return money.yuan().movePointRight(2);
        if (value instanceof Rate rate) return rate.value().movePointRight(8);
        return value;
    }

    private Object value(Fact fact) {
        Object value = values.get(fact);
        if (value == null) value = fact.absent();
        if (value == null) throw Rejected.field(fact.name(), PolicyReason.FACT_MISSING, fact.name());
        return value;
    }

    /** As given, in the order of the catalogue, in the form that {@link #read} takes: for storing and recomputing. */
    public Map<String, Object> asGiven() {
        Map<String, Object> given = new LinkedHashMap<>();
        values.forEach((fact, value) -> given.put(fact.name(), written(value)));
        return Collections.unmodifiableMap(given);
    }

    private static Object written(Object value) {
        if (value instanceof Boolean) return value;
        if (value instanceof BigDecimal count) return count.toPlainString();
        if (!(value instanceof Map<?, ?> fees)) return value.toString();
        Map<String, String> byName = new LinkedHashMap<>();
        fees.forEach((item, fee) -> byName.put(((Item) item).code(), fee.toString()));
        return byName;
    }

    static Map<Item, Money> fees(Map<?, ?> given) {
        EnumMap<Item, Money> fees = new EnumMap<>(Item.class);
        given.forEach((name, amount) -> {
            Item item = FEES.get(String.valueOf(name));
            if (item == null) throw new Rejected(PolicyReason.FACT_UNKNOWN, "fees." + name);
            if (amount == null) return;
            fees.put(item, FactReader.amount(amount));
        });
        return fees;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && values.equals(facts.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return asGiven().toString();
    }
}
