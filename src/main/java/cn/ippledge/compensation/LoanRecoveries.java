package cn.ippledge.compensation;

import cn.ippledge.policy.Party;
import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * 追偿台账. Everything that came back on one loan, as the waterfall applied it and as it was shared.
 *
 * @param counted proceeds that lessened the loss before it was computed
 * @param writtenOff level by level, of write-offs that were approved
 * @param partners those that the reader may see
 */
public record LoanRecoveries(
        CompensationClaim claim,
        String enterpriseName,
        String bankName,
        List<Realised> counted,
        List<Row> rows,
        List<RefundPart> writtenOff,
        List<PartnerBalance> partners,
        LocalDate today) {

    /** One receipt with its shares, the parts of its refund, and the notice; null where nothing goes back. */
    public record Row(Recovery recovery, List<PartyShare> shares, List<RefundPart> parts, RefundNotice notice) {

        /** The case of the disposal that it comes from; null for all others. */
        public String disposal() {
            int at = recovery.reference().indexOf(':');
            return recovery.kind() == RecoveryKind.DISPOSAL && at > 0
                    ? recovery.reference().substring(0, at)
                    : null;
        }
    }

    /** What goes back to partners because of a receipt. */
    public List<PartnerDueLine> backOf(Recovery recovery) {
        return partners.stream()
                .flatMap(partner -> partner.backs().stream())
                .filter(back -> Objects.equals(back.recoveryId(), recovery.id()))
                .toList();
    }

    public Money sum(Function<Recovery, Money> figure) {
        return Money.sum(rows.stream().map(Row::recovery).map(figure).toList());
    }

    public Money amount() {
        return sum(Recovery::amount);
    }

    public Money costs() {
        return sum(Recovery::costs);
    }

    public Money principal() {
        return sum(Recovery::principal);
    }

    public Money interest() {
        return sum(Recovery::interest);
    }

    public Money surplus() {
        return sum(Recovery::surplus);
    }

    public Money refund() {
        return sum(Recovery::refund);
    }

    /** Seen in the pools' accounts by the fiscal officer. */
    public Money refunded() {
        return Money.sum(rows.stream()
                .map(Row::notice)
                .filter(Objects::nonNull)
                .map(RefundNotice::received)
                .toList());
    }

    public Money open() {
        return refund().minus(refunded());
    }

    /** In the order in which shares are always named. */
    public List<PartyShare> shares() {
        return Stream.of(Party.values())
                .map(party -> new PartyShare(
                        0,
                        party,
                        Money.sum(rows.stream()
                                .flatMap(row -> row.shares().stream())
                                .filter(share -> share.party() == party)
                                .map(PartyShare::amount)
                                .toList())))
                .filter(share -> share.amount().isPositive())
                .toList();
    }

    public Money countedNet() {
        return Money.sum(counted.stream().map(Realised::net).toList());
    }
}
