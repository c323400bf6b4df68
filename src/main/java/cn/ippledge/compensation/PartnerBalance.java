package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How one partner and the bank stand on a claim.
 *
 * @param due the partner's share, and what it has paid of it
 * @param returned what it has got back, {@code owedBack} what it is still to get
 * @param borne what it has paid, less both
 * @param backs the cases of what goes back
 */
public record PartnerBalance(
        PartnerDueLine due, Money returned, Money owedBack, Money borne, List<PartnerDueLine> backs) {

    boolean isOf(String dueNo) {
        return due.no().equals(dueNo)
                || backs.stream().anyMatch(back -> back.no().equals(dueNo));
    }

    /** In the order of the lines, which are those of one claim. */
    public static List<PartnerBalance> of(List<PartnerDueLine> lines) {
        Map<String, List<PartnerDueLine>> each = new LinkedHashMap<>();
        for (PartnerDueLine line : lines)
            each.computeIfAbsent(line.party() + " " + line.partnerName(), key -> new ArrayList<>())
                    .add(line);
        return each.values().stream().map(PartnerBalance::ofOne).toList();
    }

    private static PartnerBalance ofOne(List<PartnerDueLine> lines) {
        PartnerDueLine due =
                lines.stream().filter(line -> !line.isToPartner()).findFirst().orElseThrow();
        List<PartnerDueLine> backs =
                lines.stream().filter(PartnerDueLine::isToPartner).toList();
        Money returned = Money.sum(backs.stream().map(PartnerDueLine::paid).toList());
        Money owed = Money.sum(backs.stream().map(PartnerDueLine::open).toList());
        return new PartnerBalance(
                due, returned, owed, due.paid().minus(returned).minus(owed), backs);
    }
}
