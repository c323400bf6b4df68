package cn.ippledge.workflow.web;

import cn.ippledge.workflow.Task;

/**
 * A task as a list shows it.
 *
 * @param daysLeft calendar days to the due day, negative when overdue; null without a due day
 */
record TaskRow(Task task, String organisation, String assignee, String decidedBy, Long daysLeft) {

    /** Tone of the due badge. */
    public String tone() {
        if (!task.open() || daysLeft == null) return "secondary";
        return daysLeft < 0 ? "red" : daysLeft <= 1 ? "orange" : "secondary";
    }
}
