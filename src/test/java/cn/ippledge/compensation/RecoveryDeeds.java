package cn.ippledge.compensation;

import cn.ippledge.compensation.PoolModel.Back;
import cn.ippledge.compensation.PoolModel.Claim;
import cn.ippledge.compensation.PoolModel.Undoing;
import cn.ippledge.compensation.PoolSteps.Draw;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import java.util.List;

/** What comes back, is handed over, taken back or written off. */
final class RecoveryDeeds extends Deeds {

    private final Recoveries recoveries;
    private final Refunds refunds;
    private final Reversals reversals;

    RecoveryDeeds(PoolWorld world) {
        super(world);
        recoveries = world.beans.getBean(Recoveries.class);
        refunds = world.beans.getBean(Refunds.class);
        reversals = world.beans.getBean(Reversals.class);
    }

    List<Claim> paidSomething() {
        return claims(c -> c.paid > 0);
    }

    List<Claim> owingRefunds() {
        return claims(c -> c.recoveries.stream().anyMatch(Back::isOwed));
    }

    List<Claim> pendingReversals() {
        return claims(c -> c.reversals.stream().anyMatch(each -> each.approved == null));
    }

    void recover(Claim claim, Draw draw) {
        Back back = new Back();
        back.kind = draw.of(List.of(RecoveryKind.REPAYMENT, RecoveryKind.LITIGATION, RecoveryKind.DISPOSAL));
        back.reference = "R-" + draw.other();
        back.receivedOn = today().minusDays(draw.dice() % 2);
        back.amount = 1 + draw.fen() % (draw.oneIn(3) ? claim.principalLoss * 2 : claim.principalLoss / 3 + 5);
        back.costs = draw.oneIn(2) ? draw.fen() % 200_000 : 0;
        if (draw.dice() % 5 == 1 && !claim.recoveries.isEmpty()) again(draw.of(claim.recoveries), back, draw.oneIn(2));
        RecordRecovery said = new RecordRecovery(
                claim.no,
                back.kind,
                back.reference,
                back.receivedOn,
                Money.ofFen(back.amount),
                Money.ofFen(back.costs));
        world.attempt(
                "recover",
                () -> recoveries
                        .record(said, world.bank(claim, "postloan"))
                        .recovery()
                        .id(),
                id -> world.recoveries.recover(claim, back, id, today()));
    }

    /** The same receipt, or another one under its number. */
    private static void again(Back known, Back said, boolean other) {
        if (!known.kind.isOfBorrower()) return;
        said.kind = known.kind;
        said.reference = known.reference;
        said.receivedOn = known.receivedOn;
        said.amount = known.amount + (other ? 1 : 0);
    }

    void refund(Claim claim, Draw draw) {
        if (claim.recoveries.isEmpty()) return;
        List<Back> open = claim.recoveries.stream().filter(Back::isOwed).toList();
        Back back = draw.of(open.isEmpty() || draw.oneIn(8) ? claim.recoveries : open);
        Actor fiscal = as("fiscal1"), bank = world.bank(claim, "postloan");
        Long book = draw.oneIn(8) || back.transfers.isEmpty() ? null : draw.of(List.copyOf(back.transfers.keySet()));
        int what = draw.other() % 5;
        if (what == 0)
            world.attempt(
                    "pay refund",
                    () -> refunds.pay(notice(back, bank), book, "T", today(), bank),
                    () -> world.recoveries.payRefund(back, book));
        else if (what == 1)
            world.attempt(
                    "refund not seen",
                    () -> refunds.notSeen(notice(back, fiscal), book, "word", fiscal),
                    () -> world.recoveries.notSeen(back, book));
        else
            world.attempt(
                    "refund",
                    () -> refunds.confirm(notice(back, fiscal), book, "T", fiscal),
                    () -> world.recoveries.confirm(claim, back, book, today()));
    }

    private String notice(Back back, Actor actor) {
        return refunds.ofRecovery(back.id, actor).no();
    }

    void proposeReversal(Claim claim, Draw draw) {
        boolean writeOff = claim.state == ClaimState.SETTLED ? !draw.oneIn(3) : draw.oneIn(6);
        Reversal.Kind kind = writeOff ? Reversal.Kind.WRITE_OFF : Reversal.Kind.CLAW_BACK;
        world.attempt(
                "propose " + kind,
                () -> reversals
                        .propose(claim.no, kind, Reversal.Ground.FRAUD, "verdict", as("center-clerk"))
                        .no(),
                no -> world.recoveries.proposeReversal(claim, kind, no));
    }

    void decideReversal(Claim claim, Draw draw) {
        if (claim.reversals.isEmpty()) return;
        List<Undoing> waiting = claim.reversals.stream()
                .filter(undoing -> undoing.approved == null)
                .toList();
        Undoing undoing = draw.of(waiting.isEmpty() || draw.oneIn(12) ? claim.reversals : waiting);
        boolean approved = !draw.oneIn(3);
        world.attempt(
                (approved ? "approve " : "reject ") + undoing.kind,
                () -> {
                    reversals.decide(undoing.no, approved, "word", as("center-director"));
                    return newestRecovery();
                },
                id -> world.recoveries.decideReversal(claim, undoing, approved, id, today()));
    }
}
