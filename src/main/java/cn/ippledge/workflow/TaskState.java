package cn.ippledge.workflow;

/** Labels: {@code taskState.NAME}. A task is cancelled when its process moves on without it. */
public enum TaskState {
    OPEN,
    DONE,
    CANCELLED
}
