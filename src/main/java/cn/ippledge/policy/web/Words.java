package cn.ippledge.policy.web;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The texts of one request's language, and values as its reader expects them. */
record Words(MessageSource messages, Locale locale) {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    public String text(String key, Object... args) {
        return messages.getMessage(key, args, key, locale);
    }

    /** For what need not have a text of its own. */
    String textOr(String key, String otherwise) {
        return messages.getMessage(key, null, otherwise, locale);
    }

    boolean has(String key) {
        return messages.getMessage(key, null, null, locale) != null;
    }

    /** Whole or short numbers of ten thousand yuan as such, as measures are written; everything else in yuan. */
    public String money(Money amount) {
        BigDecimal wan = amount.yuan().divide(TEN_THOUSAND).stripTrailingZeros();
        if (amount.yuan().abs().compareTo(TEN_THOUSAND) >= 0 && wan.scale() <= 2)
            return text("policy.amount.wan", grouped("#,##0.##", wan), grouped("#,##0.##", amount.yuan()));
        return text("policy.amount.yuan", grouped("#,##0.00", amount.yuan()));
    }

    String rate(Rate rate) {
        return rate.percent();
    }

    public String fact(String name, String otherwise) {
        return textOr("fact." + name, otherwise);
    }

    String flag(boolean value) {
        return text(value ? "policy.yes" : "policy.no");
    }

    private static String grouped(String pattern, BigDecimal value) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
