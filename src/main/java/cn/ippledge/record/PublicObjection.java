package cn.ippledge.record;

import java.time.LocalDateTime;

/**
 * An objection that anybody has left, for the finance center alone.
 *
 * @param admissible null until the clerk has looked
 * @param reason why it is not, or a note
 */
public record PublicObjection(
        long id,
        String caseNo,
        String objector,
        String contact,
        String content,
        LocalDateTime leftAt,
        Boolean admissible,
        String reason,
        Long decidedBy,
        LocalDateTime decidedAt) {

    public boolean isWaiting() {
        return admissible == null;
    }

    @Override
    public String toString() {
        return "PublicObjection[id=" + id + ", caseNo=" + caseNo + "]";
    }
}
