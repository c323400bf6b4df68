package cn.ippledge.loan;

import cn.ippledge.loan.LoanSummary.GateLine;
import cn.ippledge.loan.LoanSummary.Instalment;
import cn.ippledge.party.Parties;
import cn.ippledge.party.Users;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One loan with everything around it, as its page and the API show it. */
@Service
@Transactional(readOnly = true, noRollbackFor = NotFound.class)
public class LoanSummaries {

    private final LoanStore store;
    private final LoanDecisionMapper decisions;
    private final MonitoringMapper monitoring;
    private final DisbursementGate gate;
    private final Parties parties;
    private final Users users;
    private final LoanDesk desk;

    LoanSummaries(
            LoanStore store,
            LoanDecisionMapper decisions,
            MonitoringMapper monitoring,
            DisbursementGate gate,
            Parties parties,
            Users users,
            LoanDesk desk) {
        this.store = store;
        this.decisions = decisions;
        this.monitoring = monitoring;
        this.gate = gate;
        this.parties = parties;
        this.users = users;
        this.desk = desk;
    }

    public LoanSummary of(String no, Actor actor) {
        Loan loan = store.visible(no, actor);
        LocalDate today = desk.today();
        LoanAccount account = store.account(loan);
        List<Repayment> repayments = store.repayments(loan);
        List<LoanWarning> warnings = monitoring.warnings(no);
        List<Disbursement> disbursements = decisions.disbursements(no);
        List<Extension> extensions = decisions.extensions(no);
        return new LoanSummary(
                loan,
                parties.organisation(loan.enterprise()).name(),
                parties.organisation(loan.bank()).name(),
                today,
                gate.required(loan).stream()
                        .map(registration -> new GateLine(registration, DisbursementGate.stands(registration)))
                        .toList(),
                gate.isOpen(loan),
                instalments(account, today),
                account.due(today),
                account.settlesWith(today),
                repayments,
                warnings,
                monitoring.classChanges(no),
                disbursements,
                extensions,
                names(Stream.of(
                                repayments.stream().map(Repayment::enteredBy),
                                warnings.stream().map(LoanWarning::handledBy),
                                disbursements.stream().flatMap(d -> Stream.of(d.requestedBy(), d.decidedBy())),
                                extensions.stream().flatMap(e -> Stream.of(e.requestedBy(), e.decidedBy())))
                        .flatMap(ids -> ids)));
    }

    /** Enterprises see their schedule, and callers of the API ask for it alone. */
    public List<ScheduleRow> schedule(String no, Actor actor) {
        return store.schedule(store.visible(no, actor));
    }

    private static List<Instalment> instalments(LoanAccount account, LocalDate today) {
        int lastPaid = account.lastPaidRow();
        return account.rows().stream()
                .map(row -> new Instalment(
                        row,
                        row.no() <= lastPaid,
                        row.no() > lastPaid && row.to().isBefore(today)))
                .toList();
    }

    private Map<Long, String> names(Stream<Long> ids) {
        return users.names(ids.filter(Objects::nonNull).collect(Collectors.toSet()));
    }
}
