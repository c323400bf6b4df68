package cn.ippledge.policy.web;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: {@code 1,200,000}, {@code 120万}, {@code 3.45%}. What is not such a number is handed on as it
 * is, so that whoever reads it refuses it by name.
 */
final class TypedNumber {

    /** 万 and 亿 by their code points, full-width signs beside the plain ones. */
    private static final Pattern AMOUNT =
            Pattern.compile("(-?[0-9][0-9,\uFF0C]*(?:\\.[0-9]+)?)\\s*([\u4E07\u4EBF]?)\u5143?");

    private static final Pattern PERCENT = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)\\s*[%\uFF05]?");

    private TypedNumber() {}

    /** In yuan. */
    static String yuan(String text) {
        Matcher found = AMOUNT.matcher(text.strip());
        if (!found.matches() || found.group(1).length() > 24) return text;
        BigDecimal amount = new BigDecimal(found.group(1).replace(",", "").replace("\uFF0C", ""));
        int places =
                switch (found.group(2)) {
                    case "\u4E07" -> 4;
                    case "\u4EBF" -> 8;
                    default -> 0;
                };
        return places == 0 ? amount.toPlainString() : tidy(amount.movePointRight(places));
    }

    /** A percentage as a fraction: 3.45 and 3.45% are 0.0345. */
    static String fraction(String text) {
        Matcher found = PERCENT.matcher(text.strip());
        if (!found.matches() || found.group(1).length() > 24) return text;
        return tidy(new BigDecimal(found.group(1)).movePointLeft(2));
    }

    static String plain(String text) {
        return text.strip().replace(",", "");
    }

    private static String tidy(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
