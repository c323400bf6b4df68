package cn.ippledge.workflow.step;

/** How a field of a step is typed and read. */
public enum FieldType {
    TEXT,
    LONG_TEXT,
    MONEY,
    RATE,
    DATE,
    INTEGER,
    CHOICE,
    CHOICES,
    CHECKBOX
}
