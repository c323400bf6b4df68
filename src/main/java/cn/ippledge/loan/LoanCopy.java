package cn.ippledge.loan;

import cn.ippledge.shared.Money;
import java.time.LocalDate;

/** The changeable parts of a loan, while a verb makes the next one. */
final class LoanCopy {

    private final Loan from;
    String no;
    LoanTerms terms;
    LoanState state;
    LocalDate disbursedOn;
    LocalDate maturesOn;
    LocalDate settledOn;
    boolean renewed;
    int revision;
    Money outstanding;
    Money overdue;
    int daysPastDue;
    RiskClass riskClass;

    LoanCopy(Loan from) {
        this.from = from;
        no = from.no();
        terms = from.terms();
        state = from.state();
        disbursedOn = from.disbursedOn();
        maturesOn = from.maturesOn();
        settledOn = from.settledOn();
        renewed = from.renewed();
        revision = from.revision();
        outstanding = from.outstanding();
        overdue = from.overdue();
        daysPastDue = from.daysPastDue();
        riskClass = from.riskClass();
    }

    Loan toLoan() {
        return new Loan(
                no,
                from.applicationNo(),
                from.contractNo(),
                from.enterprise(),
                from.bank(),
                from.region(),
                from.principal(),
                from.securedAmount(),
                from.signedOn(),
                terms,
                state,
                disbursedOn,
                maturesOn,
                settledOn,
                renewed,
                revision,
                outstanding,
                overdue,
                daysPastDue,
                riskClass,
                from.version());
    }
}
