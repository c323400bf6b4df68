package cn.ippledge.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** One field that a command changed; {@code before} or {@code after} is empty where the field was not there. */
public record AuditChange(String field, String before, String after) {

    private static final int SUMMARY_LENGTH = 200;
    private static final int VALUE_LENGTH = 40;
    private static final Set<String> BOOKKEEPING = Set.of("id", "caseNo", "no", "version", "sha256");

    /** The changed fields of the entry; nested ones by their path. */
    static List<AuditChange> between(byte[] content) {
        JsonNode entry = AuditEntry.read(content);
        List<AuditChange> changes = new ArrayList<>();
        collect("", entry.path("before"), entry.path("after"), changes);
        changes.sort(Comparator.comparing(change -> !change.field.equals("opinion")));
        return changes;
    }

    static String opinion(List<AuditChange> changes) {
        return changes.stream()
                .filter(change -> change.field.equals("opinion") && !change.after.isEmpty())
                .map(AuditChange::after)
                .findFirst()
                .orElse(null);
    }

    static String summary(List<AuditChange> changes) {
        StringBuilder text = new StringBuilder();
        for (AuditChange change : changes) {
            if (BOOKKEEPING.contains(change.field)) continue;
            if (!text.isEmpty()) text.append("; ");
            text.append(change.field).append(": ");
            if (!change.before.isEmpty()) text.append(shortened(change.before)).append(" → ");
            text.append(shortened(change.after));
            if (text.length() > SUMMARY_LENGTH) return text.substring(0, SUMMARY_LENGTH) + "…";
        }
        return text.toString();
    }

    private static void collect(String path, JsonNode before, JsonNode after, List<AuditChange> changes) {
        if (before.equals(after)) return;
        if (before.isObject() || after.isObject()) {
            Set<String> names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            for (String name : names)
                collect(path.isEmpty() ? name : path + "." + name, before.path(name), after.path(name), changes);
        } else if (!text(before).equals(text(after))) {
            changes.add(new AuditChange(path, text(before), text(after)));
        }
    }

    private static String shortened(String value) {
        return value.length() <= VALUE_LENGTH ? value : value.substring(0, VALUE_LENGTH) + "…";
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) return "";
        return node.isString() ? node.stringValue() : node.toString();
    }
}
