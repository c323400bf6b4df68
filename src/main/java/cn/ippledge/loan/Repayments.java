package cn.ippledge.loan;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Payments as the bank booked them, each entered once however often it is sent. */
@Service
@Transactional
public class Repayments {

    private final LoanStore store;
    private final RepaymentMapper repayments;
    private final Classification classification;
    private final LoanDesk desk;

    Repayments(LoanStore store, RepaymentMapper repayments, Classification classification, LoanDesk desk) {
        this.store = store;
        this.repayments = repayments;
        this.classification = classification;
        this.desk = desk;
    }

    /** What was kept, and whether this call kept it. */
    public record Recorded(Repayment repayment, boolean isNew) {}

    public Recorded record(RecordRepayment said, Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        return enter(store.ofBank(said.loanNo(), actor), said, actor);
    }

    /** For callers that have already decided that this person may enter payments of this loan. */
    Recorded enter(Loan loan, RecordRepayment said, Actor actor) {
        Optional<Repayment> known = repayments.byReference(loan.bank(), said.bankReference());
        if (known.isPresent()) return unchanged(known.get(), said);
        if (loan.state() != LoanState.ACTIVE)
            throw new Rejected(CommonReason.WRONG_STATE, loan.state().name());
        checkDay(loan, said.on());
        LoanAccount account = store.account(loan);
        Receipt receipt = Receipt.of(account, said.amount(), said.on());
        Repayment repayment = insert(loan, said, receipt.split(), actor);
        Loan kept = keep(loan, account, receipt, said.on());
        desk.done(
                actor,
                "loan.repay",
                loan.no(),
                new Repaid(loan, null),
                new Repaid(kept, repayment),
                events(kept, repayment, actor).toArray(LoanEvent[]::new));
        return new Recorded(repayment, true);
    }

    private Loan keep(Loan loan, LoanAccount account, Receipt receipt, LocalDate on) {
        boolean replanned = !receipt.rows().equals(account.rows());
        Loan next = replanned ? loan.replanned() : loan;
        if (replanned) store.plan(next, receipt.rows());
        LoanAccount after = account.with(receipt, on);
        return classification.keep(loan, next.reckoned(after, desk.today()), desk.today());
    }

    private Repayment insert(Loan loan, RecordRepayment said, Split split, Actor actor) {
        Repayment row = new Repayment(
                0,
                loan.no(),
                said.bankReference(),
                said.on(),
                said.amount(),
                split.penalty(),
                split.interest(),
                split.principal(),
                actor.userId(),
                desk.now());
        try {
            repayments.insert(loan.bank(), row, new GeneratedId());
        } catch (DuplicateKeyException atTheSameMoment) {
            throw Rejected.field("bankReference", LoanReason.SAME_REFERENCE_OTHER_CONTENT, said.bankReference());
        }
        return repayments.byReference(loan.bank(), said.bankReference()).orElseThrow();
    }

    private static Recorded unchanged(Repayment known, RecordRepayment said) {
        if (!known.sameAs(said))
            throw Rejected.field("bankReference", LoanReason.SAME_REFERENCE_OTHER_CONTENT, said.bankReference());
        return new Recorded(known, false);
    }

    /** Payments come in the order of their days: a split is a fact and is not made again for one entered late. */
    private void checkDay(Loan loan, LocalDate on) {
        if (on.isBefore(loan.disbursedOn()))
            throw Rejected.field("on", LoanReason.DATE_BEFORE_DISBURSEMENT, loan.disbursedOn());
        if (on.isAfter(desk.today())) throw Rejected.field("on", LoanReason.DATE_AFTER_TODAY, desk.today());
        store.repayments(loan).stream()
                .map(Repayment::paidOn)
                .filter(on::isBefore)
                .findFirst()
                .ifPresent(later -> {
                    throw Rejected.field("on", LoanReason.DATE_BEFORE_LAST_REPAYMENT, later);
                });
    }

    private static List<LoanEvent> events(Loan kept, Repayment paid, Actor actor) {
        List<LoanEvent> events = new ArrayList<>();
        events.add(new LoanEvent.Repaid(
                kept.no(),
                actor.userId(),
                kept.region(),
                paid.principal(),
                paid.interest(),
                paid.penalty(),
                paid.paidOn()));
        if (kept.state() == LoanState.SETTLED)
            events.add(new LoanEvent.Settled(kept.no(), actor.userId(), kept.settledOn()));
        return events;
    }

    record Repaid(Loan loan, Repayment repayment) {}
}
