package cn.ippledge.workflow;

import java.time.LocalDate;

/** When a step is due and when to remind; both null where the working days are not known. */
record Deadline(LocalDate dueOn, LocalDate remindOn) {

    static final Deadline UNKNOWN = new Deadline(null, null);
}
