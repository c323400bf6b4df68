package cn.ippledge.workflow;

import cn.ippledge.party.Parties;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Keeps {@code workflow_task} equal to the engine's user tasks, in the engine's own transaction. */
@Component
class TaskMirror implements TaskListener {

    private final TaskMapper tasks;
    private final StepRules rules;
    private final Parties parties;
    private final Clock clock;

    TaskMirror(TaskMapper tasks, StepRules rules, Parties parties, Clock clock) {
        this.tasks = tasks;
        this.rules = rules;
        this.parties = parties;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> open(task);
            case EVENTNAME_COMPLETE -> tasks.close(task.getId(), TaskState.DONE, LocalDateTime.now(clock));
            default -> tasks.close(task.getId(), TaskState.CANCELLED, LocalDateTime.now(clock));
        }
    }

    private void open(DelegateTask task) {
        CandidateGroup group = CandidateGroup.of(task);
        String step = task.getTaskDefinitionKey();
        Deadline deadline = deadline(task, step);
        PartyId enterprise = new PartyId((Long) task.getVariable(Variables.ENTERPRISE));
        tasks.insert(new NewTask(
                task.getId(),
                task.getExecution().getProcessBusinessKey(),
                processKey(task),
                step,
                item(task),
                parties.organisation(enterprise).name(),
                new RegionCode((String) task.getVariable(Variables.REGION)),
                group.organisation(),
                group.role(),
                seat(task),
                (Long) task.getVariable(Variables.STARTED_BY),
                LocalDateTime.now(clock),
                deadline.dueOn(),
                deadline.remindOn()));
    }

    /** A debt is due on its own day, however often its task is opened again for another part. */
    private Deadline deadline(DelegateTask task, String step) {
        String payBy = (String) task.getVariable(Variables.PAY_BY);
        if (payBy == null || !StepRules.ON_THE_DEBTS_DAY.contains(step))
            return rules.deadline(step, LocalDate.now(clock));
        return StepRules.on(LocalDate.parse(payBy));
    }

    /** What within the case the task is about. */
    private static String item(DelegateTask task) {
        return (String) Stream.of(Variables.SEAT, Variables.POOL, Variables.WARNING)
                .map(task::getVariable)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** An expert's voice is asked of him alone. */
    private static Long seat(DelegateTask task) {
        Object seat = task.getVariable(Variables.SEAT);
        return seat == null ? null : Long.valueOf((String) seat);
    }

    private static String processKey(DelegateTask task) {
        return ((TaskEntity) task).getProcessDefinition().getKey();
    }

    /** {@code ROLE@organisation}, as every user task of the models names its group. */
    record CandidateGroup(Role role, PartyId organisation) {

        static CandidateGroup of(DelegateTask task) {
            String group = task.getCandidates().stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No group for " + task.getTaskDefinitionKey()))
                    .getGroupId();
            int at = group.indexOf('@');
            return new CandidateGroup(
                    Role.valueOf(group.substring(0, at)), new PartyId(Long.parseLong(group.substring(at + 1))));
        }
    }
}
