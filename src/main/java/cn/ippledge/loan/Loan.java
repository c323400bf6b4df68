package cn.ippledge.loan;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * A loan secured by IP rights. Its schedule, repayments and warnings are kept beside it.
 *
 * @param applicationNo null for a loan taken over as an opening balance
 * @param renewed new credit replaced old, which alone makes it special mention at least
 * @param revision which of its schedules is in force; 0 before disbursement
 * @param outstanding principal not yet paid back
 * @param overdue penalty, interest and principal that were due and not paid at the last reckoning
 */
public record Loan(
        String no,
        String applicationNo,
        String contractNo,
        PartyId enterprise,
        PartyId bank,
        RegionCode region,
        Money principal,
        Money securedAmount,
        LocalDate signedOn,
        LoanTerms terms,
        LoanState state,
        LocalDate disbursedOn,
        LocalDate maturesOn,
        LocalDate settledOn,
        boolean renewed,
        int revision,
        Money outstanding,
        Money overdue,
        int daysPastDue,
        RiskClass riskClass,
        int version) {

    /** Under which the pledge registrations know the debt they secure. */
    public String key() {
        return applicationNo == null ? no : applicationNo;
    }

    static Loan contracted(
            String no,
            String applicationNo,
            String contractNo,
            PartyId enterprise,
            PartyId bank,
            RegionCode region,
            Money principal,
            Money securedAmount,
            LocalDate signedOn,
            LoanTerms terms) {
        return new Loan(
                no,
                applicationNo,
                contractNo,
                enterprise,
                bank,
                region,
                principal,
                securedAmount,
                signedOn,
                terms,
                LoanState.AWAITING_REGISTRATION,
                null,
                null,
                null,
                false,
                0,
                Money.ZERO,
                Money.ZERO,
                0,
                RiskClass.NORMAL,
                1);
    }

    Loan numbered(String number) {
        return copy(c -> c.no = number);
    }

    Loan after(LoanStep step) {
        return copy(c -> c.state = state.after(step));
    }

    Loan withTerms(LoanTerms agreed) {
        return copy(c -> c.terms = agreed);
    }

    Loan disbursed(LocalDate on) {
        return copy(c -> {
            c.state = state.after(LoanStep.DISBURSE);
            begin(c, on);
        });
    }

    /** A loan that was already running when the region came to the platform. */
    Loan takenOver(LocalDate on) {
        return copy(c -> {
            c.state = LoanState.ACTIVE;
            begin(c, on);
        });
    }

    private void begin(LoanCopy c, LocalDate on) {
        c.disbursedOn = on;
        c.maturesOn = on.plusMonths(terms.months());
        c.outstanding = principal;
        c.revision = 1;
    }

    Loan replanned() {
        return copy(c -> c.revision = revision + 1);
    }

    Loan extended(LocalDate maturity, boolean renewal) {
        return copy(c -> {
            c.maturesOn = maturity;
            c.renewed = renewed || renewal;
            c.revision = revision + 1;
        });
    }

    /** The figures of that day; a loan that owes nothing any more is settled. */
    Loan reckoned(LoanAccount account, LocalDate day) {
        int days = account.daysPastDue(day);
        RiskClass floor = renewed ? RiskClass.SPECIAL_MENTION : RiskClass.NORMAL;
        boolean settled = account.settled(day);
        return copy(c -> {
            c.outstanding = account.outstanding();
            c.overdue = account.overdue(day).total();
            c.daysPastDue = days;
            c.riskClass =
                    settled ? RiskClass.NORMAL : RiskClass.byDaysPastDue(days).atLeast(floor);
            if (settled) {
                c.state = state.after(LoanStep.SETTLE);
                c.settledOn = account.lastPaidOn().orElse(day);
            }
        });
    }

    private Loan copy(Consumer<LoanCopy> change) {
        LoanCopy copy = new LoanCopy(this);
        change.accept(copy);
        return copy.toLoan();
    }
}
