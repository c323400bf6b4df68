package cn.ippledge.workflow;

/** The four boxes of the inbox. Labels: {@code workflow.box.NAME}. */
public enum Box {
    /** claimed by me */
    MINE,
    /** open for a group I belong to, claimed or not */
    GROUP,
    /** decided by me */
    DONE,
    /** open steps of the cases I started */
    STARTED
}
