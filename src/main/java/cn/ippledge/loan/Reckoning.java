package cn.ippledge.loan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One loan on one day: its figures, its class, and the warnings that are new. Doing it twice changes nothing. */
@Component
class Reckoning {

    private final LoanStore store;
    private final Classification classification;
    private final LoanCollateral collateral;
    private final MonitoringMapper monitoring;
    private final LoanDesk desk;

    Reckoning(
            LoanStore store,
            Classification classification,
            LoanCollateral collateral,
            MonitoringMapper monitoring,
            LoanDesk desk) {
        this.store = store;
        this.classification = classification;
        this.collateral = collateral;
        this.monitoring = monitoring;
        this.desk = desk;
    }

    /** The daily round calls it outside any transaction, so that one loan's trouble is not another's. */
    @Transactional
    public void reckon(String loanNo, LocalDate today) {
        Loan loan = store.locked(loanNo);
        if (loan.state() != LoanState.ACTIVE) return;
        LoanAccount account = store.account(loan);
        Loan reckoned = loan.reckoned(account, today);
        if (!reckoned.equals(loan)) {
            Loan kept = classification.keep(loan, reckoned, today);
            desk.doneBySystem("loan.reckon", loanNo, loan, kept);
        }
        Watch watch = new Watch(today);
        List<Watch.Finding> findings = new ArrayList<>(watch.loan(loan, reckoned, account));
        findings.addAll(collateral.findings(loan, watch));
        findings.forEach(finding -> warn(loanNo, finding, today));
    }

    private void warn(String loanNo, Watch.Finding finding, LocalDate today) {
        if (monitoring.known(loanNo, finding.kind(), finding.subject())) return;
        GeneratedId key = new GeneratedId();
        LoanWarning warning = new LoanWarning(
                0, loanNo, finding.kind(), finding.subject(), finding.detail(), today, null, null, null);
        monitoring.insertWarning(warning, key);
        desk.doneBySystem(
                "loan.warn",
                loanNo,
                null,
                finding,
                new LoanEvent.WarningRaised(loanNo, LoanEvent.SYSTEM, key.getId(), finding.kind()));
    }
}
