package cn.ippledge.record;

import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.time.LocalDateTime;

/** A stored command. {@code seq} is null until it is sealed. */
record AuditRow(
        long id,
        LocalDateTime at,
        long userId,
        String login,
        String userName,
        PartyId organisation,
        RegionCode region,
        String command,
        String caseNo,
        byte[] content,
        Long seq) {}
