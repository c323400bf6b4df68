package cn.ippledge.compensation;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the bank puts its claim on. Amounts left out are zero. */
public record FileClaim(
        String no,
        Money principalLoss,
        Money interestLoss,
        Money disposalProceeds,
        Money otherLevelsPaid,
        Set<Evidence> evidence,
        String opinion) {

    public FileClaim {
        if (principalLoss == null) throw Rejected.field("principalLoss", CommonReason.REQUIRED);
        interestLoss = interestLoss == null ? Money.ZERO : interestLoss;
        disposalProceeds = disposalProceeds == null ? Money.ZERO : disposalProceeds;
        otherLevelsPaid = otherLevelsPaid == null ? Money.ZERO : otherLevelsPaid;
        evidence = evidence == null || evidence.isEmpty() ? Set.of() : Set.copyOf(evidence);
        List<Rejected.Field> wrong = new ArrayList<>();
        if (!principalLoss.isPositive())
            wrong.add(new Rejected.Field("principalLoss", CommonReason.MONEY_NOT_POSITIVE, principalLoss.toString()));
        notNegative("interestLoss", interestLoss, wrong);
        notNegative("disposalProceeds", disposalProceeds, wrong);
        notNegative("otherLevelsPaid", otherLevelsPaid, wrong);
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
        requireComplete("evidence", evidence);
    }

    /** All of the checklist, or a refusal that names what is missing. */
    static void requireComplete(String field, Set<Evidence> there) {
        Set<Evidence> missing = EnumSet.allOf(Evidence.class);
        missing.removeAll(there);
        if (!missing.isEmpty()) throw Rejected.field(field, CompensationReason.EVIDENCE_INCOMPLETE, missing.size());
    }

    private static void notNegative(String field, Money amount, List<Rejected.Field> wrong) {
        if (amount.isNegative())
            wrong.add(new Rejected.Field(field, CommonReason.MONEY_NOT_POSITIVE, amount.toString()));
    }
}
