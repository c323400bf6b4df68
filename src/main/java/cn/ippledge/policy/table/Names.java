package cn.ippledge.policy.table;

import java.util.Set;
import java.util.regex.Pattern;

/** What may be called what, and which characters text may hold. */
final class Names {

    static final int TEXT_LENGTH = 500;

    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");
    private static final Pattern FACT = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,59}");

    /**
     * Words with a meaning of their own in FEEL, the name under which the standard engine keeps the cell's value, and what a row
     * has besides its cells.
     */
    private static final Set<String> TAKEN = Set.of(
            "and",
            "or",
            "not",
            "in",
            "between",
            "if",
            "then",
            "else",
            "for",
            "some",
            "every",
            "satisfies",
            "return",
            "function",
            "external",
            "instance",
            "of",
            "true",
            "false",
            "null",
            "date",
            "time",
            "duration",
            "years",
            "months",
            "days",
            "partial",
            "get",
            "is",
            "now",
            "today",
            "cellInput",
            "id",
            "annotation");

    private Names() {}

    /** An id has to be one in XML too, since a file carries it. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static boolean isFact(String text) {
        return FACT.matcher(text).matches() && !TAKEN.contains(text);
    }

    /** The first {@linkplain #isHidden hidden} character, or {@code -1}. */
    static int hiddenCharacter(String text) {
        return text.codePoints().filter(Names::isHidden).findFirst().orElse(-1);
    }

    /**
     * Whether XML cannot carry the character or a reader cannot see it: controls, surrogates without a partner, and invisible or
     * direction-turning marks with which a cell would read otherwise than it decides.
     */
    static boolean isHidden(int character) {
        if (character == '\n' || character == '\t') return false;
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> (character & 0xFFFE) == 0xFFFE;
        };
    }

    static String codePoint(int character) {
        return String.format("U+%04X", character);
    }
}
