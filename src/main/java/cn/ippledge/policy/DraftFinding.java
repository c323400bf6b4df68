package cn.ippledge.policy;

import cn.ippledge.shared.Reason;
import java.util.List;

/**
 * One thing about a draft that its writer should know.
 *
 * @param blocks whether it stands in the way of releasing it
 * @param place a field, or a table with its rows; empty for the draft as a whole
 * @param args of the text, message key {@code reason.NAME}
 */
public record DraftFinding(boolean blocks, String place, Reason reason, List<Object> args) {

    static DraftFinding error(String place, Reason reason, Object... args) {
        return new DraftFinding(true, place, reason, List.of(args));
    }

    static DraftFinding hint(String place, Reason reason, Object... args) {
        return new DraftFinding(false, place, reason, List.of(args));
    }
}
