package cn.ippledge.insight;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A value of an indicator on a day, with where it was read. A correction is another entry for the same day.
 *
 * @param source the statistics, letter or page that says so
 */
public record EnterIndicator(String code, LocalDate asOf, String value, String source) {

    private static final int SOURCE_LENGTH = 300;
    private static final int DECIMALS = 4;

    public EnterIndicator {
        List<Rejected.Field> wrong = new ArrayList<>();
        if (code == null || code.isBlank()) wrong.add(new Rejected.Field("code", CommonReason.REQUIRED));
        if (asOf == null) wrong.add(new Rejected.Field("asOf", CommonReason.REQUIRED));
        checkValue(value, wrong);
        if (source == null || source.isBlank()) wrong.add(new Rejected.Field("source", CommonReason.REQUIRED));
        else if (source.length() > SOURCE_LENGTH)
            wrong.add(new Rejected.Field("source", CommonReason.TOO_LONG, SOURCE_LENGTH));
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
    }

    public BigDecimal amount() {
        return new BigDecimal(value.strip());
    }

    private static void checkValue(String value, List<Rejected.Field> wrong) {
        if (value == null || value.isBlank()) wrong.add(new Rejected.Field("value", CommonReason.REQUIRED));
        else if (!value.strip().matches("\\d{1,15}(\\.\\d{1,10})?"))
            wrong.add(new Rejected.Field("value", CommonReason.NOT_A_DECIMAL, value));
        else if (new BigDecimal(value.strip()).stripTrailingZeros().scale() > DECIMALS)
            wrong.add(new Rejected.Field("value", InsightReason.INDICATOR_VALUE_TOO_FINE, value, DECIMALS));
    }
}
