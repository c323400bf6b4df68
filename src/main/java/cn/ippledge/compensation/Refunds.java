package cn.ippledge.compensation;

import static cn.ippledge.compensation.CompensationReason.REFUND_CONFIRMED;

import cn.ippledge.ledger.AccountKind;
import cn.ippledge.ledger.JournalEntryNo;
import cn.ippledge.loan.LoanReason;
import cn.ippledge.policy.WorkCalendar;
import cn.ippledge.record.CaseNumbers;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 退还. What the bank has to hand back is told to it by a notice; the bank pays the pools and says by which transfer, and the
 * fiscal officer sees the money in their accounts.
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
    private final WorkCalendar calendar;
    private final ClaimDesk desk;

    Refunds(
            ClaimStore store,
            RecoveryMapper recoveries,
            RefundNoticeMapper mapper,
            RefundRounds rounds,
            CaseNumbers numbers,
            WorkCalendar calendar,
            ClaimDesk desk) {
        this.store = store;
        this.recoveries = recoveries;
        this.mapper = mapper;
        this.rounds = rounds;
        this.numbers = numbers;
        this.calendar = calendar;
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
        mapper.insert(no, recovery.id(), claim.no(), today, dueOn(today));
        hand.done(
                desk,
                "compensation.noticeRefund",
                no,
                null,
                notice(no),
                new RecoveryEvent.RefundDue(no, hand.userId(), claim.enterprise(), claim.bank(), claim.region()));
        return entries;
    }

    public void pay(String no, String reference, LocalDate on, Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        RefundNotice notice = notice(no);
        store.ofBank(notice.claimNo(), actor);
        String paper = reference(reference);
        if (on == null) throw Rejected.field("paidOn", CommonReason.REQUIRED);
        if (on.isAfter(desk.today())) throw Rejected.field("paidOn", LoanReason.DATE_AFTER_TODAY, desk.today());
        if (mapper.paid(no, on, paper, actor.userId()) == 0) throw wrongState(no);
        desk.done(
                actor,
                "compensation.payRefund",
                no,
                notice,
                notice(no),
                new RecoveryEvent.RefundPaid(no, actor.userId()));
    }

    /** The money is in the pools' accounts, whether the bank has said so or not. */
    public void confirm(String no, String reference, Actor actor) {
        actor.require(Role.FISCAL_OFFICER);
        RefundNotice seen = notice(no);
        CompensationClaim claim = store.locked(seen.claimNo(), actor);
        RefundNotice notice = notice(no);
        Recovery recovery = recoveries.find(notice.recoveryId()).orElseThrow();
        actor.requireOtherThan(recovery.enteredBy());
        if (notice.paidBy() != null) actor.requireOtherThan(notice.paidBy());
        String paper = reference(reference);
        if (mapper.confirmed(no) == 0) throw new Rejected(REFUND_CONFIRMED, no);
        JournalEntryNo entry = rounds.receive(claim, recovery, actor).get(0);
        recoveries.confirm(recovery.id(), paper, desk.today(), entry.toString(), actor.userId());
        desk.done(
                actor,
                "compensation.refund",
                no,
                recovery,
                recoveries.find(recovery.id()).orElseThrow(),
                new RecoveryEvent.RefundConfirmed(no, actor.userId(), notice.state() == RefundState.PAID));
    }

    /** The transfer that the bank named did not arrive; it has to look again. */
    public void notSeen(String no, String opinion, Actor actor) {
        actor.require(Role.FISCAL_OFFICER);
        RefundNotice notice = notice(no);
        store.locked(notice.claimNo(), actor);
        String word = ClaimDesk.required("opinion", opinion);
        if (mapper.notSeen(no, word) == 0) throw wrongState(no);
        desk.done(
                actor,
                "compensation.refundNotSeen",
                no,
                notice,
                new ClaimDesk.Said(notice(no), word),
                new RecoveryEvent.RefundNotSeen(no, actor.userId()));
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

    private Rejected wrongState(String no) {
        return new Rejected(CommonReason.WRONG_STATE, notice(no).state().name());
    }

    /** A notice never fails for want of next year's calendar. */
    private LocalDate dueOn(LocalDate today) {
        try {
            return calendar.due(today, DAYS_TO_PAY);
        } catch (Rejected refusal) {
            if (refusal.reason() != CommonReason.CALENDAR_NOT_LOADED) throw refusal;
            return null;
        }
    }
}
