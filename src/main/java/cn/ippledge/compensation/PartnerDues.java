package cn.ippledge.compensation;

import static cn.ippledge.compensation.CompensationReason.PARTNER_PAYMENT_ABOVE_SHARE;
import static cn.ippledge.compensation.CompensationReason.PARTNER_PAYMENT_KNOWN;

import cn.ippledge.loan.LoanReason;
import cn.ippledge.party.Parties;
import cn.ippledge.party.Users;
import cn.ippledge.policy.Party;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 代偿与赔付. A guarantor, insurer or evaluator enters what it has paid the bank, in parts if it likes and never above its share;
 * the bank's people say whether the money came.
 */
@Service
@Transactional
public class PartnerDues {

    private final PartnerDueMapper mapper;
    private final PartnerDueBook book;
    private final Parties parties;
    private final Users users;
    private final ClaimDesk desk;

    PartnerDues(PartnerDueMapper mapper, PartnerDueBook book, Parties parties, Users users, ClaimDesk desk) {
        this.mapper = mapper;
        this.book = book;
        this.parties = parties;
        this.users = users;
        this.desk = desk;
    }

    /** @param names of the people in it */
    public record Summary(
            PartnerDue due,
            String enterpriseName,
            String payerName,
            String bankName,
            LocalDate today,
            List<PartnerPayment> payments,
            Map<Long, String> names) {

        public boolean overdue() {
            return due.state().isRunning() && due.dueOn() != null && today.isAfter(due.dueOn());
        }
    }

    public void enter(EnterPartnerPayment said, Actor actor) {
        PartnerDue due = locked(said.dueNo(), actor);
        actor.require(payerRole(due.party())).requireAt(due.payer());
        if (due.state() != PartnerDue.State.OPEN)
            throw new Rejected(CommonReason.WRONG_STATE, due.state().name());
        if (said.paidOn().isAfter(desk.today()))
            throw Rejected.field("paidOn", LoanReason.DATE_AFTER_TODAY, desk.today());
        if (said.amount().exceeds(due.open()))
            throw Rejected.field(
                    "paidAmount",
                    PARTNER_PAYMENT_ABOVE_SHARE,
                    said.amount().toString(),
                    due.open().toString());
        boolean known = mapper.payments(due.no()).stream()
                .anyMatch(payment ->
                        payment.reference().equals(said.reference()) && !Boolean.FALSE.equals(payment.confirmed()));
        if (known) throw Rejected.field("reference", PARTNER_PAYMENT_KNOWN, said.reference());
        mapper.enter(said, actor.userId(), desk.now());
        book.save(due.in(PartnerDue.State.PAYMENT_ENTERED));
        desk.done(
                actor,
                "compensation.partner.pay",
                due.no(),
                null,
                pending(due),
                new PartnerDueEvent.PaymentEntered(due.no(), actor.userId()));
    }

    /** The bank has the money, or has looked for it in vain and says so. */
    public void decide(String no, boolean confirmed, String opinion, Actor actor) {
        PartnerDue due = locked(no, actor);
        actor.require(Role.BANK_POSTLOAN).requireAt(due.bank());
        if (due.state() != PartnerDue.State.PAYMENT_ENTERED)
            throw new Rejected(CommonReason.WRONG_STATE, due.state().name());
        PartnerPayment payment = pending(due);
        actor.requireOtherThan(payment.enteredBy());
        String word = confirmed ? ClaimDesk.optional("opinion", opinion) : ClaimDesk.required("opinion", opinion);
        if (mapper.decide(payment.id(), confirmed, word, actor.userId(), desk.now()) == 0)
            throw new Rejected(CommonReason.WRONG_STATE, due.state().name());
        PartnerDue after = book.save(confirmed ? due.receiving(payment.amount()) : due.in(PartnerDue.State.OPEN));
        desk.done(
                actor,
                confirmed ? "compensation.partner.confirm" : "compensation.partner.deny",
                no,
                due,
                new ClaimDesk.Said(after, word),
                new PartnerDueEvent.PaymentDecided(
                        no, actor.userId(), confirmed, after.state() == PartnerDue.State.SETTLED));
    }

    private PartnerPayment pending(PartnerDue due) {
        return mapper.payments(due.no()).stream()
                .filter(PartnerPayment::isPending)
                .findFirst()
                .orElseThrow();
    }

    private static Role payerRole(Party party) {
        return switch (party) {
            case GUARANTOR -> Role.GUARANTOR;
            case INSURER -> Role.INSURER;
            default -> Role.SIGNER;
        };
    }

    /** Whoever may not see it does not learn that it exists. */
    private PartnerDue locked(String no, Actor actor) {
        mapper.lock(no);
        return get(no, actor);
    }

    /** A reader who asks region after region must not undo the transaction where it is not known. */
    @Transactional(readOnly = true, noRollbackFor = NotFound.class)
    public PartnerDue get(String no, Actor actor) {
        return mapper.visible(no, desk.partySight(actor)).orElseThrow(() -> new NotFound(no));
    }

    @Transactional(readOnly = true)
    public Summary summary(String no, Actor actor) {
        PartnerDue due = get(no, actor);
        List<PartnerPayment> payments = mapper.payments(no);
        return new Summary(
                due,
                parties.organisation(due.enterprise()).name(),
                parties.organisation(due.payer()).name(),
                parties.organisation(due.bank()).name(),
                desk.today(),
                payments,
                users.names(payments.stream()
                        .flatMap(payment -> Stream.of(payment.enteredBy(), payment.decidedBy()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
    }

    @Transactional(readOnly = true)
    public Page<PartnerDueLine> search(PartnerDueFilter filter, Page.Request page, Actor actor) {
        PartySight sight = desk.partySight(actor);
        return page.of(mapper.search(filter, sight, page.offset(), page.size()), mapper.count(filter, sight));
    }

    /** Of a claim that the caller has checked: what its partners owe and have paid. */
    @Transactional(readOnly = true)
    public List<PartnerDueLine> ofClaim(String claimNo, Actor actor) {
        return mapper.linesOfClaim(claimNo, desk.partySight(actor));
    }

    /** The loans that the actor's organisation has a part in. @param q part of a number or name; null for all */
    @Transactional(readOnly = true)
    public Page<PartnerLoanLine> loans(String q, Page.Request page, Actor actor) {
        actor.require(Role.GUARANTOR, Role.INSURER);
        String pattern = q == null || q.isBlank() ? null : new PartnerDueFilter(q, null, null, null, false).pattern();
        return page.of(
                mapper.loans(actor.organisation(), pattern, page.offset(), page.size()),
                mapper.countLoans(actor.organisation(), pattern));
    }

    public LocalDate today() {
        return desk.today();
    }
}
