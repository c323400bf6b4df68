package cn.ippledge.workflow;

/** The orders a list of tasks can have; each is one constant ORDER BY in the mapper, never text from outside. */
public enum TaskSort {
    NEWEST,
    OLDEST,
    DUE,
    CASE_NO,
    STEP
}
