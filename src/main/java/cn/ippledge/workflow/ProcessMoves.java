package cn.ippledge.workflow;

import cn.ippledge.shared.CaseEvent;
import cn.ippledge.shared.PartyId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The three ways a process moves: it starts, a waiting task is completed, a message arrives. Exactly one match, or it throws. */
@Component
class ProcessMoves {

    private final RuntimeService runtime;
    private final TaskService engineTasks;
    private final HistoryService history;
    private final TaskMapper tasks;
    private final Resumption resumption;
    private final OwnMoves own;

    ProcessMoves(
            RuntimeService runtime,
            TaskService engineTasks,
            HistoryService history,
            TaskMapper tasks,
            Resumption resumption,
            OwnMoves own) {
        this.runtime = runtime;
        this.engineTasks = engineTasks;
        this.history = history;
        this.tasks = tasks;
        this.resumption = resumption;
        this.own = own;
    }

    void start(String process, String caseNo, Map<String, Object> variables) {
        if (isRunning(caseNo)) throw new IllegalStateException("A process already runs for " + caseNo);
        runtime.startProcessInstanceByKey(process, caseNo, variables);
    }

    /** Completes the one open task of the case among these steps. */
    void complete(CaseEvent event, Collection<String> steps, String decision, Map<String, Object> variables) {
        complete(event, new Target(steps, null, null), decision, variables);
    }

    /** For what may also be asked again while the process already waits for its effect. */
    void completeIfOpen(CaseEvent event, Collection<String> steps, String decision, Map<String, Object> variables) {
        boolean brought = own.isMoving(event.caseNo()) || broughtUp(event.caseNo());
        if (brought || tasks.openEngineTasks(event.caseNo(), steps, null, null).isEmpty()) return;
        complete(event, steps, decision, variables);
    }

    /** Completes the one open task of that organisation, where several are asked at once. */
    void completeAt(
            PartyId organisation, CaseEvent event, String step, String decision, Map<String, Object> variables) {
        complete(event, new Target(List.of(step), organisation, null), decision, variables);
    }

    /** Completes the one open task about that item, where a case has several of a kind. */
    void completeFor(String item, CaseEvent event, String step, String decision, Map<String, Object> variables) {
        complete(event, new Target(List.of(step), null, item), decision, variables);
    }

    /** A message to the one open task about that item. */
    void messageFor(String item, CaseEvent event, String step, String message) {
        String caseNo = event.caseNo();
        if (own.isMoving(caseNo) || broughtUp(caseNo)) return;
        String open = only(caseNo, new Target(List.of(step), null, item));
        runtime.messageEventReceived(
                message,
                engineTasks.createTaskQuery().taskId(open).singleResult().getExecutionId());
    }

    /**
     * A case that began in a model whose tasks were about the whole case is brought up in the model of today, where the domain
     * now stands.
     */
    boolean renewed(CaseEvent event, Collection<String> steps) {
        boolean old = tasks.ofCase(event.caseNo()).stream()
                .anyMatch(task -> task.open() && task.item() == null && steps.contains(task.step()));
        if (old) resumption.resume(event.caseNo());
        return old;
    }

    private record Target(Collection<String> steps, PartyId organisation, String item) {}

    private void complete(CaseEvent event, Target target, String decision, Map<String, Object> variables) {
        String caseNo = event.caseNo();
        if (own.isMoving(caseNo) || broughtUp(caseNo)) return;
        String open = only(caseNo, target);
        engineTasks.complete(open, variables);
        tasks.decided(open, event.byUser(), decision);
    }

    private String only(String caseNo, Target target) {
        List<String> open = tasks.openEngineTasks(caseNo, target.steps(), target.organisation(), target.item());
        if (open.size() != 1)
            throw new IllegalStateException(
                    open.size() + " open tasks for " + caseNo + " match " + target + ", expected one");
        return open.get(0);
    }

    void message(CaseEvent event, String message, Map<String, Object> local) {
        String caseNo = event.caseNo();
        if (own.isMoving(caseNo) || broughtUp(caseNo)) return;
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNo)
                .setVariablesToTriggeredScope(local)
                .correlate();
    }

    /** For what may happen again while the process is already dealing with the first time. */
    void messageIfAwaited(CaseEvent event, String message) {
        String caseNo = event.caseNo();
        if (own.isMoving(caseNo) || broughtUp(caseNo)) return;
        long waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(caseNo)
                .messageEventSubscriptionName(message)
                .count();
        if (waiting > 0) message(event, message, Map.of());
    }

    /** A process of a model that did not wait for it yet is brought up where the domain now stands. */
    void messageOrRenewed(CaseEvent event, String message) {
        long waiting = runtime.createExecutionQuery()
                .processInstanceBusinessKey(event.caseNo())
                .messageEventSubscriptionName(message)
                .count();
        if (waiting > 0) message(event, message, Map.of());
        else resumption.resume(event.caseNo());
    }

    /** A message whose variables the rest of the process asks for, not only the place that waited. */
    void messageWith(CaseEvent event, String message, Map<String, Object> variables) {
        String caseNo = event.caseNo();
        if (own.isMoving(caseNo) || broughtUp(caseNo)) return;
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNo)
                .setVariables(variables)
                .correlate();
    }

    /** The steps of the case that are due on the debt's own day are so on another, also when they are opened again. */
    void defer(CaseEvent event, Collection<String> steps, LocalDate dueOn) {
        String caseNo = event.caseNo();
        if (broughtUp(caseNo)) return;
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .singleResult()
                .getId();
        runtime.setVariable(instance, Variables.PAY_BY, dueOn == null ? null : dueOn.toString());
        Deadline deadline = StepRules.on(dueOn);
        tasks.defer(caseNo, steps, deadline.dueOn(), deadline.remindOn());
    }

    /**
     * Cases imported as opening balances never had a process. Their first event brings one up where the domain now stands,
     * and there is nothing left to move.
     */
    private boolean broughtUp(String caseNo) {
        if (isRunning(caseNo) || hasRun(caseNo)) return false;
        resumption.resume(caseNo);
        return true;
    }

    private boolean isRunning(String caseNo) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNo)
                        .count()
                > 0;
    }

    private boolean hasRun(String caseNo) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNo)
                        .count()
                > 0;
    }
}
