package cn.ippledge.subsidy;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * No day of a loan is subsidised twice, whoever pays. Whoever adds a period holds the loan's guard until his transaction
 * ends, so of two at once the second sees the first.
 */
@Service
@Transactional
public class Coverages {

    static final LocalDate BEGINNING = LocalDate.of(1990, 1, 1);
    static final LocalDate END = LocalDate.of(2200, 1, 1);

    private final CoverageMapper mapper;
    private final SubsidyStore store;
    private final SubsidyDesk desk;

    Coverages(CoverageMapper mapper, SubsidyStore store, SubsidyDesk desk) {
        this.mapper = mapper;
        this.store = store;
        this.desk = desk;
    }

    /** A grant from another authority, as the finance center learned of it. */
    public record Elsewhere(String loanNo, LocalDate from, LocalDate to, String source) {
        public Elsewhere {
            if (from == null) throw Rejected.field("from", CommonReason.REQUIRED);
            if (to == null) throw Rejected.field("to", CommonReason.REQUIRED);
            if (!to.isAfter(from)) throw Rejected.field("to", SubsidyReason.PERIOD_EMPTY);
            if (source == null || source.isBlank()) throw Rejected.field("source", CommonReason.REQUIRED);
            source = source.strip();
            if (source.length() > 300) throw Rejected.field("source", CommonReason.TOO_LONG, 300);
        }
    }

    public void declare(Elsewhere said, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        store.loan(said.loanNo(), actor);
        take(new Coverage(said.loanNo(), SubsidyKind.INTEREST.name(), said.from(), said.to(), null, said.source()));
        desk.done(actor, "subsidy.elsewhere", said.loanNo(), null, said);
    }

    @Transactional(readOnly = true)
    public List<Coverage> ofLoan(String loanNo, Actor actor) {
        store.loan(loanNo, actor);
        return mapper.ofLoan(loanNo);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void take(Coverage wanted) {
        mapper.hold("LOAN:" + wanted.loanNo());
        List<Coverage> taken = mapper.overlapping(wanted.loanNo(), wanted.item(), wanted.from(), wanted.to());
        if (!taken.isEmpty()) throw covered(taken.get(0));
        try {
            mapper.insert(wanted);
        } catch (DuplicateKeyException atTheSameMoment) {
            throw covered(wanted);
        }
    }

    /** Whoever sums what an enterprise was granted holds it until his own grant is written. */
    @Transactional(propagation = Propagation.MANDATORY)
    void holdClaimant(SubsidyClaim claim) {
        mapper.hold("PARTY:" + claim.claimant());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void takeEvidence(SubsidyClaim claim) {
        Declared said = claim.said();
        for (Evidence evidence : said.evidence()) {
            try {
                mapper.useEvidence(evidence.series(said.award()), evidence.number(), claim.no());
            } catch (DuplicateKeyException used) {
                throw Rejected.field("evidenceNumber", SubsidyReason.EVIDENCE_USED, evidence.number());
            }
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void release(String claimNo) {
        mapper.release(claimNo);
        mapper.releaseEvidence(claimNo);
    }

    private static Rejected covered(Coverage by) {
        return Rejected.field("from", SubsidyReason.ALREADY_COVERED, by.from(), by.to(), by.by());
    }
}
