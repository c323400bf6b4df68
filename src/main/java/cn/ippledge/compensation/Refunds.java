package cn.ippledge.compensation;

import static cn.ippledge.compensation.CompensationReason.REFUND_CONFIRMED;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.JournalEntryNo;
import cn.ippledge.loan.LoanReason;
import cn.ippledge.record.CaseNumbers;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 退还. What the bank has to hand back is told to it by a notice; the bank pays each pool by a transfer of its own and says by
 * which, and the fiscal officer sees the money in the account of that pool.
 */
@Service
@Transactional
public class Refunds {

    /** The platform's own (UNVERIFIED): no rule read so far names a period. */
    private static final int DAYS_TO_PAY = 10;

    private static final int REFERENCE = 64;

    private final ClaimStore store;
    private final RecoveryMapper recoveries;
    private final RefundNoticeMapper mapper;
    private final RefundRounds rounds;
    private final CaseNumbers numbers;
    private final PayDays days;
    private final ClaimDesk desk;

    Refunds(
            ClaimStore store,
            RecoveryMapper recoveries,
            RefundNoticeMapper mapper,
            RefundRounds rounds,
            CaseNumbers numbers,
            PayDays days,
            ClaimDesk desk) {
        this.store = store;
        this.recoveries = recoveries;
        this.mapper = mapper;
        this.rounds = rounds;
        this.numbers = numbers;
        this.days = days;
        this.desk = desk;
    }

    /** From now on the bank owes it to the pools, each its part, and is told so. */
    List<JournalEntryNo> owe(
            CompensationClaim claim, Recovery recovery, List<RefundPart> parts, AccountKind income, Hand hand) {
        if (parts.isEmpty()) return List.of();
        String cause = recovery.kind() == RecoveryKind.CLAW_BACK ? "clawback:" : "recovery:";
        List<JournalEntryNo> entries = rounds.owe(claim, recovery, parts, cause, income, hand);
        LocalDate today = desk.today();
        String no = numbers.next("RF", today);
        mapper.insert(no, recovery.id(), claim.no(), today, days.in(DAYS_TO_PAY));
        mapper.insertTransfers(recovery.id());
        hand.done(
                desk,
                "compensation.noticeRefund",
                no,
                null,
                notice(no),
                new RecoveryEvent.RefundDue(no, hand.userId(), claim.enterprise(), claim.bank(), claim.region()));
        return entries;
    }

    /**
     * The bank has transferred what goes to one pool.
     *
     * @param pool null where only one transfer is open
     */
    public void pay(String no, Long pool, String reference, LocalDate on, Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        RefundNotice notice = notice(no);
        store.ofBank(notice.claimNo(), actor);
        RefundTransfer transfer = transfer(notice, pool);
        String paper = reference(reference);
        if (on == null) throw Rejected.field("paidOn", CommonReason.REQUIRED);
        if (on.isAfter(desk.today())) throw Rejected.field("paidOn", LoanReason.DATE_AFTER_TODAY, desk.today());
        if (mapper.paid(transfer, on, paper, actor.userId()) == 0) throw wrongState(transfer);
        mapper.restate(no);
        desk.done(
                actor,
                "compensation.payRefund",
                no,
                transfer,
                transfer(notice, transfer.book()),
                new RecoveryEvent.RefundPaid(no, actor.userId(), transfer.book()));
    }

    /** The money is in the account of one pool, whether the bank has said so or not; the last one ends the refund. */
    public void confirm(String no, Long pool, String reference, Actor actor) {
        actor.require(Role.FISCAL_OFFICER);
        RefundNotice notice = notice(no);
        CompensationClaim claim = store.locked(notice.claimNo(), actor);
        RefundTransfer transfer = transfer(notice, pool);
        Recovery recovery = recoveries.find(notice.recoveryId()).orElseThrow();
        actor.requireOtherThan(recovery.enteredBy());
        if (transfer.paidBy() != null) actor.requireOtherThan(transfer.paidBy());
        String paper = reference(reference);
        if (!transfer.isOpen()) throw new Rejected(REFUND_CONFIRMED, no);
        if (mapper.received(transfer, desk.today(), paper, actor.userId()) == 0) throw new Stale(no);
        mapper.restate(no);
        String entry = rounds.receive(claim, transfer, paper, actor).toString();
        if (!notice(no).isOpen()) recoveries.confirm(recovery.id(), paper, desk.today(), entry, actor.userId());
        desk.done(
                actor,
                "compensation.refund",
                no,
                transfer,
                transfer(notice, transfer.book()),
                new RecoveryEvent.RefundConfirmed(
                        no, actor.userId(), transfer.book(), transfer.state() == RefundState.PAID));
    }

    /** The transfer that the bank named did not arrive; it has to look at that one again. */
    public void notSeen(String no, Long pool, String opinion, Actor actor) {
        actor.require(Role.FISCAL_OFFICER);
        RefundNotice notice = notice(no);
        store.locked(notice.claimNo(), actor);
        RefundTransfer transfer = transfer(notice, pool);
        String word = ClaimDesk.required("opinion", opinion);
        if (mapper.notSeen(transfer, word) == 0) throw wrongState(transfer);
        mapper.restate(no);
        desk.done(
                actor,
                "compensation.refundNotSeen",
                no,
                transfer,
                new ClaimDesk.Said(transfer(notice, transfer.book()), word),
                new RecoveryEvent.RefundNotSeen(no, actor.userId(), transfer.book()));
    }

    /** That it is out of sight is an answer, which undoes nothing of the command that asked. */
    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public RefundNotice get(String no, Actor actor) {
        return mapper.visible(no, desk.sight(actor)).orElseThrow(() -> new NotFound(no));
    }

    @Transactional(readOnly = true)
    public List<RefundNotice> ofClaim(String claimNo, Actor actor) {
        return mapper.ofClaim(store.visible(claimNo, actor).no());
    }

    /** For the platform's own processes: pool by pool, those that have theirs included. */
    @Transactional(readOnly = true)
    public List<RefundTransfer> transfers(String no) {
        return mapper.transfers(notice(no).recoveryId());
    }

    /** The notice of a receipt, by the number that programs know it by. */
    @Transactional(readOnly = true)
    public RefundNotice ofRecovery(long id, Actor actor) {
        String no = mapper.ofRecovery(id).map(RefundNotice::no).orElseThrow(() -> new NotFound(id));
        return get(no, actor);
    }

    private RefundNotice notice(String no) {
        return mapper.find(no).orElseThrow(() -> new NotFound(no));
    }

    private static String reference(String reference) {
        String paper = ClaimDesk.required("reference", reference);
        if (paper.length() > REFERENCE) throw Rejected.field("reference", CommonReason.TOO_LONG, REFERENCE);
        return paper;
    }

    /** Read while the claim is locked. */
    private RefundTransfer transfer(RefundNotice notice, Long pool) {
        List<RefundTransfer> all = mapper.transfers(notice.recoveryId());
        if (pool != null)
            return all.stream()
                    .filter(transfer -> transfer.book() == pool)
                    .findFirst()
                    .orElseThrow(() -> Rejected.field("pool", CommonReason.NOT_ONE_OF, pool));
        List<RefundTransfer> open = all.stream().filter(RefundTransfer::isOpen).toList();
        if (open.size() > 1) throw Rejected.field("pool", CommonReason.REQUIRED);
        return open.isEmpty() ? all.get(0) : open.get(0);
    }

    private static Rejected wrongState(RefundTransfer transfer) {
        return new Rejected(CommonReason.WRONG_STATE, transfer.state().name());
    }
}
