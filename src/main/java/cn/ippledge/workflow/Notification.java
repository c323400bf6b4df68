package cn.ippledge.workflow;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A word to a group about one of its tasks. */
public record Notification(
        long id,
        long taskId,
        NotificationKind kind,
        String caseNo,
        String process,
        String step,
        String title,
        LocalDate dueOn,
        TaskState taskState,
        LocalDateTime createdAt,
        boolean unread) {}
