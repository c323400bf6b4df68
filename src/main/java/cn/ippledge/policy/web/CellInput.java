package cn.ippledge.policy.web;

import cn.ippledge.policy.Fact;
import cn.ippledge.policy.FactType;
import cn.ippledge.policy.table.DecisionTable;
import cn.ippledge.policy.table.InputColumn;
import cn.ippledge.policy.table.OutputColumn;
import cn.ippledge.policy.table.ValueType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells as they are edited: amounts in yuan, rates and shares in percent, days and words without their marks. The table behind
 * keeps fen, 10⁻⁸ and FEEL.
 */
final class CellInput {

    private static final Pattern QUOTED_OR_NUMBER = Pattern.compile("\"[^\"]*\"|-?[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern QUOTED_OR_TYPED =
            Pattern.compile("\"[^\"]*\"|(-?[0-9]+(?:\\.[0-9]+)?)\\s*([\u4E07\u4EBF%\uFF05]?)\u5143?");
    private static final Pattern DATE = Pattern.compile("date\\(\\s*\"([0-9-]*)\"\\s*\\)");
    private static final Pattern DAY = Pattern.compile("(?<![\"0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\"0-9])");
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|[^,()\"]+");

    private CellInput() {}

    static String shown(String cell, InputColumn column) {
        if (cell.equals("-")) return cell;
        return switch (column.type()) {
            case TEXT -> cell.replace("\"", "");
            case DATE -> DATE.matcher(cell).replaceAll("$1");
            case NUMBER -> scaled(cell, -places(column));
            case FLAG -> cell;
        };
    }

    static String written(String typed, InputColumn column) {
        String text = typed.strip();
        if (text.isEmpty() || text.equals("-")) return "-";
        return switch (column.type()) {
            case TEXT -> words(text);
            case DATE -> DAY.matcher(text).replaceAll("date(\"$0\")");
            case NUMBER -> unscaled(text, column);
            case FLAG -> text;
        };
    }

    static String shown(String cell, OutputColumn column) {
        if (cell.isEmpty()) return "";
        String plain = cell.replace("\"", "");
        return switch (ResultColumn.named(column.name())) {
            case FEN -> movedIfNumber(plain, -2);
            // What is no number was let in as text, and stands among the findings.
            case FRACTION -> isNumber(plain) ? moved(plain, 2) + "%" : plain;
            default -> column.type() == ValueType.DATE ? DATE.matcher(cell).replaceAll("$1") : plain;
        };
    }

    static String written(String typed, OutputColumn column) {
        String text = typed.strip();
        if (text.isEmpty()) return "";
        return switch (ResultColumn.named(column.name())) {
            case FEN -> movedIfNumber(TypedNumber.yuan(text), 2);
            case FRACTION -> quoted(TypedNumber.fraction(text));
            default ->
                switch (column.type()) {
                    case TEXT -> quoted(text.replace("\"", ""));
                    case DATE -> DAY.matcher(text).replaceAll("date(\"$0\")");
                    default -> text;
                };
        };
    }

    /** A typed form with each cell of the table in the table's own writing. */
    static Map<String, String> written(Map<String, String> typed, DecisionTable table) {
        Map<String, UnaryOperator<String>> writers = new HashMap<>();
        table.inputs().forEach(column -> writers.put(column.fact(), text -> written(text, column)));
        table.outputs().forEach(column -> writers.put(column.name(), text -> written(text, column)));
        Map<String, String> cells = new HashMap<>();
        typed.forEach((name, text) -> {
            UnaryOperator<String> writer = writers.get(name.substring(name.lastIndexOf('.') + 1));
            boolean cell = name.startsWith(table.id() + ".row[") && writer != null;
            cells.put(name, cell ? writer.apply(text) : text);
        });
        return cells;
    }

    private static int places(InputColumn column) {
        FactType type = type(column);
        if (type == FactType.AMOUNT) return 2;
        return type == FactType.RATE || type == FactType.SHARE ? 6 : 0;
    }

    private static FactType type(InputColumn column) {
        try {
            return Fact.valueOf(column.fact()).type();
        } catch (IllegalArgumentException unknown) {
            return FactType.COUNT;
        }
    }

    private static String scaled(String cell, int places) {
        return QUOTED_OR_NUMBER
                .matcher(cell)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().startsWith("\"") ? found.group() : moved(found.group(), places)));
    }

    private static String unscaled(String text, InputColumn column) {
        int places = places(column);
        return QUOTED_OR_TYPED.matcher(text).replaceAll(found -> {
            if (found.group().startsWith("\"")) return Matcher.quoteReplacement(found.group());
            int more =
                    switch (found.group(2)) {
                        case "\u4E07" -> 4;
                        case "\u4EBF" -> 8;
                        default -> 0;
                    };
            return Matcher.quoteReplacement(moved(found.group(1), places + more));
        });
    }

    private static String words(String text) {
        boolean negated = text.startsWith("not(") && text.endsWith(")");
        String list = negated ? text.substring(4, text.length() - 1) : text;
        String quoted = WORDS.matcher(list.replace('\uFF0C', ','))
                .replaceAll(found -> Matcher.quoteReplacement(
                        quoted(found.group().replace("\"", "").strip())));
        return negated ? "not(" + quoted + ")" : quoted;
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String movedIfNumber(String text, int places) {
        return isNumber(text) ? moved(text, places) : text;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]{1,20}(\\.[0-9]{1,10})?");
    }

    private static String moved(String number, int places) {
        BigDecimal moved = new BigDecimal(number).movePointRight(places).stripTrailingZeros();
        return (moved.scale() < 0 ? moved.setScale(0) : moved).toPlainString();
    }
}
