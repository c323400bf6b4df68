package cn.ippledge.policy;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a draft would have done to the cases of the past: started by its writers, kept beside it, stopped by whoever may start. */
@Service
@Transactional
public class BackTests {

    private static final Role[] WRITERS = {Role.CENTER_CLERK, Role.CENTER_REVIEWER};

    private final PolicyDrafts drafts;
    private final BackTestMapper mapper;
    private final BackTestWorker worker;
    private final AuditTrail audit;
    private final Clock clock;

    BackTests(PolicyDrafts drafts, BackTestMapper mapper, BackTestWorker worker, AuditTrail audit, Clock clock) {
        this.drafts = drafts;
        this.mapper = mapper;
        this.worker = worker;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins once this transaction has committed; refused while the draft cannot decide, or another run is on. */
    public void start(String caseNo, Actor actor) {
        actor.require(WRITERS);
        Draft draft = drafts.get(caseNo, actor);
        if (draft.releasedAt() != null || draft.status() == PolicyStatus.WITHDRAWN)
            throw new Rejected(PolicyReason.POLICY_NOT_DRAFT, caseNo);
        draft.policy();
        if (newest(draft).filter(BackTest::isRunning).isPresent()) throw new Rejected(PolicyReason.BACK_TEST_RUNNING);
        long expected = worker.expected(draft);
        mapper.insert(draft, PolicyDrafts.digest(draft.body(), draft.dmn()), actor.userId(), now(), expected);
        BackTest test = newest(draft).orElseThrow();
        audit.record(actor, "policy.backTest", caseNo, null, Map.of("test", test.id(), "cases", expected));
        worker.runAfterCommit(test.id(), draft);
    }

    public void cancel(String caseNo, Actor actor) {
        actor.require(WRITERS);
        Draft draft = drafts.get(caseNo, actor);
        BackTest test = newest(draft).filter(BackTest::isRunning).orElseThrow(() -> new NotFound(caseNo));
        if (mapper.end(test.id(), BackTest.State.CANCELLED, test.done(), null, now()) == 0) return;
        audit.record(actor, "policy.cancelBackTest", caseNo, null, Map.of("test", test.id()));
    }

    /** The last run of the draft, whatever became of it. */
    @Transactional(readOnly = true)
    public Optional<BackTest> newest(Draft draft) {
        return mapper.newest(draft.policyId(), draft.version()).map(BackTests::read);
    }

    /** Whether the run is about what the draft says now. */
    public static boolean isOf(BackTest test, Draft draft) {
        return test.digest().equals(PolicyDrafts.digest(draft.body(), draft.dmn()));
    }

    /** @param outcome null for all that are not the same as before */
    @Transactional(readOnly = true)
    public Page<BackTest.Line> lines(String caseNo, BackTest.Outcome outcome, Page.Request request, Actor actor) {
        BackTest test = newest(drafts.get(caseNo, actor)).orElseThrow(() -> new NotFound(caseNo));
        List<BackTest.Line> lines = mapper.lines(test.id(), outcome, request.size(), request.offset());
        return request.of(lines, mapper.countLines(test.id(), outcome));
    }

    static BackTest read(BackTestMapper.Row row) {
        BackTest.Totals totals =
                row.result() == null ? null : PolicyFile.JSON.readValue(row.result(), BackTest.Totals.class);
        return new BackTest(
                row.id(),
                row.policyId(),
                row.version(),
                row.digest(),
                row.state(),
                row.startedBy(),
                row.startedAt(),
                row.finishedAt(),
                row.expected(),
                row.done(),
                totals);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
