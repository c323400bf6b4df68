package cn.ippledge.workflow;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A word to a group about one of its tasks, or about something that it is told.
 *
 * @param taskId null for what is no task; so are process, step, the day and the state
 * @param link where it is shown
 */
public record Notification(
        long id,
        Long taskId,
        NotificationKind kind,
        String caseNo,
        String process,
        String step,
        String title,
        LocalDate dueOn,
        TaskState taskState,
        LocalDateTime createdAt,
        String link,
        boolean unread) {

    /** Still to be done, or nothing to be done. */
    public boolean isOpenTask() {
        return taskState == TaskState.OPEN;
    }
}
