package cn.ippledge.workflow.step;

import cn.ippledge.compensation.RecoveryLedger;
import cn.ippledge.compensation.RefundState;
import cn.ippledge.compensation.RefundTransfer;
import cn.ippledge.compensation.RefundView;
import cn.ippledge.compensation.Refunds;
import cn.ippledge.compensation.Reversals;
import cn.ippledge.ledger.Book;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The human steps of money that goes back: refunds, write-offs, claw-backs. */
@Component
class RecoverySteps implements StepGroup {

    private final Refunds refunds;
    private final RecoveryLedger ledger;
    private final Reversals reversals;
    private final Clock clock;

    RecoverySteps(Refunds refunds, RecoveryLedger ledger, Reversals reversals, Clock clock) {
        this.refunds = refunds;
        this.ledger = ledger;
        this.reversals = reversals;
        this.clock = clock;
    }

    @Override
    public Map<String, StepHandler> handlers() {
        return Map.of(
                Steps.PAY_REFUND, StepHandler.of(this::payForm, this::pay),
                Steps.CONFIRM_REFUND, StepHandler.of(this::confirmForm, this::confirm),
                Steps.DECIDE_REVERSAL, decideReversal());
    }

    private StepForm payForm(StepCase step, Actor actor) {
        RefundView refund = ledger.refund(step.caseNo(), actor);
        String pool = heading(refund, transfer(refund, step));
        return StepForm.of(Decision.of(Decisions.SUBMIT))
                .with(
                        Field.of("reference", FieldType.TEXT).in(pool),
                        Field.of("paidOn", FieldType.DATE)
                                .value(LocalDate.now(clock))
                                .in(pool));
    }

    private void pay(StepCase step, StepAnswers a, Actor actor) {
        refunds.pay(step.caseNo(), pool(step, actor), a.text("reference"), a.date("paidOn"), actor);
    }

    private StepForm confirmForm(StepCase step, Actor actor) {
        RefundView refund = ledger.refund(step.caseNo(), actor);
        RefundTransfer transfer = transfer(refund, step);
        return StepForm.of(Decision.of(Decisions.SEEN), Decision.withOpinion(Decisions.NOT_SEEN))
                // For either word, so that the pool stands above both; that it is needed for the first the domain says.
                .with(Field.of("reference", FieldType.TEXT)
                        .optional()
                        .value(transfer.paidRef())
                        .in(heading(refund, transfer)));
    }

    private void confirm(StepCase step, StepAnswers a, Actor actor) {
        long pool = pool(step, actor);
        if (a.is(Decisions.SEEN)) refunds.confirm(step.caseNo(), pool, a.text("reference"), actor);
        else refunds.notSeen(step.caseNo(), pool, a.opinion(), actor);
    }

    private long pool(StepCase step, Actor actor) {
        return transfer(ledger.refund(step.caseNo(), actor), step).book();
    }

    /** A task from when all pools were paid in one sum names none: it is about the first of those that the step is for. */
    private static RefundTransfer transfer(RefundView refund, StepCase step) {
        RefundState waits = step.step().equals(Steps.PAY_REFUND) ? RefundState.OPEN : RefundState.PAID;
        return refund.transfers().stream()
                .filter(each -> step.item() == null
                        ? each.state() == waits
                        : step.item().equals(Long.toString(each.book())))
                .findFirst()
                .orElseThrow(() -> new NotFound(step.caseNo()));
    }

    /** The pool, the amount that its part fixes, and the account to pay into. */
    private static String heading(RefundView refund, RefundTransfer transfer) {
        Book pool = refund.books().get(transfer.book());
        String account = pool.hasCustodian() ? " · " + pool.bankName() + " " + pool.bankAccount() : "";
        String amount = String.format(Locale.ROOT, "%,.2f", transfer.amount().yuan());
        return pool.name() + " · ¥" + amount + account;
    }

    private StepHandler decideReversal() {
        return StepHandler.of(
                StepForm.of(Decision.of(Decisions.APPROVE), Decision.withOpinion(Decisions.REJECT)),
                (step, a, actor) -> reversals.decide(step.caseNo(), a.is(Decisions.APPROVE), a.opinion(), actor));
    }
}
