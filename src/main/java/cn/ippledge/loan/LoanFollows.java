package cn.ippledge.loan;

import cn.ippledge.collateral.PledgeEvent;
import cn.ippledge.financing.FinancingEvent;
import cn.ippledge.financing.RepaymentMethod;
import cn.ippledge.record.CaseNumbers;
import cn.ippledge.shared.CaseEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules' facts do to a loan, in the transaction in which they happened. */
@Component
@Transactional
class LoanFollows {

    private final LoanStore store;
    private final DisbursementGate gate;
    private final CaseNumbers numbers;
    private final LoanDesk desk;

    LoanFollows(LoanStore store, DisbursementGate gate, CaseNumbers numbers, LoanDesk desk) {
        this.store = store;
        this.gate = gate;
        this.numbers = numbers;
        this.desk = desk;
    }

    @EventListener
    void contractSigned(FinancingEvent.ContractSigned signed) {
        RepaymentMethod method = RepaymentMethod.valueOf(signed.repaymentMethod());
        Loan loan = Loan.contracted(
                numbers.next("LN", desk.today()),
                signed.caseNo(),
                signed.contractNo(),
                signed.enterprise(),
                signed.bank(),
                signed.region(),
                signed.principal(),
                signed.securedAmount(),
                signed.signedOn(),
                LoanTerms.usual(signed.annualRate(), method, signed.months()));
        store.open(loan, signed.registrations());
        desk.doneBySystem(
                "loan.open",
                loan.no(),
                null,
                loan,
                new LoanEvent.Opened(
                        loan.no(), signed.byUser(), signed.caseNo(), loan.enterprise(), loan.bank(), loan.region()));
    }

    @EventListener
    void registered(PledgeEvent.Registered registered) {
        store.byRegistration(registered.caseNo()).map(store::locked).ifPresent(loan -> {
            if (loan.state() == LoanState.AWAITING_REGISTRATION && gate.isOpen(loan))
                step(loan, LoanStep.CLEAR, "loan.clear", new LoanEvent.Cleared(loan.no(), registered.byUser()));
        });
    }

    /** A refusal or a revocation leaves the loan where it is: the gate is shut, and the bank decides what to do. */
    @EventListener
    void pledgeEnded(PledgeEvent.Ended ended) {
        store.byRegistration(ended.caseNo()).map(store::locked).ifPresent(loan -> release(loan, ended));
    }

    @EventListener
    void applicationEnded(FinancingEvent.Ended ended) {
        store.byApplication(ended.caseNo())
                .map(loan -> store.locked(loan.no()))
                .filter(loan -> loan.state().isBeforeDisbursement())
                .ifPresent(loan -> step(
                        loan, LoanStep.ABANDON, "loan.abandon", new LoanEvent.Abandoned(loan.no(), ended.byUser())));
    }

    private void release(Loan loan, CaseEvent cause) {
        if (loan.state() == LoanState.RELEASING && gate.nothingPledged(loan))
            step(loan, LoanStep.RELEASE, "loan.release", new LoanEvent.Released(loan.no(), cause.byUser()));
    }

    private void step(Loan loan, LoanStep step, String command, LoanEvent event) {
        desk.doneBySystem(command, loan.no(), loan, store.save(loan.after(step)), event);
    }
}
