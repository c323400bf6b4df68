package cn.ippledge.policy;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** One fact from the outside in its type, or a refusal that says what form was expected. */
final class FactReader {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private FactReader() {}

    static Object read(Fact fact, Object value) {
        return switch (fact.type()) {
            case AMOUNT -> amount(value);
            case RATE -> Rate.annual(text(value));
            case SHARE -> share(text(value));
            case COUNT -> count(text(value));
            case DATE -> date(text(value));
            case FLAG -> flag(value);
            case CHOICE -> choice(fact, text(value));
            case FEES -> {
                if (!(value instanceof Map<?, ?> fees)) throw new Rejected(PolicyReason.FACT_ILL_TYPED, "FEES");
                yield Facts.fees(fees);
            }
        };
    }

    static Money amount(Object value) {
        Money amount = Money.of(text(value));
        if (amount.isNegative()) throw new Rejected(PolicyReason.FACT_NEGATIVE, value);
        return amount;
    }

    private static Rate share(String text) {
        Rate share = Rate.of(text);
        if (share.compareTo(Rate.ZERO) < 0 || share.compareTo(Rate.ONE) > 0)
            throw new Rejected(CommonReason.RATE_OUT_OF_RANGE, text);
        return share;
    }

    private static BigDecimal count(String text) {
        if (!text.matches("-?\\d{1,9}")) throw new Rejected(PolicyReason.FACT_NOT_WHOLE, text);
        BigDecimal count = new BigDecimal(text);
        if (count.signum() < 0) throw new Rejected(PolicyReason.FACT_NEGATIVE, text);
        if (count.compareTo(MOST) > 0) throw new Rejected(CommonReason.OUT_OF_RANGE, "0", MOST.toPlainString());
        return count;
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < 1900 || date.getYear() > 2200)
                throw new Rejected(CommonReason.OUT_OF_RANGE, "1900-01-01", "2200-12-31");
            return date;
        } catch (DateTimeParseException e) {
            throw new Rejected(CommonReason.NOT_A_DATE, text);
        }
    }

    private static Boolean flag(Object value) {
        if (value instanceof Boolean flag) return flag;
        throw new Rejected(PolicyReason.FACT_ILL_TYPED, "FLAG");
    }

    private static String choice(Fact fact, String text) {
        if (!fact.choices().isEmpty() && !fact.choices().contains(text))
            throw new Rejected(CommonReason.NOT_ONE_OF, text);
        return text;
    }

    private static String text(Object value) {
        if (value instanceof String text && text.length() <= 100) return text.strip();
        throw new Rejected(PolicyReason.FACT_ILL_TYPED, "TEXT");
    }
}
