package cn.ippledge.workflow;

/** Labels: {@code workflow.notification.NAME}. */
public enum NotificationKind {
    /** to the group that should act, before the time is over */
    REMINDER,
    /** to the group's superior, when it is over */
    ESCALATION,
    /** a party of a claim is told its share */
    SHARE_NOTICE,
    /** somebody has objected to what is published */
    PUBLIC_OBJECTION
}
