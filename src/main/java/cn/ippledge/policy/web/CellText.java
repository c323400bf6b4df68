package cn.ippledge.policy.web;

import cn.ippledge.policy.Fact;
import cn.ippledge.policy.FactType;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells of decision tables in words. Tables keep fen and 10⁻⁸; a person reads yuan and percent, and "at most" in place of a
 * sign.
 */
final class CellText {

    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(.+)");
    private static final Pattern RANGE = Pattern.compile("([\\[\\](])\\s*(.+?)\\s*\\.\\.\\s*(.+?)\\s*([\\])\\[])");
    private static final Pattern NEGATION = Pattern.compile("not\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern DATE = Pattern.compile("date\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final Words words;

    CellText(Words words) {
        this.words = words;
    }

    String condition(String cell, String factName) {
        Fact fact = fact(factName);
        String text = cell.strip();
        if (text.equals("-")) return words.text("policy.cell.any");
        Matcher negation = NEGATION.matcher(text);
        if (negation.matches()) return words.text("policy.cell.not", tests(negation.group(1), fact));
        return tests(text, fact);
    }

    /** A single value as {@link cn.ippledge.policy.table.TableCheck} writes it in its examples. */
    String example(String value, String factName) {
        boolean word = Character.isUpperCase(value.charAt(0));
        return word ? choice(fact(factName), value) : condition(value, factName);
    }

    private String tests(String text, Fact fact) {
        return String.join(
                words.text("policy.cell.or"),
                split(text).stream().map(test -> test(test.strip(), fact)).toList());
    }

    private String test(String test, Fact fact) {
        Matcher comparison = COMPARISON.matcher(test);
        if (comparison.matches())
            return words.text("policy.cell." + name(comparison.group(1)), value(comparison.group(2), fact));
        Matcher range = RANGE.matcher(test);
        if (!range.matches()) return value(test, fact);
        String low = words.text(
                range.group(1).equals("[") ? "policy.cell.ge" : "policy.cell.gt", value(range.group(2), fact));
        String high = words.text(
                range.group(4).equals("]") ? "policy.cell.le" : "policy.cell.lt", value(range.group(3), fact));
        return words.text("policy.cell.and", low, high);
    }

    private static String name(String sign) {
        return switch (sign) {
            case "<=" -> "le";
            case ">=" -> "ge";
            case "<" -> "lt";
            default -> "gt";
        };
    }

    private String value(String literal, Fact fact) {
        Matcher date = DATE.matcher(literal);
        if (date.matches()) return date.group(1);
        Matcher quoted = QUOTED.matcher(literal);
        if (quoted.matches()) return choice(fact, quoted.group(1));
        if (literal.equals("true") || literal.equals("false")) return words.flag(literal.equals("true"));
        return fact == null ? literal : number(literal, fact.type());
    }

    private String number(String literal, FactType type) {
        return switch (type) {
            case AMOUNT -> words.money(Money.ofFen(new BigDecimal(literal).longValueExact()));
            case RATE, SHARE -> new Rate(new BigDecimal(literal).movePointLeft(8)).percent();
            default -> literal;
        };
    }

    /** What a choice is called; the policy's own word when nobody has named it. */
    String choice(Fact fact, String value) {
        return fact == null ? value : words.textOr("choice." + fact.name() + "." + value, value);
    }

    /** A result by what its column means; {@code literal} as it stands in the table. */
    String result(String literal, String column) {
        if (literal.isBlank()) return "";
        Matcher quoted = QUOTED.matcher(literal.strip());
        String plain = quoted.matches() ? quoted.group(1) : literal.strip();
        return switch (ResultColumn.named(column)) {
            case FEN -> words.money(Money.ofFen(new BigDecimal(plain).longValueExact()));
            case FRACTION -> percent(plain);
            case PARTY -> words.textOr("share." + plain, plain);
            case REASON -> words.textOr("ground." + plain, plain);
            case METHOD -> words.textOr("award.method." + plain, plain);
            case OTHER -> plain;
        };
    }

    /** A draft may hold what is no share yet. */
    private static String percent(String text) {
        try {
            return Rate.of(text).percent();
        } catch (Refusal notAShare) {
            return text;
        }
    }

    private static Fact fact(String name) {
        try {
            return Fact.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** At commas outside quotes and brackets. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0, from = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            else if (!quoted && c == '(') depth++;
            else if (!quoted && c == ')') depth--;
            else if (!quoted && c == ',' && depth <= 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
