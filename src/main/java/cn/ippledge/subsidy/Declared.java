package cn.ippledge.subsidy;

import cn.ippledge.policy.Fact;
import cn.ippledge.policy.Facts;
import cn.ippledge.shared.Rejected;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the claimant says and the clerk verifies, because no record of the platform knows it.
 *
 * @param facts by their names, in the form that {@link Facts#read} takes
 */
public record Declared(Map<String, Object> facts, List<Evidence> evidence) {

    public static final Declared NOTHING = new Declared(Map.of(), List.of());

    /** The rest is read from the platform's own records and cannot be declared. */
    static final Set<Fact> DECLARABLE = EnumSet.of(
            Fact.ipShare,
            Fact.firstPledge,
            Fact.borrowerOwnsRights,
            Fact.insured,
            Fact.guaranteed,
            Fact.grantedElsewhere,
            Fact.item,
            Fact.quantity,
            Fact.actualFee,
            Fact.price,
            Fact.relatedSeller,
            Fact.implementedInProvince,
            Fact.prizeLevel);

    public Declared {
        facts = facts == null ? Map.of() : Map.copyOf(facts);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        Facts.read(new LinkedHashMap<>(facts));
        for (String name : facts.keySet())
            if (!DECLARABLE.contains(Fact.named(name)))
                throw Rejected.field(name, SubsidyReason.FACT_NOT_DECLARABLE, name);
    }

    Facts asFacts() {
        return Facts.read(new LinkedHashMap<>(facts));
    }

    String award() {
        return String.valueOf(facts.getOrDefault(Fact.item.name(), ""));
    }
}
