package cn.ippledge.workflow;

import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds the group one working day before a task is due, and tells its superior when it is overdue. Of several nodes one
 * sweeps at a time; each word is said once, which the table's unique key makes sure of.
 */
@Service
public class Reminders {

    private static final int BATCH = 200;
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final TaskMapper tasks;
    private final NotificationMapper notifications;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();

    Reminders(TaskMapper tasks, NotificationMapper notifications, Clock clock) {
        this.tasks = tasks;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** @return how many words were said; 0 also when another node has the lease */
    @Transactional
    @Scheduled(fixedDelayString = "${workflow.reminders-every:PT1M}", initialDelayString = "PT30S")
    public int sweep() {
        LocalDateTime now = LocalDateTime.now(clock);
        if (notifications.lease("reminders", holder, now, now.plus(LEASE)) == 0) return 0;
        LocalDate today = now.toLocalDate();
        int said = 0;
        for (Task task : tasks.toRemind(today, BATCH)) {
            if (tasks.markReminded(task.id()) == 0) continue;
            said += say(task, NotificationKind.REMINDER, task.candidateRole(), now);
        }
        for (Task task : tasks.toEscalate(today, BATCH)) {
            if (tasks.markEscalated(task.id()) == 0) continue;
            said += say(task, NotificationKind.ESCALATION, StepRules.superior(task.candidateRole()), now);
        }
        return said;
    }

    private int say(Task task, NotificationKind kind, Role to, LocalDateTime now) {
        return notifications.insert(task.id(), kind, task.organisation(), to, now);
    }
}
