package cn.ippledge.compensation;

import cn.ippledge.shared.Money;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what partners owe in step with the notices: opened, raised, lowered or ended by them and by the claim's end. */
@Component
class PartnerDueBook {

    private final PartnerDueStore store;
    private final PartnerRefundBook refunds;
    private final ClaimDesk desk;

    PartnerDueBook(PartnerDueStore store, PartnerRefundBook refunds, ClaimDesk desk) {
        this.store = store;
        this.refunds = refunds;
        this.desk = desk;
    }

    void follow(CompensationClaim claim, List<ShareNotice> issued) {
        List<ShareNotice> owing = issued.stream()
                .filter(notice -> notice.isOfPartner() && notice.recipient() != null)
                .toList();
        List<PartnerDue> known = store.shares(claim.no());
        for (PartnerDue due : known) if (owing.stream().noneMatch(notice -> isAbout(notice, due))) owesNothing(due);
        for (ShareNotice notice : owing) {
            Optional<PartnerDue> due =
                    known.stream().filter(each -> isAbout(notice, each)).findFirst();
            if (due.isPresent()) refunds.bear(due.get(), notice.no(), notice.amount(), notice.payBy());
            else open(claim, notice);
        }
    }

    private static boolean isAbout(ShareNotice notice, PartnerDue due) {
        return notice.party() == due.party() && notice.recipient().equals(due.partner());
    }

    private void open(CompensationClaim claim, ShareNotice notice) {
        store.open(new PartnerDue(
                null,
                claim.no(),
                claim.loanNo(),
                notice.party(),
                notice.recipient(),
                claim.bank(),
                claim.enterprise(),
                claim.region(),
                0,
                PartnerDue.Cause.SHARE,
                null,
                notice.no(),
                notice.amount(),
                notice.amount(),
                Money.ZERO,
                desk.today(),
                notice.payBy(),
                PartnerDue.State.OPEN,
                1));
    }

    /** All of the loss came back, say: who has paid of it has paid too much, as with any share that became smaller. */
    private void owesNothing(PartnerDue due) {
        boolean nothingPaid = due.paid().isZero() && !due.state().awaitsConfirmation();
        if (nothingPaid) store.cancel(due);
        else refunds.bear(due, due.noticeNo(), Money.ZERO, due.dueOn());
    }

    /** Nobody owes until it is computed again; what was paid stays on record until then. */
    @EventListener
    void upheld(ClaimEvent.ObjectionDecided event) {
        if (event.upheld()) store.ofClaim(event.caseNo()).forEach(store::cancel);
    }

    /**
     * Nobody owes the other by this claim any more. What a partner has paid of it is between the two: whether its money is among
     * what made the loan good the bank alone knows. A claim that was paid and is clawed back leaves the private side as it is.
     */
    @EventListener
    void ended(ClaimEvent.Ended event) {
        if (event.state().cameToNothing()) store.ofClaim(event.caseNo()).forEach(store::cancel);
    }
}
