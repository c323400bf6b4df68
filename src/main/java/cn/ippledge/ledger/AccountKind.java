package cn.ippledge.ledger;

import static cn.ippledge.ledger.AccountType.*;
import static cn.ippledge.ledger.Side.*;

import java.util.Arrays;
import java.util.List;

/**
 * The accounts that every book has, in the order of its trial balance. Labels: message key {@code accountKind.NAME}. The usual entries:
 *
 * <ul>
 *   <li>funding: debit CUSTODIAN_BANK, credit FUNDER_CAPITAL of the funder; withdrawal the other way round
 *   <li>interest on the fund: debit CUSTODIAN_BANK, credit INTEREST_INCOME
 *   <li>enrolment of a loan: debit EXPOSURE_RESERVED, credit EXPOSURE_COUNTER; its end the other way round
 *   <li>claim approved: debit COMPENSATION_PAID, credit CLAIMS_PAYABLE; paid: debit CLAIMS_PAYABLE, credit CUSTODIAN_BANK
 *   <li>recovery established: debit RECOVERIES_RECEIVABLE, credit RECOVERIES_RECEIVED; collected: debit CUSTODIAN_BANK,
 *       credit RECOVERIES_RECEIVABLE
 *   <li>yearly budget: debit FISCAL_QUOTA, credit SUBSIDY_BUDGET; granted: debit SUBSIDY_BUDGET, credit SUBSIDY_PAYABLE;
 *       paid by the treasury: debit SUBSIDY_PAYABLE, credit SUBSIDY_PAID; returned by the bank: debit SUBSIDY_PAID, credit
 *       SUBSIDY_PAYABLE; clawed back into the budget: debit SUBSIDY_PAID, credit SUBSIDY_BUDGET
 * </ul>
 */
public enum AccountKind {
    CUSTODIAN_BANK(ASSET, DEBIT, true, true),
    FISCAL_QUOTA(ASSET, DEBIT, true, false),
    /** What the treasury has paid out of the quota: beside it, not taken from it, so that both stay legible. */
    SUBSIDY_PAID(ASSET, CREDIT, true, true),
    RECOVERIES_RECEIVABLE(ASSET, DEBIT, true, false),
    /** Money whose reason is not yet known. */
    SUSPENSE(ASSET, DEBIT, false, false),
    CLAIMS_PAYABLE(LIABILITY, CREDIT, true, true),
    SUBSIDY_PAYABLE(LIABILITY, CREDIT, true, true),
    FUNDER_CAPITAL(EQUITY, CREDIT, true, false),
    /** What of the year's budget is not yet granted. */
    SUBSIDY_BUDGET(EQUITY, CREDIT, true, true),
    INTEREST_INCOME(INCOME, CREDIT, false, false),
    RECOVERIES_RECEIVED(INCOME, CREDIT, false, false),
    /** Claw-backs and other money that came back after it was paid. */
    REFUNDS(INCOME, CREDIT, false, false),
    COMPENSATION_PAID(EXPENSE, DEBIT, false, true),
    BANK_CHARGES(EXPENSE, DEBIT, false, false),
    EXPOSURE_RESERVED(MEMORANDUM, DEBIT, true, true),
    EXPOSURE_COUNTER(MEMORANDUM, CREDIT, true, true);

    private static final int HOT_SLOTS = 32;

    private final AccountType type;
    private final Side normalSide;
    private final boolean bounded;
    private final boolean hot;

    AccountKind(AccountType type, Side normalSide, boolean bounded, boolean hot) {
        this.type = type;
        this.normalSide = normalSide;
        this.bounded = bounded;
        this.hot = hot;
    }

    public AccountType type() {
        return type;
    }

    /** The side on which the account grows; its balance is shown on this side. */
    public Side normalSide() {
        return normalSide;
    }

    /** Whether the account may not fall below zero on its normal side. */
    public boolean isBounded() {
        return bounded;
    }

    public boolean isMemorandum() {
        return type == MEMORANDUM;
    }

    /** Whether it is kept for each holder apart, and therefore named with one. */
    public boolean isDivided() {
        return this == FUNDER_CAPITAL;
    }

    /** The kinds that grow by debits, for sums in SQL. */
    static List<AccountKind> debitKinds() {
        return Arrays.stream(values()).filter(kind -> kind.normalSide == DEBIT).toList();
    }

    /** In how many rows its balance is kept; one where few postings meet. */
    int slots() {
        return hot ? HOT_SLOTS : 1;
    }
}
