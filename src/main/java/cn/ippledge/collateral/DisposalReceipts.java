package cn.ippledge.collateral;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The money of disposed rights as it comes in, each receipt entered by one person of the bank and confirmed by another; then it
 * is told to the world as {@link PledgeRealised}, and who is paid out of it is not decided here. What of the price will never
 * come is waived by two people.
 */
@Service
@Transactional
public class DisposalReceipts {

    private static final int REFERENCE = 64;

    private final DisposalMapper mapper;
    private final DisposalDesk desk;

    DisposalReceipts(DisposalMapper mapper, DisposalDesk desk) {
        this.mapper = mapper;
        this.desk = desk;
    }

    /** The same reference with the same content is the same receipt. */
    public void record(RecordProceeds said, Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        Disposal sold = desk.ofPledgee(said.no(), actor);
        List<Proceeds> before = standing(said.no());
        if (alreadyKnown(said, before)) return;
        DisposalState review = sold.state().after(DisposalStep.RECEIVE);
        check(said, sold, sold.price().minus(total(before)));
        mapper.addProceeds(Proceeds.entered(said, actor.userId(), desk.now()));
        desk.done(
                actor,
                "disposal.receive",
                sold,
                mapper.move(sold, review, null),
                new DisposalEvent.ProceedsRecorded(said.no(), actor.userId()));
    }

    /** The price is the measure: with its last fen everything is in, and the pledge is realised. */
    public void decide(String no, boolean confirmed, String opinion, Actor actor) {
        actor.require(Role.BANK_APPROVER);
        Disposal sold = desk.ofPledgee(no, actor);
        List<Proceeds> all = standing(no);
        Proceeds entered = all.stream()
                .filter(receipt -> !receipt.isConfirmed())
                .findFirst()
                .orElseThrow(() ->
                        new Rejected(CommonReason.WRONG_STATE, sold.state().name()));
        actor.requireOtherThan(entered.recordedBy());
        boolean last = confirmed && total(all).equals(sold.price());
        DisposalState next = sold.state()
                .after(!confirmed ? DisposalStep.RETURN : last ? DisposalStep.COMPLETE : DisposalStep.ACCEPT);
        String word = confirmed ? DisposalDesk.optional("opinion", opinion) : DisposalDesk.required("opinion", opinion);
        mapper.decideProceeds(
                entered.id(),
                confirmed ? Proceeds.State.CONFIRMED : Proceeds.State.REJECTED,
                actor.userId(),
                desk.now(),
                word);
        if (last) desk.step(sold.registrationNo(), RegistrationStep.REALISE, "pledge.realise", actor);
        DisposalEvent decided = new DisposalEvent.ProceedsDecided(no, actor.userId(), confirmed, last);
        int changed = mapper.move(sold, next, word);
        if (confirmed)
            desk.done(actor, "disposal.confirm-proceeds", sold, changed, decided, realised(sold, entered, last, actor));
        else desk.done(actor, "disposal.reject-proceeds", sold, changed, decided);
    }

    /** Nothing more will come: a licence earned less than agreed, or a buyer stays away after some instalments. */
    public void proposeWaiver(String no, String reason, Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        Disposal sold = desk.ofPledgee(no, actor);
        DisposalState review = sold.state().after(DisposalStep.FALL_SHORT);
        String word = DisposalDesk.required("opinion", reason);
        Money received = total(standing(no));
        if (!received.isPositive()) throw new Rejected(DisposalReason.DISPOSAL_NOTHING_RECEIVED, no);
        desk.done(
                actor,
                "disposal.propose-waiver",
                sold,
                mapper.waive(sold, review, sold.price().minus(received), word, actor.userId()),
                new DisposalEvent.WaiverProposed(
                        no, actor.userId(), sold.appraised().exceeds(received)));
    }

    /** The bank's approver decides, or the finance center's reviewer when what came in stays below the valuation. */
    public void decideWaiver(String no, boolean granted, String opinion, Actor actor) {
        Disposal asked = desk.get(no, actor);
        if (asked.belowValueWhenWaived()) actor.require(Role.CENTER_REVIEWER);
        else actor.require(Role.BANK_APPROVER).requireAt(asked.pledgee());
        DisposalState next = asked.state().after(granted ? DisposalStep.WAIVE : DisposalStep.RETURN);
        actor.requireOtherThan(asked.waiverBy());
        String word = granted && !asked.belowValueWhenWaived()
                ? DisposalDesk.optional("opinion", opinion)
                : DisposalDesk.required("opinion", opinion);
        if (granted) desk.step(asked.registrationNo(), RegistrationStep.REALISE, "pledge.realise", actor);
        desk.done(
                actor,
                granted ? "disposal.waive" : "disposal.refuse-waiver",
                asked,
                granted
                        ? mapper.waived(asked, next, actor.userId(), word)
                        : mapper.waive(asked, next, null, word, null),
                new DisposalEvent.WaiverDecided(no, actor.userId(), granted));
    }

    @Transactional(readOnly = true)
    public List<Proceeds> of(String no, Actor actor) {
        return mapper.proceeds(desk.get(no, actor).no());
    }

    /** What the price still lacks; nothing before there is one, nor of what is waived. */
    @Transactional(readOnly = true)
    public Money outstanding(String no, Actor actor) {
        Disposal disposal = desk.get(no, actor);
        if (disposal.price() == null || disposal.waiverCheckedBy() != null) return Money.ZERO;
        return disposal.price()
                .minus(total(standing(no).stream().filter(Proceeds::isConfirmed).toList()));
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

    private List<Proceeds> standing(String no) {
        return mapper.proceeds(no).stream()
                .filter(receipt -> !receipt.isRejected())
                .toList();
    }

    private void check(RecordProceeds said, Disposal sold, Money left) {
        List<Rejected.Field> wrong = new ArrayList<>();
        DisposalDesk.text(wrong, "reference", said.reference(), REFERENCE);
        desk.day(wrong, "receivedOn", said.receivedOn(), sold.soldOn(), DisposalReason.DISPOSAL_BEFORE_SALE);
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

    private static PledgeRealised realised(Disposal sold, Proceeds receipt, boolean last, Actor actor) {
        return new PledgeRealised(
                sold.no(),
                sold.registrationNo(),
                sold.loanNo(),
                sold.contractNo(),
                sold.pledgee(),
                receipt.reference(),
                receipt.gross(),
                receipt.costs(),
                receipt.net(),
                receipt.receivedOn(),
                last,
                actor.userId());
    }
}
