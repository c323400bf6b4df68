package cn.ippledge.workflow;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Stale;
import cn.ippledge.workflow.step.AnswerReader;
import cn.ippledge.workflow.step.StepAnswers;
import cn.ippledge.workflow.step.StepCase;
import cn.ippledge.workflow.step.StepForm;
import cn.ippledge.workflow.step.StepHandler;
import cn.ippledge.workflow.step.StepHandlers;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people work from: their tasks, claimed, released and decided. A decision goes to the domain, which says who may; the
 * process follows the domain's event in the same transaction.
 */
@Service
@Transactional
public class Inbox {

    /** Counting stops here; a thousand and more are too many to need an exact number. */
    public static final int COUNT_LIMIT = 1000;

    private final TaskMapper tasks;
    private final StepHandlers handlers;
    private final CaseAccess cases;
    private final AuditTrail audit;

    Inbox(TaskMapper tasks, StepHandlers handlers, CaseAccess cases, AuditTrail audit) {
        this.tasks = tasks;
        this.handlers = handlers;
        this.cases = cases;
        this.audit = audit;
    }

    /** The total is exact up to {@link #COUNT_LIMIT}. */
    @Transactional(readOnly = true)
    public Page<Task> list(TaskQuery query, Actor actor) {
        if (actor.roles().isEmpty()) return query.page().of(List.of(), 0);
        boolean ranges = query.box() == Box.GROUP && query.sort() == TaskSort.NEWEST;
        List<Task> found = ranges
                ? tasks.newestOfGroup(query, actor.roles(), actor.organisation())
                : tasks.list(query, actor.userId(), actor.roles(), actor.organisation());
        return query.page().of(found, count(query, actor));
    }

    @Transactional(readOnly = true)
    public Counts counts(Actor actor) {
        return new Counts(
                count(TaskQuery.of(Box.MINE), actor),
                count(TaskQuery.of(Box.GROUP), actor),
                count(TaskQuery.of(Box.DONE), actor),
                count(TaskQuery.of(Box.STARTED), actor));
    }

    private long count(TaskQuery query, Actor actor) {
        if (actor.roles().isEmpty()) return 0;
        return tasks.count(query, actor.userId(), actor.roles(), actor.organisation(), COUNT_LIMIT);
    }

    /** Seen by its group, and by whoever may read the case. */
    @Transactional(readOnly = true)
    public Task get(long id, Actor actor) {
        return tasks.find(id)
                .filter(task -> task.isFor(actor) || cases.mayRead(task.caseNo(), actor))
                .orElseThrow(() -> new NotFound(id));
    }

    public Set<TaskAction> actions(Task task, Actor actor) {
        if (!task.open() || !task.isFor(actor) || task.claimedByOtherThan(actor))
            return EnumSet.noneOf(TaskAction.class);
        return task.assignee() == null
                ? EnumSet.of(TaskAction.CLAIM, TaskAction.DECIDE)
                : EnumSet.of(TaskAction.RELEASE, TaskAction.DECIDE);
    }

    public void claim(long id, Actor actor) {
        Task task = mine(id, actor);
        if (tasks.claim(id, actor.userId()) == 0) throw new Stale(WorkflowReason.TASK_CLAIMED, task.caseNo());
        audit.record(
                actor, "task.claim", task.caseNo(), assigned(task, task.assignee()), assigned(task, actor.userId()));
    }

    public void release(long id, Actor actor) {
        Task task = mine(id, actor);
        if (tasks.release(id, actor.userId()) == 0) throw new Stale(WorkflowReason.TASK_NOT_CLAIMED, task.caseNo());
        audit.record(actor, "task.release", task.caseNo(), assigned(task, task.assignee()), assigned(task, null));
    }

    /** What the step asks, for this case. */
    @Transactional(readOnly = true)
    public StepForm form(Task task, Actor actor) {
        return handlers.of(task.step()).form(stepOf(task), actor);
    }

    /** @param given every field of the step with its values, and {@code decision} and {@code opinion} */
    public void decide(long id, Map<String, List<String>> given, Actor actor) {
        Task task = mine(id, actor);
        StepHandler handler = handlers.of(task.step());
        StepAnswers answers = AnswerReader.read(handler.form(stepOf(task), actor), given);
        tasks.noteOpinion(id, answers.opinion());
        handler.decide(stepOf(task), answers, actor);
    }

    /** The open task of the actor's group that nobody else has in hand. */
    private Task mine(long id, Actor actor) {
        Task task = get(id, actor);
        if (!task.isFor(actor))
            throw new Denied(
                    task.organisation().equals(actor.organisation())
                            ? CommonReason.ROLE_REQUIRED
                            : CommonReason.OTHER_ORGANISATION);
        if (!task.open()) throw new Stale(WorkflowReason.TASK_CLOSED, task.caseNo());
        if (task.claimedByOtherThan(actor)) throw new Stale(WorkflowReason.TASK_CLAIMED, task.caseNo());
        return task;
    }

    private static StepCase stepOf(Task task) {
        return new StepCase(task.caseNo(), task.step(), task.item());
    }

    private static Map<String, Object> assigned(Task task, Long user) {
        return user == null
                ? Map.of("task", task.id(), "step", task.step())
                : Map.of("task", task.id(), "step", task.step(), "assignee", user);
    }
}
