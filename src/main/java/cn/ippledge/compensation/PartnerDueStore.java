package cn.ippledge.compensation;

import cn.ippledge.record.CaseNumbers;
import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Stale;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The debts between partners and banks, either way: how one begins, changes and ends without a payment. */
@Component
class PartnerDueStore {

    private final PartnerDueMapper mapper;
    private final ClaimMapper claims;
    private final CaseNumbers numbers;
    private final ClaimDesk desk;

    PartnerDueStore(PartnerDueMapper mapper, ClaimMapper claims, CaseNumbers numbers, ClaimDesk desk) {
        this.mapper = mapper;
        this.claims = claims;
        this.numbers = numbers;
        this.desk = desk;
    }

    /** Both ways, the share of each partner before what goes back to it. */
    List<PartnerDue> ofClaim(String claimNo) {
        return mapper.ofClaim(claimNo);
    }

    List<PartnerDue> shares(String claimNo) {
        return mapper.ofClaim(claimNo).stream()
                .filter(due -> !due.isToPartner())
                .toList();
    }

    /** The claim's row is always locked before its debts', whoever comes first. */
    void lock(PartnerDue due) {
        claims.lock(due.claimNo());
        mapper.lock(due.no());
    }

    boolean stands(PartnerDue due) {
        return claims.find(due.claimNo()).orElseThrow().state().isApproved();
    }

    void open(PartnerDue share) {
        insert(share, "PC", "compensation.partner.owe");
    }

    /** @param recovery null where it is not a receipt that it goes back of */
    void openBack(PartnerDue share, PartnerDue.Cause cause, Long recovery, int round, Money amount, LocalDate dueOn) {
        insert(
                new PartnerDue(
                        null,
                        share.claimNo(),
                        share.loanNo(),
                        share.party(),
                        share.partner(),
                        share.bank(),
                        share.enterprise(),
                        share.region(),
                        round,
                        cause,
                        recovery,
                        share.noticeNo(),
                        share.share(),
                        amount,
                        Money.ZERO,
                        desk.today(),
                        dueOn,
                        PartnerDue.State.OPEN,
                        1),
                "PB",
                "compensation.partner.oweBack");
    }

    private void insert(PartnerDue due, String prefix, String command) {
        String no = numbers.next(prefix, desk.today());
        mapper.insert(no, due);
        PartnerDue stored = find(no);
        desk.doneBySystem(command, no, null, stored, opened(stored));
    }

    PartnerDue change(PartnerDue due, String notice, Money share, Money amount, LocalDate payBy) {
        PartnerDue wanted = due.saidBy(notice, share, amount, payBy);
        if (wanted.equals(due)) return due;
        PartnerDue after = save(wanted);
        desk.doneBySystem(
                due.isToPartner() ? "compensation.partner.oweBack" : "compensation.partner.owe",
                due.no(),
                due,
                after,
                moves(due, after).stream().toArray(CaseEvent[]::new));
        return after;
    }

    void cancel(PartnerDue due) {
        if (!due.state().isRunning()) return;
        PartnerDue after = save(due.cancelled());
        desk.doneBySystem(
                due.isToPartner() ? "compensation.partner.cancelBack" : "compensation.partner.cancel",
                due.no(),
                due,
                after,
                moves(due, after).stream().toArray(CaseEvent[]::new));
    }

    private static Optional<PartnerDueEvent> moves(PartnerDue before, PartnerDue after) {
        boolean ran = before.state().isRunning(), runs = after.state().isRunning();
        if (runs && !ran) return Optional.of(opened(after));
        if (ran && !runs) return Optional.of(new PartnerDueEvent.Ended(after.no(), CaseEvent.SYSTEM));
        if (runs && !Objects.equals(before.dueOn(), after.dueOn()))
            return Optional.of(new PartnerDueEvent.Deferred(after.no(), CaseEvent.SYSTEM, after.dueOn()));
        return Optional.empty();
    }

    private static PartnerDueEvent opened(PartnerDue due) {
        return new PartnerDueEvent.Opened(
                due.no(),
                CaseEvent.SYSTEM,
                due.isToPartner(),
                due.party(),
                due.partner(),
                due.bank(),
                due.enterprise(),
                due.region(),
                due.dueOn());
    }

    PartnerDue find(String no) {
        return mapper.find(no).orElseThrow();
    }

    PartnerDue save(PartnerDue due) {
        if (mapper.update(due) == 0) throw new Stale(due.no());
        return find(due.no());
    }
}
