package cn.ippledge.workflow;

import java.time.LocalDateTime;

/**
 * Where a process cannot go on by itself.
 *
 * @param repeatable an automatic step that failed as often as it may; anything else is mended by building the process anew
 */
public record OpenIncident(
        String id,
        String caseNo,
        String process,
        String activity,
        String message,
        LocalDateTime since,
        boolean repeatable) {}
