package cn.ippledge.collateral;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The finding that nothing is left of what a registration holds.
 *
 * @param confirmedBy null until a second person has looked
 */
public record RightLoss(
        String registrationNo,
        RightLossGround ground,
        LocalDate lostOn,
        String note,
        long reportedBy,
        LocalDateTime reportedAt,
        Long confirmedBy,
        LocalDateTime confirmedAt) {}
