package cn.ippledge.workflow.step;

/**
 * One way to end a step. Label: {@code workflow.decision.ID}.
 *
 * @param needsOpinion a person who says no, or asks for more, says why
 */
public record Decision(String id, boolean needsOpinion) {

    public static Decision of(String id) {
        return new Decision(id, false);
    }

    public static Decision withOpinion(String id) {
        return new Decision(id, true);
    }
}
