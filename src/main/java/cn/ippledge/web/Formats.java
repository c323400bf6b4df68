package cn.ippledge.web;

import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How values look on screen, for templates: {@code ${@fmt.money(loan.principal)}}. Null shows as a dash. */
@Component("fmt")
public class Formats {

    private static final String NOTHING = "–";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public String money(Money amount) {
        return amount == null ? NOTHING : decimal("#,##0.00", amount.yuan());
    }

    /** In units of ten thousand yuan, as officials read amounts; exact, without trailing zeros. */
    public String wan(Money amount) {
        return amount == null ? NOTHING : decimal("#,##0.######", amount.yuan().movePointLeft(4));
    }

    public String rate(Rate rate) {
        return rate == null ? NOTHING : rate.percent();
    }

    public String number(Number value) {
        return value == null ? NOTHING : decimal("#,##0.########", new BigDecimal(value.toString()));
    }

    public String time(LocalDateTime at) {
        return at == null ? NOTHING : MINUTE.format(at);
    }

    public String or(Object value) {
        return value == null || value.toString().isBlank() ? NOTHING : value.toString();
    }

    private static String decimal(String pattern, BigDecimal value) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(value);
    }
}
