package cn.ippledge.collateral;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What disposed rights were sold for, the money as it comes in, and the end of their registration. Every receipt is told to
 * the world as {@link PledgeRealised}; who is paid out of it is not decided here.
 */
@Service
@Transactional
public class DisposalSales {

    private static final int BUYER = 200;
    private static final int REFERENCE = 64;

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

    /**
     * Money that came in. The price is the measure: with its last fen everything is in, and the pledge is realised. The same
     * reference with the same content is the same receipt.
     */
    public void receive(RecordProceeds said, Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        Disposal sold = desk.ofPledgee(said.no(), actor);
        List<Proceeds> before = mapper.proceeds(said.no());
        if (alreadyKnown(said, before)) return;
        DisposalState realised = sold.state().after(DisposalStep.RECEIVE);
        Money left = sold.price().minus(total(before));
        check(said, sold, left);
        boolean last = said.gross().equals(left);
        mapper.addProceeds(new Proceeds(
                0,
                said.no(),
                said.reference().strip(),
                said.receivedOn(),
                said.gross(),
                said.costs(),
                actor.userId(),
                desk.now()));
        if (last) desk.step(sold.registrationNo(), RegistrationStep.REALISE, "pledge.realise", actor);
        desk.done(
                actor,
                "disposal.receive",
                sold,
                mapper.move(sold, last ? realised : sold.state(), null),
                new DisposalEvent.ProceedsRecorded(said.no(), actor.userId(), last),
                realised(sold, said, last, actor));
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

    @Transactional(readOnly = true)
    public List<Proceeds> proceeds(String no, Actor actor) {
        return mapper.proceeds(desk.get(no, actor).no());
    }

    /** What the price still lacks; nothing before there is one. */
    @Transactional(readOnly = true)
    public Money outstanding(String no, Actor actor) {
        Disposal disposal = desk.get(no, actor);
        return disposal.price() == null ? Money.ZERO : disposal.price().minus(total(mapper.proceeds(no)));
    }

    /** For the module that claims a loan's loss: whether its pledge is, or was, disposed of here. */
    @Transactional(readOnly = true)
    public boolean isDisposing(String loanNo) {
        return mapper.countOfLoan(loanNo) > 0;
    }

    /** For the same module: what the disposals of a loan's pledges have brought. */
    @Transactional(readOnly = true)
    public List<Proceeds> confirmedOfLoan(String loanNo) {
        return mapper.proceedsOfLoan(loanNo);
    }

    private void check(RecordSale sale, Disposal selling) {
        List<Rejected.Field> wrong = new ArrayList<>();
        if (sale.method() == null) wrong.add(new Rejected.Field("disposalMethod", CommonReason.REQUIRED));
        else if (sale.method().needsOwner() && !Boolean.TRUE.equals(selling.ownerAgrees()))
            wrong.add(new Rejected.Field("disposalMethod", DisposalReason.DISPOSAL_NEEDS_OWNER));
        text(wrong, "buyer", sale.buyer(), BUYER);
        if (sale.price() == null) wrong.add(new Rejected.Field("price", CommonReason.REQUIRED));
        else if (!sale.price().isPositive()) wrong.add(new Rejected.Field("price", CommonReason.MONEY_NOT_POSITIVE));
        day(wrong, "soldOn", sale.soldOn(), selling.noticedOn(), DisposalReason.DISPOSAL_BEFORE_NOTICE);
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
        DisposalDesk.optional("opinion", sale.opinion());
    }

    private void check(RecordProceeds said, Disposal sold, Money left) {
        List<Rejected.Field> wrong = new ArrayList<>();
        text(wrong, "reference", said.reference(), REFERENCE);
        day(wrong, "receivedOn", said.receivedOn(), sold.soldOn(), DisposalReason.DISPOSAL_BEFORE_SALE);
        if (said.gross() == null) wrong.add(new Rejected.Field("gross", CommonReason.REQUIRED));
        else if (!said.gross().isPositive()) wrong.add(new Rejected.Field("gross", CommonReason.MONEY_NOT_POSITIVE));
        else if (said.gross().exceeds(left))
            wrong.add(new Rejected.Field("gross", DisposalReason.DISPOSAL_MORE_THAN_PRICE, left));
        if (said.costs() == null) wrong.add(new Rejected.Field("costs", CommonReason.REQUIRED));
        else if (said.costs().isNegative()
                || said.gross() != null && said.costs().exceeds(said.gross()))
            wrong.add(new Rejected.Field("costs", DisposalReason.DISPOSAL_COSTS_ABOVE_RECEIPT));
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
    }

    private static void text(List<Rejected.Field> wrong, String field, String text, int longest) {
        if (text == null || text.isBlank()) wrong.add(new Rejected.Field(field, CommonReason.REQUIRED));
        else if (text.length() > longest) wrong.add(new Rejected.Field(field, CommonReason.TOO_LONG, longest));
    }

    private void day(List<Rejected.Field> wrong, String field, LocalDate day, LocalDate first, DisposalReason early) {
        if (day == null) wrong.add(new Rejected.Field(field, CommonReason.REQUIRED));
        else if (day.isAfter(desk.today()))
            wrong.add(new Rejected.Field(field, PledgeReason.PLEDGE_DATE_IN_FUTURE, desk.today()));
        else if (day.isBefore(first)) wrong.add(new Rejected.Field(field, early, first));
    }

    private static boolean alreadyKnown(RecordProceeds said, List<Proceeds> before) {
        if (said.reference() == null) return false;
        Optional<Proceeds> known = before.stream()
                .filter(receipt -> receipt.reference().equals(said.reference().strip()))
                .findFirst();
        known.filter(receipt -> !receipt.gross().equals(said.gross())
                        || !receipt.costs().equals(said.costs())
                        || !receipt.receivedOn().equals(said.receivedOn()))
                .ifPresent(other -> {
                    throw Rejected.field("reference", DisposalReason.DISPOSAL_REFERENCE_TAKEN, other.reference());
                });
        return known.isPresent();
    }

    private static Money total(List<Proceeds> receipts) {
        return Money.sum(receipts.stream().map(Proceeds::gross).toList());
    }

    private static PledgeRealised realised(Disposal sold, RecordProceeds said, boolean last, Actor actor) {
        return new PledgeRealised(
                sold.no(),
                sold.registrationNo(),
                sold.loanNo(),
                sold.contractNo(),
                sold.pledgee(),
                said.reference().strip(),
                said.gross(),
                said.costs(),
                said.gross().minus(said.costs()),
                said.receivedOn(),
                last,
                actor.userId());
    }
}
