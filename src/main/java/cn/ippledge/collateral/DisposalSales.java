package cn.ippledge.collateral;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What disposed rights were sold for, and the end of their registration once the money is in; that is with
 * {@link DisposalReceipts}.
 */
@Service
@Transactional
public class DisposalSales {

    private static final int BUYER = 200;

    private final DisposalMapper mapper;
    private final DisposalDesk desk;
    private final Valuations valuations;
    private final PledgeChanges changes;

    DisposalSales(DisposalMapper mapper, DisposalDesk desk, Valuations valuations, PledgeChanges changes) {
        this.mapper = mapper;
        this.desk = desk;
        this.valuations = valuations;
        this.changes = changes;
    }

    /** The result as the bank reports it, held against the valuation made for this disposal. */
    public void record(RecordSale sale, Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        Disposal selling = desk.ofPledgee(sale.no(), actor);
        DisposalState review = selling.state().after(DisposalStep.SELL);
        check(sale, selling);
        Money appraised = valuations.total(sale.no());
        desk.done(
                actor,
                "disposal.record-sale",
                selling,
                mapper.sold(selling, review, sale, appraised, actor.userId()),
                new DisposalEvent.SaleRecorded(sale.no(), actor.userId(), appraised.exceeds(sale.price())));
    }

    /** The bank's approver checks a price that reaches the valuation, the finance center's reviewer one that does not. */
    public void decide(String no, boolean confirmed, String opinion, Actor actor) {
        Disposal reported = desk.get(no, actor);
        if (reported.belowValue()) actor.require(Role.CENTER_REVIEWER);
        else actor.require(Role.BANK_APPROVER).requireAt(reported.pledgee());
        DisposalState next = reported.state().after(confirmed ? DisposalStep.CONFIRM : DisposalStep.RETURN);
        actor.requireOtherThan(reported.resultBy());
        String word = confirmed && !reported.belowValue()
                ? DisposalDesk.optional("opinion", opinion)
                : DisposalDesk.required("opinion", opinion);
        desk.done(
                actor,
                "disposal.decide-sale",
                reported,
                mapper.checked(reported, next, actor.userId(), word),
                new DisposalEvent.SaleDecided(no, actor.userId(), confirmed));
    }

    /** Paid out and done: the bank asks the office to strike the registration off. Again, when the office kept it. */
    public void requestDeregistration(String no, String note, Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        Disposal realised = desk.ofPledgee(no, actor);
        DisposalState waiting = realised.state().after(DisposalStep.DEREGISTER);
        String word = DisposalDesk.optional("opinion", note);
        changes.requestChange(
                RequestChange.cancellation(realised.registrationNo(), CancelReason.REALISED, word), actor);
        desk.done(
                actor,
                "disposal.deregister",
                realised,
                mapper.move(realised, waiting, null),
                new DisposalEvent.DeregistrationRequested(no, actor.userId()));
    }

    private void check(RecordSale sale, Disposal selling) {
        List<Rejected.Field> wrong = new ArrayList<>();
        if (sale.method() == null) wrong.add(new Rejected.Field("disposalMethod", CommonReason.REQUIRED));
        else if (sale.method().needsOwner() && !Boolean.TRUE.equals(selling.ownerAgrees()))
            wrong.add(new Rejected.Field("disposalMethod", DisposalReason.DISPOSAL_NEEDS_OWNER));
        DisposalDesk.text(wrong, "buyer", sale.buyer(), BUYER);
        if (sale.price() == null) wrong.add(new Rejected.Field("price", CommonReason.REQUIRED));
        else if (!sale.price().isPositive()) wrong.add(new Rejected.Field("price", CommonReason.MONEY_NOT_POSITIVE));
        desk.day(wrong, "soldOn", sale.soldOn(), selling.noticedOn(), DisposalReason.DISPOSAL_BEFORE_NOTICE);
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
        DisposalDesk.optional("opinion", sale.opinion());
    }
}
