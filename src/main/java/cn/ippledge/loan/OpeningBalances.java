package cn.ippledge.loan;

import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetForm.Column;
import cn.ippledge.record.SheetRow;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * What a region that already runs brings along: its running loans, each with the repayments so far. Enterprises come first,
 * registrations last.
 */
@Service
public class OpeningBalances {

    static final SheetForm LOANS = new SheetForm(
            "loan.opening.loans.sheet",
            List.of(
                    new Column("creditCode", "loan.column.creditCode", true, "91140802MA0GT1234X"),
                    new Column("bank", "loan.column.bank", true, null),
                    new Column("contractNo", "loan.column.contractNo", true, "JK-2025-0017"),
                    new Column("signedOn", "loan.column.signedOn", true, "2025-09-01"),
                    new Column("disbursedOn", "loan.column.disbursedOn", true, "2025-09-05"),
                    new Column("principal", "loan.column.principal", true, "3000000.00"),
                    new Column("securedAmount", "loan.column.securedAmount", true, "3600000.00"),
                    new Column("annualRate", "loan.column.annualRate", true, "3.85%"),
                    new Column("method", "loan.column.method", true, "INTEREST_THEN_BULLET"),
                    new Column("months", "loan.column.months", true, "12"),
                    new Column("interestPeriod", "loan.column.interestPeriod", false, "MONTHLY"),
                    new Column("dayCount", "loan.column.dayCount", false, "ACT_360"),
                    new Column("settlementDay", "loan.column.settlementDay", false, "20"),
                    new Column("penaltyUplift", "loan.column.penaltyUplift", false, "50%")));

    static final SheetForm REPAYMENTS = new SheetForm(
            "loan.opening.repayments.sheet",
            List.of(
                    new Column("bank", "loan.column.bank", true, null),
                    new Column("contractNo", "loan.column.contractNo", true, "JK-2025-0017"),
                    new Column("bankReference", "loan.column.bankReference", true, "HK202509200001"),
                    new Column("on", "loan.column.on", true, "2025-09-20"),
                    new Column("amount", "loan.column.amount", true, "4812.50")));

    private static final Comparator<SheetRow> AS_GIVEN = Comparator.comparingInt(SheetRow::number);

    private final SheetImport sheets;
    private final OpeningLoan opening;
    private final LoanStore store;
    private final Repayments repayments;

    OpeningBalances(SheetImport sheets, OpeningLoan opening, LoanStore store, Repayments repayments) {
        this.sheets = sheets;
        this.opening = opening;
        this.store = store;
        this.repayments = repayments;
    }

    public byte[] loansTemplate() {
        return sheets.template(LOANS);
    }

    public byte[] repaymentsTemplate() {
        return sheets.template(REPAYMENTS);
    }

    public ImportOutcome importLoans(byte[] xlsx, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        return sheets.run(xlsx, LOANS, AS_GIVEN, row -> opening.takeOver(row, actor), actor);
    }

    /** Only of loans that were taken over: what a bank reports of its own loans is the bank's to enter. */
    public ImportOutcome importRepayments(byte[] xlsx, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        return sheets.run(xlsx, REPAYMENTS, RepaymentImport.BY_DAY, row -> repay(row, actor), actor);
    }

    private boolean repay(SheetRow row, Actor actor) {
        String contractNo = row.text("contractNo");
        Loan loan = store.byContract(opening.bank(row, actor), contractNo)
                .filter(found -> found.region().equals(actor.region()))
                .map(found -> store.locked(found.no()))
                .orElseThrow(() -> Rejected.field("contractNo", LoanReason.LOAN_UNKNOWN, contractNo));
        if (loan.applicationNo() != null) throw Rejected.field("contractNo", CommonReason.OTHER_ORGANISATION);
        return repayments
                .enter(loan, RepaymentImport.said(row, loan.no()), actor)
                .isNew();
    }
}
