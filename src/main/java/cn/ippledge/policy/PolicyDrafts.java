package cn.ippledge.policy;

import cn.ippledge.policy.table.DecisionTable;
import cn.ippledge.policy.table.DecisionTables;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.record.CaseNumbers;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.OrganisationKind;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Policies while they are written. A region's finance center writes those of its own region only; the measures of other
 * places are there to be read and copied.
 */
@Service
@Transactional
public class PolicyDrafts {

    private static final Role[] WRITERS = {Role.CENTER_CLERK, Role.CENTER_REVIEWER};

    private final DraftMapper drafts;
    private final PolicyMapper policies;
    private final PolicyBook book;
    private final CaseNumbers numbers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PolicyDrafts(
            DraftMapper drafts,
            PolicyMapper policies,
            PolicyBook book,
            CaseNumbers numbers,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.policies = policies;
        this.book = book;
        this.numbers = numbers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A new version of one of the region's own policies; returns its case number. */
    public String succeed(String id, int version, Actor actor) {
        actor.require(WRITERS);
        Policy from = book.version(id, version);
        if (!actor.region().equals(from.region())) throw new Denied(PolicyReason.POLICY_OTHER_REGION);
        if (drafts.openDrafts(id) > 0) throw new Rejected(PolicyReason.POLICY_DRAFT_OPEN, id);
        PolicyFile file = PolicyFile.of(from).numbered(id, drafts.newestVersion(id) + 1, actor.region());
        return begin(file, tables(from), actor);
    }

    /** A policy that the region did not have, written after one of any region; returns its case number. */
    public String create(NewPolicy wished, Actor actor) {
        actor.require(WRITERS);
        if (wished.id() == null
                || !wished.id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")
                || wished.id().length() > 60) throw Rejected.field("id", PolicyReason.POLICY_ID_WRITTEN, wished.id());
        if (wished.title() == null || wished.title().isBlank()) throw Rejected.field("title", CommonReason.REQUIRED);
        if (policies.countPolicy(wished.id()) > 0)
            throw Rejected.field("id", PolicyReason.POLICY_ID_TAKEN, wished.id());
        Policy like = book.version(wished.like(), wished.likeVersion());
        PolicyFile file = PolicyFile.of(like).copied(wished.id(), wished.title().strip(), actor.region());
        policies.insertPolicy(file);
        return begin(file, tables(like), actor);
    }

    private String begin(PolicyFile file, String dmn, Actor actor) {
        String caseNo = numbers.next("PV", LocalDate.now(clock));
        String body = file.written();
        drafts.insert(file, caseNo, body, dmn, digest(body, dmn), actor.userId(), now());
        drafts.addEditor(file.id(), file.version(), actor.userId());
        audit.record(actor, "policy.draft", caseNo, null, Map.of("policy", file.id(), "version", file.version()));
        events.publishEvent(new PolicyEvent.Drafted(caseNo, actor.userId(), actor.region(), actor.organisation()));
        return caseNo;
    }

    public void save(SaveDraft save, Actor actor) {
        Draft draft = open(save.caseNo(), save.revision(), actor);
        if (save.title() == null || save.title().isBlank()) throw Rejected.field("title", CommonReason.REQUIRED);
        if (save.decidingDate() == null) throw Rejected.field("decidingDate", CommonReason.REQUIRED);
        PolicyFile file = draft.file().rewritten(save);
        // Parameters that contradict each other are not kept; tables may still be on their way.
        file.readTerms();
        store(draft, file, draft.dmn(), "policy.edit", actor);
    }

    /** Replaces one table by what was edited. */
    public void save(String caseNo, int revision, DecisionTable table, Actor actor) {
        Draft draft = open(caseNo, revision, actor);
        List<DecisionTable> tables = new ArrayList<>(tables(draft).all());
        tables.replaceAll(each -> each.id().equals(table.id()) ? table : each);
        if (tables.stream().noneMatch(each -> each == table)) throw new NotFound(table.id());
        store(draft, draft.file(), text(DecisionTables.of(tables)), "policy.editTable", actor);
    }

    /** Replaces all tables by those of a file from any DMN editor; nothing is kept of a file that is refused. */
    public void upload(String caseNo, int revision, byte[] dmn, Actor actor) {
        Draft draft = open(caseNo, revision, actor);
        store(draft, draft.file(), text(DecisionTables.read(dmn)), "policy.upload", actor);
    }

    /** Ends a draft that is not wanted; its number and the trail remain. */
    public void drop(String caseNo, Actor actor) {
        actor.require(WRITERS);
        Draft draft = get(caseNo, actor);
        if (draft.releasedAt() != null || draft.status() == PolicyStatus.WITHDRAWN)
            throw new Rejected(PolicyReason.POLICY_NOT_DRAFT, caseNo);
        if (drafts.move(draft, PolicyStatus.WITHDRAWN, null, now()) == 0) throw new Stale(caseNo);
        audit.record(actor, "policy.drop", caseNo, Map.of("status", draft.status()), null);
        events.publishEvent(new PolicyEvent.Dropped(caseNo, actor.userId()));
    }

    @Transactional(readOnly = true)
    public Draft get(String caseNo, Actor actor) {
        return drafts.find(caseNo, requireCenter(actor).region()).orElseThrow(() -> new NotFound(caseNo));
    }

    @Transactional(readOnly = true)
    public Page<Draft> search(PolicyStatus status, Page.Request request, Actor actor) {
        requireCenter(actor);
        return request.of(
                drafts.search(actor.region(), status, request.size(), request.offset()),
                drafts.count(actor.region(), status));
    }

    @Transactional(readOnly = true)
    public DecisionTables tables(Draft draft) {
        return draft.dmn() == null ? DecisionTables.NONE : DecisionTables.read(draft.dmnBytes());
    }

    @Transactional(readOnly = true)
    public DraftText text(Draft draft) {
        return DraftText.of(draft.file());
    }

    /** What stands in the way of releasing it, and what its reader should know. */
    @Transactional(readOnly = true)
    public List<DraftFinding> findings(Draft draft) {
        List<Policy> others =
                policies.countPolicy(draft.policyId()) == 0 ? List.of() : book.releasedVersions(draft.policyId());
        return DraftCheck.of(draft, others);
    }

    private Draft open(String caseNo, int revision, Actor actor) {
        actor.require(WRITERS);
        Draft draft = get(caseNo, actor);
        if (!draft.isOpen()) throw new Rejected(PolicyReason.POLICY_NOT_DRAFT, caseNo);
        if (draft.revision() != revision) throw new Stale(caseNo);
        return draft;
    }

    private void store(Draft draft, PolicyFile file, String dmn, String command, Actor actor) {
        String body = file.written();
        if (drafts.update(draft, file, body, dmn, digest(body, dmn), now()) == 0) throw new Stale(draft.caseNo());
        drafts.addEditor(draft.policyId(), draft.version(), actor.userId());
        audit.record(
                actor,
                command,
                draft.caseNo(),
                Map.of("digest", digest(draft.body(), draft.dmn())),
                Map.of("digest", digest(body, dmn)));
    }

    private static Actor requireCenter(Actor actor) {
        if (actor.kind() != OrganisationKind.CENTER) throw new Denied(CommonReason.ROLE_REQUIRED);
        return actor;
    }

    private static String tables(Policy policy) {
        DecisionTables tables = policy.rule().tables();
        return tables.all().isEmpty() ? null : text(tables);
    }

    private static String text(DecisionTables tables) {
        return new String(tables.toDmn(), StandardCharsets.UTF_8);
    }

    static String digest(String body, String dmn) {
        return ShippedPolicies.digest(body + '\0' + dmn);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
