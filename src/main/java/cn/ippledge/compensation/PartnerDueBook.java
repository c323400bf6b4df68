package cn.ippledge.compensation;

import cn.ippledge.record.CaseNumbers;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Stale;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what partners owe in step with the notices: opened, raised, lowered or ended by them and by the claim's end. */
@Component
class PartnerDueBook {

    private final PartnerDueMapper mapper;
    private final CaseNumbers numbers;
    private final ClaimDesk desk;

    PartnerDueBook(PartnerDueMapper mapper, CaseNumbers numbers, ClaimDesk desk) {
        this.mapper = mapper;
        this.numbers = numbers;
        this.desk = desk;
    }

    void follow(CompensationClaim claim, List<ShareNotice> issued) {
        List<ShareNotice> owing = issued.stream()
                .filter(notice -> notice.isOfPartner() && notice.recipient() != null)
                .toList();
        for (PartnerDue due : mapper.ofClaim(claim.no()))
            if (owing.stream().noneMatch(notice -> isAbout(notice, due))) owesNothing(due);
        for (ShareNotice notice : owing) {
            Optional<PartnerDue> known = mapper.of(claim.no(), notice.party(), notice.recipient());
            if (known.isPresent()) change(known.get(), notice.no(), notice.amount(), notice.payBy());
            else open(claim, notice);
        }
    }

    private static boolean isAbout(ShareNotice notice, PartnerDue due) {
        return notice.party() == due.party() && notice.recipient().equals(due.payer());
    }

    private void open(CompensationClaim claim, ShareNotice notice) {
        PartnerDue due = new PartnerDue(
                numbers.next("PC", desk.today()),
                claim.no(),
                claim.loanNo(),
                notice.party(),
                notice.recipient(),
                claim.bank(),
                claim.enterprise(),
                claim.region(),
                notice.no(),
                notice.amount(),
                Money.ZERO,
                notice.payBy(),
                PartnerDue.State.OPEN,
                1);
        mapper.insert(due);
        desk.doneBySystem("compensation.partner.owe", due.no(), null, due, opened(due));
    }

    /** All of the loss came back, say: who has paid of it has paid too much, as with any share that became smaller. */
    private void owesNothing(PartnerDue due) {
        if (due.paid().isZero()) cancel(due);
        else change(due, due.noticeNo(), Money.ZERO, due.dueOn());
    }

    private void change(PartnerDue known, String notice, Money amount, LocalDate payBy) {
        PartnerDue due = locked(known.no());
        PartnerDue after = save(due.saidBy(notice, amount, payBy));
        boolean ran = due.state().isRunning(), runs = after.state().isRunning();
        desk.doneBySystem("compensation.partner.owe", due.no(), due, after, events(after, ran, runs));
    }

    private static CaseEvent[] events(PartnerDue after, boolean ran, boolean runs) {
        if (ran == runs) return new CaseEvent[0];
        return new CaseEvent[] {runs ? opened(after) : new PartnerDueEvent.Ended(after.no(), CaseEvent.SYSTEM)};
    }

    private static PartnerDueEvent opened(PartnerDue due) {
        return new PartnerDueEvent.Opened(
                due.no(),
                CaseEvent.SYSTEM,
                due.party(),
                due.payer(),
                due.bank(),
                due.enterprise(),
                due.region(),
                due.dueOn());
    }

    /** What was paid before stays on record; giving it back is between the partner and the bank. */
    private void cancel(PartnerDue known) {
        PartnerDue due = locked(known.no());
        if (!due.state().isRunning()) return;
        PartnerDue after = save(due.in(PartnerDue.State.CANCELLED));
        desk.doneBySystem(
                "compensation.partner.cancel",
                due.no(),
                due,
                after,
                new PartnerDueEvent.Ended(due.no(), CaseEvent.SYSTEM));
    }

    @EventListener
    void upheld(ClaimEvent.ObjectionDecided event) {
        if (event.upheld()) mapper.ofClaim(event.caseNo()).forEach(this::cancel);
    }

    /** A claim that was paid and is clawed back leaves the private side as it is. */
    @EventListener
    void ended(ClaimEvent.Ended event) {
        if (event.state().cameToNothing()) mapper.ofClaim(event.caseNo()).forEach(this::cancel);
    }

    PartnerDue locked(String no) {
        mapper.lock(no);
        return mapper.find(no).orElseThrow();
    }

    PartnerDue save(PartnerDue due) {
        if (mapper.update(due) == 0) throw new Stale(due.no());
        return mapper.find(due.no()).orElseThrow();
    }
}
