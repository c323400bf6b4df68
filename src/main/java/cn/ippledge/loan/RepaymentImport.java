package cn.ippledge.loan;

import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetForm.Column;
import cn.ippledge.record.SheetRow;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** A bank's repayments from Excel: by the bank's own references, so that a sheet can be sent again. */
@Service
public class RepaymentImport {

    static final SheetForm FORM = new SheetForm(
            "loan.repayments.sheet",
            List.of(
                    new Column("loanNo", "loan.column.loanNo", true, "LN-2026-000001"),
                    new Column("bankReference", "loan.column.bankReference", true, "HK202603200001"),
                    new Column("on", "loan.column.on", true, "2026-03-20"),
                    new Column("amount", "loan.column.amount", true, "2800.00")));

    private final SheetImport sheets;
    private final LoanStore store;
    private final Repayments repayments;

    RepaymentImport(SheetImport sheets, LoanStore store, Repayments repayments) {
        this.sheets = sheets;
        this.store = store;
        this.repayments = repayments;
    }

    public byte[] template() {
        return sheets.template(FORM);
    }

    /** In the order of their days, however the sheet is sorted: each split rests on what was paid before. */
    public ImportOutcome importSheet(byte[] xlsx, Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        return sheets.run(xlsx, FORM, BY_DAY, row -> enter(row, actor), actor);
    }

    private boolean enter(SheetRow row, Actor actor) {
        return repayments
                .record(said(row, loanNo(row.text("loanNo"), actor)), actor)
                .isNew();
    }

    /** Banks know their loans by the contract's number too. */
    private String loanNo(String text, Actor actor) {
        if (text.startsWith("LN-")) return text;
        return store.byContract(actor.organisation(), text)
                .map(Loan::no)
                .orElseThrow(() -> Rejected.field("loanNo", LoanReason.LOAN_UNKNOWN, text));
    }

    static RecordRepayment said(SheetRow row, String loanNo) {
        return new RecordRepayment(loanNo, row.text("bankReference"), row.date("on"), row.money("amount"));
    }

    static final Comparator<SheetRow> BY_DAY =
            Comparator.comparing(RepaymentImport::day, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Null when the cell holds no day: such a row is refused in its turn. */
    private static LocalDate day(SheetRow row) {
        try {
            return row.date("on");
        } catch (Refusal unreadable) {
            return null;
        }
    }
}
