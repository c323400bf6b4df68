package cn.ippledge.loan;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Watching running loans: days past due, class, the pledged rights; and what people did about the warnings. */
@Service
public class Monitoring {

    private static final Logger log = LoggerFactory.getLogger(Monitoring.class);
    private static final int BATCH = 200;

    private final LoanStore store;
    private final LoanMapper loans;
    private final MonitoringMapper mapper;
    private final Reckoning reckoning;
    private final LoanDesk desk;

    Monitoring(LoanStore store, LoanMapper loans, MonitoringMapper mapper, Reckoning reckoning, LoanDesk desk) {
        this.store = store;
        this.loans = loans;
        this.mapper = mapper;
        this.reckoning = reckoning;
        this.desk = desk;
    }

    /** What a round came to; the failed ones are in the log and are tried again by the next round. */
    public record Round(int loans, int failed) {}

    /** Every running loan, page by page of their numbers. The same day may be swept again without effect. */
    public Round sweep(LocalDate today) {
        int seen = 0, failed = 0;
        for (List<String> batch = loans.running("", BATCH); !batch.isEmpty(); ) {
            for (String no : batch) if (!reckoned(no, today)) failed++;
            seen += batch.size();
            batch = loans.running(batch.get(batch.size() - 1), BATCH);
        }
        return new Round(seen, failed);
    }

    private boolean reckoned(String no, LocalDate today) {
        try {
            reckoning.reckon(no, today);
            return true;
        } catch (RuntimeException e) {
            log.error("reckoning of {} on {} failed", no, today, e);
            return false;
        }
    }

    @Transactional
    public void handleWarning(String loanNo, long warningId, String opinion, Actor actor) {
        actor.require(Role.BANK_POSTLOAN);
        store.ofBank(loanNo, actor);
        LoanWarning warning = mapper.warning(loanNo, warningId).orElseThrow(() -> new NotFound(warningId));
        String word = Opinion.required(opinion);
        if (mapper.handle(warningId, actor.userId(), desk.now(), word) == 0)
            throw new Rejected(LoanReason.WARNING_HANDLED);
        desk.done(
                actor,
                "loan.handleWarning",
                loanNo,
                warning,
                mapper.warning(loanNo, warningId).orElseThrow(),
                new LoanEvent.WarningHandled(loanNo, actor.userId(), warningId));
    }

    /** For the platform's own processes; not limited by anyone's scope. */
    @Transactional(readOnly = true)
    public List<LoanWarning> openWarnings(String loanNo) {
        return mapper.warnings(loanNo).stream().filter(LoanWarning::isOpen).toList();
    }
}
