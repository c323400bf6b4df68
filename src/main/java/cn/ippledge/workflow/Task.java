package cn.ippledge.workflow;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One step of one case that waits for a person, or that a person has done.
 *
 * @param item what within the case it is about, e.g. the id of the warning to handle; mostly null
 * @param title the enterprise
 * @param organisation whose people do it, in the role {@code candidateRole}
 * @param dueOn in working days by {@link StepRules}; null where the calendar of that year is not loaded
 */
public record Task(
        long id,
        String caseNo,
        String process,
        String step,
        String item,
        String title,
        RegionCode region,
        PartyId organisation,
        Role candidateRole,
        Long assignee,
        TaskState state,
        LocalDateTime createdAt,
        LocalDate dueOn,
        Long decidedBy,
        String decision,
        String opinion,
        LocalDateTime doneAt,
        int version) {

    public boolean open() {
        return state == TaskState.OPEN;
    }

    /** The person belongs to the group whose task this is. */
    public boolean isFor(Actor actor) {
        return actor.organisation().equals(organisation) && actor.has(candidateRole);
    }

    public boolean claimedByOtherThan(Actor actor) {
        return assignee != null && assignee != actor.userId();
    }
}
