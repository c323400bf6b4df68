package cn.ippledge.workflow;

import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What the mirror writes when the engine opens a user task.
 *
 * @param assignee whose own task it is; null where it is for whoever of the group takes it
 */
record NewTask(
        String engineTaskId,
        String caseNo,
        String process,
        String step,
        String item,
        String title,
        RegionCode region,
        PartyId organisation,
        Role candidateRole,
        Long assignee,
        long startedBy,
        LocalDateTime createdAt,
        LocalDate dueOn,
        LocalDate remindOn) {}
