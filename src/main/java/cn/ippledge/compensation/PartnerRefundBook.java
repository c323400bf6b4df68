package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps what banks owe back to partners in step with their {@link PartnerAccount}; never more than a partner has paid. */
@Component
class PartnerRefundBook {

    /** The platform's own (UNVERIFIED), as for refunds to the pools: no rule read so far names a period. */
    static final int WORKDAYS = 10;

    private final PartnerDueStore store;
    private final PartnerDueMapper mapper;
    private final PayDays days;

    PartnerRefundBook(PartnerDueStore store, PartnerDueMapper mapper, PayDays days) {
        this.store = store;
        this.mapper = mapper;
        this.days = days;
    }

    /** A receipt was shared: several partners of a kind divide its part in the ratio of their shares. */
    void share(CompensationClaim claim, Recovery recovery, List<PartyShare> shares) {
        List<PartnerDue> dues = store.shares(claim.no());
        for (PartyShare share : shares) {
            List<PartnerDue> bearing = dues.stream()
                    .filter(due -> due.party() == share.party() && due.share().isPositive())
                    .toList();
            if (bearing.isEmpty()) continue;
            List<Money> parts = share.amount()
                    .allocate(bearing.stream().map(due -> due.share().yuan()).toList());
            for (int i = 0; i < bearing.size(); i++) {
                mapper.addPart(recovery.id(), bearing.get(i).no(), parts.get(i));
                reckon(bearing.get(i), PartnerDue.Cause.RECOVERED, recovery.id());
            }
        }
    }

    /** A notice says how much the partner bears from now on. */
    void bear(PartnerDue due, String notice, Money share, LocalDate payBy) {
        bear(due, notice, share, payBy, PartnerDue.Cause.LOWERED);
    }

    private void bear(PartnerDue due, String notice, Money share, LocalDate payBy, PartnerDue.Cause cause) {
        Money toPay = account(due, share).toPay();
        reckon(store.change(due, notice, share, toPay, payBy), cause, null);
    }

    /** Somebody has confirmed a payment, either way. While a claim is computed anew it waits for the new notice. */
    void paid(PartnerDue confirmed) {
        if (!store.stands(confirmed)) return;
        PartnerDue share = store.shares(confirmed.claimNo()).stream()
                .filter(due -> isOf(confirmed, due))
                .findFirst()
                .orElseThrow();
        bear(share, share.noticeNo(), share.share(), share.dueOn(), PartnerDue.Cause.PAID_LATE);
    }

    /** Opens what the bank owes back beyond what it owes already, or lowers what is still open of it, the newest first. */
    private void reckon(PartnerDue share, PartnerDue.Cause cause, Long recovery) {
        List<PartnerDue> before = backOf(share);
        Money owed = Money.sum(before.stream().map(PartnerRefundBook::standing).toList());
        Money more = account(share, share.share()).back().minus(owed);
        if (more.isPositive()) store.openBack(share, cause, recovery, before.size() + 1, more, days.in(WORKDAYS));
        for (int i = before.size() - 1; i >= 0 && more.isNegative(); i--) {
            PartnerDue due = before.get(i);
            if (!due.open().isPositive()) continue;
            Money less = due.open().cappedAt(more.negated());
            store.change(due, share.noticeNo(), share.share(), due.amount().minus(less), due.dueOn());
            more = more.plus(less);
        }
    }

    private PartnerAccount account(PartnerDue due, Money share) {
        Money returned = Money.sum(backOf(due).stream().map(PartnerDue::paid).toList());
        return new PartnerAccount(share, due.paid(), mapper.recovered(due.no()), returned);
    }

    private List<PartnerDue> backOf(PartnerDue share) {
        return store.ofClaim(share.claimNo()).stream()
                .filter(due -> due.isToPartner() && isOf(share, due))
                .toList();
    }

    private static boolean isOf(PartnerDue one, PartnerDue other) {
        return one.party() == other.party() && one.partner().equals(other.partner());
    }

    /** Of one that has ended only what had been paid; never less than that, for it may have been on its way. */
    private static Money standing(PartnerDue back) {
        return back.paid().plus(back.open());
    }
}
