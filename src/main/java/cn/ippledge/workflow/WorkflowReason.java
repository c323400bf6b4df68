package cn.ippledge.workflow;

import cn.ippledge.shared.Reason;

/** Grounds on which this module refuses. */
public enum WorkflowReason implements Reason {
    TASK_CLAIMED,
    TASK_NOT_CLAIMED,
    TASK_CLOSED,
    ACTION_NOT_AVAILABLE
}
