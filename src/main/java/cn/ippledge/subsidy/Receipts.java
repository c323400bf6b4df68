package cn.ippledge.subsidy;

import cn.ippledge.record.ImportResult;
import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetForm.Column;
import cn.ippledge.record.SheetRow;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What the bank says of each payment. The same word again changes nothing; another word about the same payment is refused. */
@Service
public class Receipts {

    static final SheetForm FORM = new SheetForm(
            "subsidy.receipts.sheet",
            List.of(
                    new Column("batchNo", "subsidy.batch.no", true, "SP-2026-000001"),
                    new Column("claimNo", "subsidy.no", true, "SB-2026-000001"),
                    new Column("paid", "subsidy.receipt.paid", true, "true"),
                    new Column("paidOn", "subsidy.receipt.paidOn", true, "2026-06-30"),
                    new Column("reason", "subsidy.receipt.reason", false, null)));

    private final SubsidyStore store;
    private final PaymentMapper mapper;
    private final SubsidyAccounts ledger;
    private final Sheets sheets;
    private final TransactionTemplate transaction;
    private final SubsidyDesk desk;

    Receipts(
            SubsidyStore store,
            PaymentMapper mapper,
            SubsidyAccounts ledger,
            Sheets sheets,
            TransactionTemplate transaction,
            SubsidyDesk desk) {
        this.store = store;
        this.mapper = mapper;
        this.ledger = ledger;
        this.sheets = sheets;
        this.transaction = transaction;
        this.desk = desk;
    }

    /** @param reason why the bank sent it back; null when it was paid */
    public record Receipt(String batchNo, String claimNo, boolean paid, LocalDate on, String reason) {
        public Receipt {
            if (on == null) throw Rejected.field("paidOn", CommonReason.REQUIRED);
            reason = reason == null ? null : reason.strip();
            if (!paid && (reason == null || reason.isEmpty())) throw Rejected.field("reason", CommonReason.REQUIRED);
            if (reason != null && reason.length() > 300) throw Rejected.field("reason", CommonReason.TOO_LONG, 300);
        }

        Payment.Outcome outcome() {
            return paid ? Payment.Outcome.PAID : Payment.Outcome.REJECTED;
        }
    }

    public byte[] template() {
        return sheets.template(FORM);
    }

    /** Row by row, each in a transaction of its own. */
    public ImportResult importSheet(byte[] xlsx, Actor actor) {
        actor.require(Role.FISCAL_OFFICER);
        return sheets.importEach(xlsx, FORM, row -> enter(read(row), actor));
    }

    /** Whether anything changed. */
    public boolean enter(Receipt receipt, Actor actor) {
        actor.require(Role.FISCAL_OFFICER);
        return Boolean.TRUE.equals(transaction.execute(status -> entered(receipt, actor)));
    }

    private static Receipt read(SheetRow row) {
        return new Receipt(
                row.text("batchNo"), row.text("claimNo"), row.bool("paid"), row.date("paidOn"), row.text("reason"));
    }

    private boolean entered(Receipt receipt, Actor actor) {
        PaymentBatch batch =
                mapper.find(receipt.batchNo(), actor.region()).orElseThrow(() -> new NotFound(receipt.batchNo()));
        SubsidyClaim claim = store.forCommand(receipt.claimNo(), actor);
        Payment line = mapper.line(batch.no(), claim.no())
                .filter(found -> batch.isReleased())
                .orElseThrow(() ->
                        Rejected.field("claimNo", SubsidyReason.PAYMENT_UNKNOWN, receipt.claimNo(), receipt.batchNo()));
        if (line.outcome() == receipt.outcome() && receipt.on().equals(line.paidOn())) return false;
        if (line.outcome() != Payment.Outcome.OPEN)
            throw Rejected.field("claimNo", SubsidyReason.PAYMENT_DECIDED, receipt.claimNo());
        if (receipt.on().isAfter(desk.today()))
            throw Rejected.field(
                    "paidOn", CommonReason.OUT_OF_RANGE, batch.composedAt().toLocalDate(), desk.today());
        mapper.settle(batch.no(), claim.no(), receipt.outcome(), receipt.on(), receipt.reason());
        if (receipt.paid()) paid(claim, receipt, actor);
        else bounced(claim, receipt, actor);
        return true;
    }

    private void paid(SubsidyClaim claim, Receipt receipt, Actor actor) {
        SubsidyClaim kept = store.save(claim.after(SubsidyStep.PAY).copy(c -> c.paidOn = receipt.on()));
        desk.done(
                actor,
                "subsidy.paid",
                claim.no(),
                claim,
                kept,
                new SubsidyEvent.Paid(claim.no(), actor.userId(), claim.granted(), receipt.on()));
    }

    private void bounced(SubsidyClaim claim, Receipt receipt, Actor actor) {
        SubsidyClaim kept = store.save(claim.after(SubsidyStep.BOUNCE).copy(c -> {
            c.opinion = receipt.reason();
            c.batchNo = null;
        }));
        ledger.returned(claim, desk.today(), actor);
        desk.done(
                actor,
                "subsidy.bounced",
                claim.no(),
                claim,
                kept,
                new SubsidyEvent.Bounced(claim.no(), actor.userId()));
    }
}
