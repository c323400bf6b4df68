package cn.ippledge.compensation;

import static cn.ippledge.compensation.CompensationReason.PARTNER_PAYMENT_ABOVE_SHARE;
import static cn.ippledge.compensation.CompensationReason.PARTNER_PAYMENT_KNOWN;
import static cn.ippledge.compensation.CompensationReason.PARTNER_RECEIPT_MISSING;

import cn.ippledge.loan.LoanReason;
import cn.ippledge.party.PaymentAccounts;
import cn.ippledge.record.DocumentKind;
import cn.ippledge.record.Documents;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 代偿与赔付. A guarantor, insurer or evaluator enters what it has paid the bank, in parts if it likes and never above its share,
 * and the bank what it has paid back; the receiver's people say whether the money came.
 */
@Service
@Transactional
public class PartnerDues {

    private final PartnerDueMapper mapper;
    private final PartnerDueStore store;
    private final PartnerRefundBook refunds;
    private final Documents documents;
    private final Names names;
    private final PaymentAccounts accounts;
    private final ClaimDesk desk;

    PartnerDues(
            PartnerDueMapper mapper,
            PartnerDueStore store,
            PartnerRefundBook refunds,
            Documents documents,
            Names names,
            PaymentAccounts accounts,
            ClaimDesk desk) {
        this.mapper = mapper;
        this.store = store;
        this.refunds = refunds;
        this.documents = documents;
        this.names = names;
        this.accounts = accounts;
        this.desk = desk;
    }

    /**
     * @param account of the receiver, without its number; null when it has none that is confirmed
     * @param receipt that it goes back of; null for every other cause
     * @param balance of the partner on the claim
     * @param names of the people in it
     */
    public record Summary(
            PartnerDue due,
            String enterpriseName,
            String payerName,
            String receiverName,
            String centerName,
            Account account,
            PartnerReceipt receipt,
            PartnerBalance balance,
            LocalDate today,
            List<PartnerPayment> payments,
            Map<Long, String> names) {

        public boolean overdue() {
            return due.state().isRunning() && due.dueOn() != null && today.isAfter(due.dueOn());
        }
    }

    public record Account(String name, String masked, String bankName) {}

    public void enter(EnterPartnerPayment said, Actor actor) {
        PartnerDue due = locked(said.dueNo(), actor);
        actor.require(role(due, due.payer())).requireAt(due.payer());
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
        requireReceipt(due, actor);
        mapper.enter(said, actor.userId(), desk.now());
        store.save(due.entered());
        desk.done(
                actor,
                due.isToPartner() ? "compensation.partner.payBack" : "compensation.partner.pay",
                due.no(),
                null,
                pending(due),
                new PartnerDueEvent.PaymentEntered(due.no(), actor.userId()));
    }

    /** The bank asks a partner to believe that it has paid, and shows its bank's receipt. */
    private void requireReceipt(PartnerDue due, Actor actor) {
        boolean shown = !due.isToPartner()
                || documents.ofCase(due.no(), actor).stream()
                        .anyMatch(document -> document.kind().equals(DocumentKind.PAYMENT_RECEIPT.name()));
        if (!shown) throw new Rejected(PARTNER_RECEIPT_MISSING, due.no());
    }

    /** The receiver has the money, or has looked for it in vain and says so. */
    public void decide(String no, boolean confirmed, String opinion, Actor actor) {
        PartnerDue due = locked(no, actor);
        actor.require(role(due, due.receiver())).requireAt(due.receiver());
        if (!due.state().awaitsConfirmation())
            throw new Rejected(CommonReason.WRONG_STATE, due.state().name());
        PartnerPayment payment = pending(due);
        actor.requireOtherThan(payment.enteredBy());
        String word = confirmed ? ClaimDesk.optional("opinion", opinion) : ClaimDesk.required("opinion", opinion);
        if (mapper.decide(payment.id(), confirmed, word, actor.userId(), desk.now()) == 0)
            throw new Rejected(CommonReason.WRONG_STATE, due.state().name());
        PartnerDue after = store.save(due.answered(confirmed ? payment.amount() : Money.ZERO));
        String command = confirmed ? "compensation.partner.confirm" : "compensation.partner.deny";
        desk.done(
                actor,
                due.isToPartner() ? command + "Back" : command,
                no,
                due,
                new ClaimDesk.Said(after, word),
                new PartnerDueEvent.PaymentDecided(
                        no, actor.userId(), confirmed, !after.state().isRunning()));
        if (confirmed) refunds.paid(after);
    }

    private PartnerPayment pending(PartnerDue due) {
        return mapper.payments(due.no()).stream()
                .filter(PartnerPayment::isPending)
                .findFirst()
                .orElseThrow();
    }

    private static Role role(PartnerDue due, PartyId side) {
        if (side.equals(due.bank())) return Role.BANK_POSTLOAN;
        return switch (due.party()) {
            case GUARANTOR -> Role.GUARANTOR;
            case INSURER -> Role.INSURER;
            default -> Role.SIGNER;
        };
    }

    /** Whoever may not see it does not learn that it exists. */
    private PartnerDue locked(String no, Actor actor) {
        store.lock(get(no, actor));
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
                names.of(due.enterprise()),
                names.of(due.payer()),
                names.of(due.receiver()),
                names.center(due.region()),
                accounts.of(due.receiver())
                        .map(account -> new Account(account.accountName(), account.masked(), account.bankName()))
                        .orElse(null),
                mapper.receipt(due).orElse(null),
                balance(due, actor),
                desk.today(),
                payments,
                names.people(payments.stream()
                        .flatMap(payment -> Stream.of(payment.enteredBy(), payment.decidedBy()))
                        .toArray(Long[]::new)));
    }

    /** Of the partner of a debt that the caller has checked. */
    @Transactional(readOnly = true)
    public PartnerBalance balance(PartnerDue due, Actor actor) {
        return PartnerBalance.of(ofClaim(due.claimNo(), actor)).stream()
                .filter(balance -> balance.isOf(due.no()))
                .findFirst()
                .orElseThrow();
    }

    @Transactional(readOnly = true)
    public Page<PartnerDueLine> search(PartnerDueFilter filter, Page.Request page, Actor actor) {
        PartySight sight = desk.partySight(actor);
        return page.of(mapper.search(filter, sight, page.offset(), page.size()), mapper.count(filter, sight));
    }

    /** Of a claim that the caller has checked: what its partners owe, have paid and get back. */
    @Transactional(readOnly = true)
    public List<PartnerDueLine> ofClaim(String claimNo, Actor actor) {
        return mapper.linesOfClaim(claimNo, desk.partySight(actor));
    }

    /** The loans that the actor's organisation has a part in. @param q part of a number or name; null for all */
    @Transactional(readOnly = true)
    public Page<PartnerLoanLine> loans(String q, Page.Request page, Actor actor) {
        actor.require(Role.GUARANTOR, Role.INSURER);
        String pattern =
                q == null || q.isBlank() ? null : new PartnerDueFilter(q, null, null, null, null, false).pattern();
        return page.of(
                mapper.loans(actor.organisation(), pattern, page.offset(), page.size()),
                mapper.countLoans(actor.organisation(), pattern));
    }

    public LocalDate today() {
        return desk.today();
    }
}
