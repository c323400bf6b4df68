package cn.ippledge.subsidy;

import cn.ippledge.party.PaymentAccount;
import cn.ippledge.party.PaymentAccounts;
import cn.ippledge.record.CaseNumbers;
import cn.ippledge.record.PublicObjections;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.subsidy.SubsidyClaim.Hands;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The fiscal office lets money go: claim by claim it is released, then paid in batches that two officers sign. */
@Service
@Transactional
public class SubsidyPayments {

    private final SubsidyStore store;
    private final PaymentMapper mapper;
    private final SubsidyAccounts ledger;
    private final PaymentAccounts accounts;
    private final CaseNumbers numbers;
    private final PublicObjections objections;
    private final SubsidyDesk desk;

    SubsidyPayments(
            SubsidyStore store,
            PaymentMapper mapper,
            SubsidyAccounts ledger,
            PaymentAccounts accounts,
            CaseNumbers numbers,
            PublicObjections objections,
            SubsidyDesk desk) {
        this.store = store;
        this.mapper = mapper;
        this.ledger = ledger;
        this.accounts = accounts;
        this.numbers = numbers;
        this.objections = objections;
        this.desk = desk;
    }

    /** A batch with its lines. */
    public record Batch(PaymentBatch head, List<Payment> lines) {
        public Batch {
            lines = List.copyOf(lines);
        }
    }

    public void release(String no, boolean released, String opinion, Actor actor) {
        actor.require(Role.FISCAL_OFFICER);
        SubsidyClaim claim = store.forCommand(no, actor);
        String word = released ? Opinion.optional(opinion) : Opinion.required(opinion);
        if (released) objections.requireAnswered(no);
        SubsidyClaim kept = released ? released(claim, word, actor) : sentBack(claim, word, actor);
        desk.done(
                actor,
                released ? "subsidy.release" : "subsidy.return",
                no,
                claim,
                kept,
                new SubsidyEvent.ReleaseDecided(no, actor.userId(), released));
    }

    private SubsidyClaim released(SubsidyClaim claim, String opinion, Actor actor) {
        Hands h = claim.hands();
        return store.save(claim.after(SubsidyStep.RELEASE).copy(c -> {
            c.hands = new Hands(
                    h.submittedBy(), h.verifiedBy(), h.reviewedBy(), h.approvedBy(), h.approvedAt(), actor.userId());
            c.opinion = opinion;
        }));
    }

    private SubsidyClaim sentBack(SubsidyClaim claim, String opinion, Actor actor) {
        SubsidyClaim back = claim.after(SubsidyStep.RETURN);
        ledger.giveBack(claim, desk.today(), actor);
        store.withoutRows(claim.no());
        return store.save(back.withoutAmount().copy(c -> c.opinion = opinion));
    }

    /** Gives the batch's number. Accounts are those in force now. */
    public String compose(List<String> claimNos, Actor actor) {
        actor.require(Role.FISCAL_OFFICER);
        if (claimNos == null || claimNos.isEmpty()) throw Rejected.field("claims", SubsidyReason.BATCH_EMPTY);
        String no = numbers.next("SP", desk.today());
        List<Payment> lines = new ArrayList<>();
        // In the order of their numbers, so that two officers who compose at once do not wait for each other in a
        // circle.
        for (String claimNo : new TreeSet<>(claimNos)) {
            SubsidyClaim claim = store.forCommand(claimNo, actor);
            PaymentAccount account =
                    accounts.of(claim.claimant()).orElseThrow(() -> new Rejected(SubsidyReason.ACCOUNT_NOT_CONFIRMED));
            lines.add(line(no, lines.size() + 1, claim, account));
            store.save(claim.after(SubsidyStep.BATCH).copy(c -> {
                c.batchNo = no;
                c.accountId = account.id();
            }));
        }
        Money total = Money.sum(lines.stream().map(Payment::amount).toList());
        PaymentBatch batch = new PaymentBatch(
                no,
                actor.region(),
                PaymentBatch.State.COMPOSED,
                lines.size(),
                total,
                actor.userId(),
                desk.now(),
                null,
                null,
                null);
        mapper.insert(batch);
        mapper.addLines(lines);
        desk.done(actor, "subsidy.batch.compose", no, null, batch);
        return no;
    }

    private static Payment line(String no, int lineNo, SubsidyClaim claim, PaymentAccount account) {
        return new Payment(
                no,
                lineNo,
                claim.no(),
                account.accountName(),
                account.accountNo(),
                account.bankName(),
                claim.granted(),
                Payment.Outcome.OPEN,
                null,
                null);
    }

    /** The second officer: the money goes, or the claims wait for another batch. */
    public void decide(String no, boolean approved, String opinion, Actor actor) {
        actor.require(Role.FISCAL_OFFICER);
        mapper.lock(no);
        PaymentBatch batch = find(no, actor);
        actor.requireOtherThan(batch.composedBy());
        String word = approved ? Opinion.optional(opinion) : Opinion.required(opinion);
        PaymentBatch.State state = approved ? PaymentBatch.State.RELEASED : PaymentBatch.State.REJECTED;
        if (mapper.decide(no, state, actor.userId(), desk.now(), word) == 0)
            throw new Rejected(SubsidyReason.BATCH_DECIDED, no);
        List<SubsidyClaim> claims = mapper.lines(no).stream()
                .map(line -> store.locked(line.claimNo()))
                .toList();
        if (!approved)
            claims.forEach(claim -> store.save(claim.after(SubsidyStep.UNBATCH).copy(c -> c.batchNo = null)));
        desk.done(actor, "subsidy.batch.decide", no, batch, find(no, actor));
        if (approved) ledger.pay(claims, desk.today(), actor);
    }

    @Transactional(readOnly = true)
    public Batch get(String no, Actor actor) {
        actor.require(Role.FISCAL_OFFICER, Role.CENTER_DIRECTOR, Role.CENTER_REVIEWER, Role.CENTER_CLERK, Role.AUDITOR);
        return new Batch(find(no, actor), mapper.lines(no));
    }

    @Transactional(readOnly = true)
    public Page<PaymentBatch> all(Page.Request page, Actor actor) {
        actor.require(Role.FISCAL_OFFICER, Role.CENTER_DIRECTOR, Role.CENTER_REVIEWER, Role.CENTER_CLERK, Role.AUDITOR);
        return page.of(mapper.ofRegion(actor.region(), page.offset(), page.size()), mapper.count(actor.region()));
    }

    private PaymentBatch find(String no, Actor actor) {
        return mapper.find(no, actor.region()).orElseThrow(() -> new NotFound(no));
    }
}
