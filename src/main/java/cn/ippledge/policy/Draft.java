package cn.ippledge.policy;

import cn.ippledge.shared.RegionCode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A version with its way to release: who made it, where it stands, what was said of it.
 *
 * @param revision counts the changes; whoever saves says which one he saw
 * @param opinion why it was sent back, or null
 * @param withdrawalBy who asks to take the released version out of force, or null
 */
public record Draft(
        String caseNo,
        String policyId,
        int version,
        PolicyKind kind,
        RegionCode region,
        PolicyStatus status,
        String title,
        LocalDate validFrom,
        LocalDate validTo,
        int revision,
        long createdBy,
        LocalDateTime createdAt,
        LocalDateTime updatedAt,
        Long releasedBy,
        LocalDateTime releasedAt,
        String opinion,
        Long withdrawalBy,
        String withdrawalReason,
        String body,
        String dmn) {

    public boolean isOpen() {
        return status == PolicyStatus.DRAFT;
    }

    /** What it says; refused with its fields while parameters and tables do not fit together. */
    public Policy policy() {
        return file().with(status, dmnBytes());
    }

    PolicyFile file() {
        return PolicyFile.read(body);
    }

    byte[] dmnBytes() {
        return dmn == null ? null : dmn.getBytes(StandardCharsets.UTF_8);
    }
}
