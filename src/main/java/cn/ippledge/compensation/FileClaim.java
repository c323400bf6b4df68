package cn.ippledge.compensation;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.util.ArrayList;
import java.util.List;

/** The loss that the bank claims for. Amounts left out are zero; what proves them are documents of the claim. */
public record FileClaim(
        String no,
        Money principalLoss,
        Money interestLoss,
        Money disposalProceeds,
        Money otherLevelsPaid,
        String opinion) {

    public FileClaim {
        if (principalLoss == null) throw Rejected.field("principalLoss", CommonReason.REQUIRED);
        interestLoss = interestLoss == null ? Money.ZERO : interestLoss;
        disposalProceeds = disposalProceeds == null ? Money.ZERO : disposalProceeds;
        otherLevelsPaid = otherLevelsPaid == null ? Money.ZERO : otherLevelsPaid;
        List<Rejected.Field> wrong = new ArrayList<>();
        if (!principalLoss.isPositive())
            wrong.add(new Rejected.Field("principalLoss", CommonReason.MONEY_NOT_POSITIVE, principalLoss.toString()));
        notNegative("interestLoss", interestLoss, wrong);
        notNegative("disposalProceeds", disposalProceeds, wrong);
        notNegative("otherLevelsPaid", otherLevelsPaid, wrong);
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
    }

    private static void notNegative(String field, Money amount, List<Rejected.Field> wrong) {
        if (amount.isNegative())
            wrong.add(new Rejected.Field(field, CommonReason.MONEY_NOT_POSITIVE, amount.toString()));
    }
}
