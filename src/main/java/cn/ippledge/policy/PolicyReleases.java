package cn.ippledge.policy;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.record.CaseNumbers;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From draft to force and out of it: looked over, tried on the past book, released by a person who has not touched it, on a
 * day. What is released does not change any more; it can only be succeeded or, again by two people, withdrawn.
 */
@Service
@Transactional
public class PolicyReleases {

    private static final Role[] WRITERS = {Role.CENTER_CLERK, Role.CENTER_REVIEWER};
    private static final Role[] CHECKERS = {Role.CENTER_REVIEWER, Role.CENTER_DIRECTOR};

    private final PolicyDrafts drafts;
    private final DraftMapper mapper;
    private final BackTestMapper tests;
    private final CaseNumbers numbers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PolicyReleases(
            PolicyDrafts drafts,
            DraftMapper mapper,
            BackTestMapper tests,
            CaseNumbers numbers,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.mapper = mapper;
        this.tests = tests;
        this.numbers = numbers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Closes the draft to changes; refused while something about it blocks. */
    public void submit(String caseNo, Actor actor) {
        actor.require(WRITERS);
        Draft draft = at(PolicyStatus.DRAFT, caseNo, actor);
        long errors =
                drafts.findings(draft).stream().filter(DraftFinding::blocks).count();
        if (errors > 0) throw new Rejected(PolicyReason.POLICY_HAS_ERRORS, errors);
        move(draft, PolicyStatus.TESTING, null, "policy.submit", actor);
        events.publishEvent(new PolicyEvent.Submitted(caseNo, actor.userId()));
    }

    /** The writer has seen what it does to the past book, or sends it back to be changed. */
    public void acceptTest(String caseNo, boolean accepted, String opinion, Actor actor) {
        actor.require(WRITERS);
        Draft draft = at(PolicyStatus.TESTING, caseNo, actor);
        if (accepted
                && tests.countDone(draft.policyId(), draft.version(), PolicyDrafts.digest(draft.body(), draft.dmn()))
                        == 0) throw new Rejected(PolicyReason.POLICY_NOT_TESTED);
        requireOpinion(accepted, opinion);
        move(draft, accepted ? PolicyStatus.IN_REVIEW : PolicyStatus.DRAFT, opinion, "policy.test", actor);
        events.publishEvent(new PolicyEvent.Tested(caseNo, actor.userId(), accepted));
    }

    /** @param from the first day in force */
    public void release(String caseNo, LocalDate from, String opinion, Actor actor) {
        Draft draft = checkable(caseNo, actor);
        PolicyFile file = draft.file().from(from);
        Draft dated = dated(draft, file);
        for (DraftFinding finding : drafts.findings(dated))
            if (finding.blocks())
                throw Rejected.field(
                        finding.place().startsWith("valid") ? "from" : finding.place(),
                        finding.reason(),
                        finding.args().toArray());
        String digest = PolicyDrafts.digest(dated.body(), draft.dmn());
        if (mapper.release(draft, file, dated.body(), digest, actor.userId(), now()) == 0) throw new Stale(caseNo);
        audit.record(
                actor,
                "policy.release",
                caseNo,
                Map.of("status", draft.status()),
                after("digest", digest, "from", from, "opinion", opinion));
        events.publishEvent(new PolicyEvent.ReleaseDecided(caseNo, actor.userId(), true));
    }

    public void sendBack(String caseNo, String opinion, Actor actor) {
        Draft draft = checkable(caseNo, actor);
        requireOpinion(false, opinion);
        move(draft, PolicyStatus.DRAFT, opinion, "policy.sendBack", actor);
        events.publishEvent(new PolicyEvent.ReleaseDecided(caseNo, actor.userId(), false));
    }

    /** Returns the case number, which a version that came with the platform is given now. */
    public String requestWithdrawal(String id, int version, String reason, Actor actor) {
        actor.require(WRITERS);
        Draft released = mapper.version(id, version, actor.region())
                .filter(each -> each.status() == PolicyStatus.RELEASED)
                .orElseThrow(() -> new NotFound(id + " " + version));
        if (reason == null || reason.isBlank()) throw Rejected.field("reason", PolicyReason.POLICY_OPINION_REQUIRED);
        if (released.withdrawalBy() != null) throw new Rejected(PolicyReason.POLICY_WITHDRAWAL_PENDING);
        String caseNo = released.caseNo() == null ? numbers.next("PV", LocalDate.now(clock)) : released.caseNo();
        if (mapper.requestWithdrawal(released, caseNo, actor.userId(), reason.strip()) == 0) throw new Stale(caseNo);
        audit.record(actor, "policy.requestWithdrawal", caseNo, null, Map.of("policy", id, "opinion", reason));
        events.publishEvent(new PolicyEvent.WithdrawalRequested(caseNo, actor.userId()));
        return caseNo;
    }

    /** Cases that are pinned to the version keep it; no new case gets it. */
    public void decideWithdrawal(String caseNo, boolean approved, String opinion, Actor actor) {
        actor.require(CHECKERS);
        Draft released = at(PolicyStatus.RELEASED, caseNo, actor);
        if (released.withdrawalBy() == null) throw new Rejected(PolicyReason.POLICY_WRONG_STEP);
        actor.requireOtherThan(released.withdrawalBy());
        requireOpinion(approved, opinion);
        PolicyStatus to = approved ? PolicyStatus.WITHDRAWN : PolicyStatus.RELEASED;
        if (mapper.endWithdrawal(released, to, now()) == 0) throw new Stale(caseNo);
        audit.record(
                actor,
                "policy.decideWithdrawal",
                caseNo,
                Map.of("status", released.status()),
                after("status", to, "opinion", opinion));
        events.publishEvent(new PolicyEvent.WithdrawalDecided(caseNo, actor.userId(), approved));
    }

    private Draft checkable(String caseNo, Actor actor) {
        actor.require(CHECKERS);
        Draft draft = at(PolicyStatus.IN_REVIEW, caseNo, actor);
        if (mapper.isEditor(draft.policyId(), draft.version(), actor.userId()) > 0)
            throw new Rejected(PolicyReason.POLICY_EDITOR_RELEASES);
        return draft;
    }

    private Draft at(PolicyStatus status, String caseNo, Actor actor) {
        if (!actor.hasAny(Role.CENTER_CLERK, Role.CENTER_REVIEWER, Role.CENTER_DIRECTOR))
            throw new Denied(CommonReason.ROLE_REQUIRED);
        Draft draft = drafts.get(caseNo, actor);
        if (draft.status() != status) throw new Rejected(PolicyReason.POLICY_WRONG_STEP);
        return draft;
    }

    private void move(Draft draft, PolicyStatus to, String opinion, String command, Actor actor) {
        if (mapper.move(draft, to, opinion, now()) == 0) throw new Stale(draft.caseNo());
        if (to == PolicyStatus.TESTING || to == PolicyStatus.IN_REVIEW)
            mapper.addEditor(draft.policyId(), draft.version(), actor.userId());
        audit.record(
                actor,
                command,
                draft.caseNo(),
                Map.of("status", draft.status()),
                after("status", to, "opinion", opinion));
    }

    private static void requireOpinion(boolean agreed, String opinion) {
        if (!agreed && (opinion == null || opinion.isBlank()))
            throw Rejected.field("opinion", PolicyReason.POLICY_OPINION_REQUIRED);
    }

    private static Draft dated(Draft draft, PolicyFile file) {
        return new Draft(
                draft.caseNo(),
                draft.policyId(),
                draft.version(),
                draft.kind(),
                draft.region(),
                draft.status(),
                draft.title(),
                file.validFrom(),
                draft.validTo(),
                draft.revision(),
                draft.createdBy(),
                draft.createdAt(),
                draft.updatedAt(),
                draft.releasedBy(),
                draft.releasedAt(),
                draft.opinion(),
                draft.withdrawalBy(),
                draft.withdrawalReason(),
                file.written(),
                draft.dmn());
    }

    private static Map<String, Object> after(Object... namesAndValues) {
        Map<String, Object> after = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2)
            if (namesAndValues[i + 1] != null) after.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return after;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
