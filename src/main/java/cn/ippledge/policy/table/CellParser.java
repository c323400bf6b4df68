package cn.ippledge.policy.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one cell in the small part of FEEL that our tables are written in. What is not in the grammar is refused: no names, no
 * calls, no arithmetic, so nothing here can loop, reach an object or depend on an interpreter.
 */
final class CellParser {

    /** Far beyond any amount in fen, and well inside the 34 digits with which the standard engine counts. */
    private static final int WHOLE_DIGITS = 18;

    private static final int FRACTION_DIGITS = 10;
    private static final Pattern NUMBER = Pattern.compile("-?([0-9]+)(?:\\.([0-9]+))?");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\\n]*)\"");
    private static final Pattern FLAG = Pattern.compile("(true|false)(?![A-Za-z0-9_])");
    private static final Pattern DATE = Pattern.compile("date\\( *\"([0-9]{4}-[0-9]{2}-[0-9]{2})\" *\\)");

    private final String text;
    private final ValueType type;
    private int at;

    private CellParser(String text, ValueType type) {
        this.text = text;
        this.type = type;
    }

    static Condition condition(String text, ValueType type) throws CellFault {
        if (text.equals("-")) return Condition.ANY;
        // The standard engine takes any test that is itself true for a match: "true,true" would fit false, "not(true)"
        // nothing.
        if (type == ValueType.FLAG) return new Condition(List.of(Span.of(flag(text))), false);
        CellParser parser = new CellParser(text, type);
        boolean negated = parser.take("not(");
        List<Span> spans = parser.spans();
        if (negated) parser.expect(')');
        parser.expectEnd();
        return new Condition(List.copyOf(spans), negated);
    }

    /** {@code null} for an empty cell. */
    static Object result(String text, ValueType type) throws CellFault {
        if (text.isEmpty()) return null;
        CellParser parser = new CellParser(text, type);
        Object value = parser.literal();
        parser.expectEnd();
        return value;
    }

    private static Object flag(String text) throws CellFault {
        Object flag = result(text, ValueType.FLAG);
        if (flag == null) throw new CellFault(TableReason.TABLE_ENTRY_SYNTAX);
        return flag;
    }

    private List<Span> spans() throws CellFault {
        List<Span> spans = new ArrayList<>();
        do spans.add(span());
        while (take(","));
        return spans;
    }

    private Span span() throws CellFault {
        if (take("<=")) return new Span(null, false, bound(), true);
        if (take("<")) return new Span(null, false, bound(), false);
        if (take(">=")) return new Span(bound(), true, null, false);
        if (take(">")) return new Span(bound(), false, null, false);
        if (take("[")) return range(true);
        if (take("(") || take("]")) return range(false);
        return Span.of(literal());
    }

    private Span range(boolean lowIncluded) throws CellFault {
        Object low = bound();
        if (!take("..")) throw new CellFault(TableReason.TABLE_ENTRY_SYNTAX);
        Object high = bound();
        boolean highIncluded = take("]");
        if (!highIncluded && !take(")") && !take("[")) throw new CellFault(TableReason.TABLE_ENTRY_SYNTAX);
        Span span = new Span(low, lowIncluded, high, highIncluded);
        if (span.isEmpty()) throw new CellFault(TableReason.TABLE_RANGE_EMPTY);
        return span;
    }

    private Object bound() throws CellFault {
        if (type != ValueType.NUMBER && type != ValueType.DATE)
            throw new CellFault(TableReason.TABLE_ENTRY_NOT_ORDERED);
        return literal();
    }

    private Object literal() throws CellFault {
        skipSpace();
        Matcher found;
        if ((found = next(NUMBER)) != null) return typed(ValueType.NUMBER, number(found));
        if ((found = next(TEXT)) != null) return typed(ValueType.TEXT, found.group(1));
        if ((found = next(FLAG)) != null) return typed(ValueType.FLAG, Boolean.valueOf(found.group(1)));
        if ((found = next(DATE)) != null) return typed(ValueType.DATE, date(found.group(1)));
        throw new CellFault(TableReason.TABLE_ENTRY_SYNTAX);
    }

    private Object typed(ValueType found, Object value) throws CellFault {
        if (found != type) throw new CellFault(TableReason.TABLE_ENTRY_TYPE);
        return value;
    }

    private static BigDecimal number(Matcher found) throws CellFault {
        String fraction = found.group(2);
        if (found.group(1).length() > WHOLE_DIGITS || fraction != null && fraction.length() > FRACTION_DIGITS)
            throw new CellFault(TableReason.TABLE_NUMBER_TOO_LARGE);
        return new BigDecimal(found.group());
    }

    private static LocalDate date(String text) throws CellFault {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new CellFault(TableReason.TABLE_DATE_UNKNOWN);
        }
    }

    private Matcher next(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) return null;
        at = matcher.end();
        return matcher;
    }

    private boolean take(String token) {
        skipSpace();
        if (!text.startsWith(token, at)) return false;
        at += token.length();
        return true;
    }

    private void expect(char token) throws CellFault {
        if (!take(String.valueOf(token))) throw new CellFault(TableReason.TABLE_ENTRY_SYNTAX);
    }

    private void expectEnd() throws CellFault {
        skipSpace();
        if (at < text.length()) throw new CellFault(TableReason.TABLE_ENTRY_SYNTAX);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n".indexOf(text.charAt(at)) >= 0) at++;
    }
}
