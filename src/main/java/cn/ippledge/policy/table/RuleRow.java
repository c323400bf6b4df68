package cn.ippledge.policy.table;

import java.util.List;

/**
 * One row as it is written and shown.
 *
 * @param conditions one for each input; {@code -} where the input does not matter, also when nothing was written
 * @param results one for each output; {@code ""} where the row says nothing about it
 * @param annotation which article the row comes from
 */
public record RuleRow(String id, List<String> conditions, List<String> results, String annotation) {
    public RuleRow {
        id = id.strip();
        conditions = conditions.stream()
                .map(RuleRow::tidy)
                .map(each -> each.isEmpty() ? "-" : each)
                .toList();
        results = results.stream().map(RuleRow::tidy).toList();
        annotation = tidy(annotation);
    }

    /** Line ends as XML keeps them. */
    private static String tidy(String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
