package cn.ippledge.policy.web;

import cn.ippledge.policy.LoadLpr;
import cn.ippledge.policy.LprPublication;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A month's rate as typed, rates in percent as the announcement gives them. */
record RateForm(
        String month,
        String version,
        String publishedOn,
        String oneYear,
        String fiveYear,
        String source,
        String reason) {

    static RateForm blank(YearMonth month, String usualSource) {
        return new RateForm(month.toString(), "0", month.atDay(20).toString(), null, null, usualSource, null);
    }

    static RateForm of(LprPublication entered) {
        return new RateForm(
                entered.month().toString(),
                Integer.toString(entered.version()),
                entered.publishedOn().toString(),
                percent(entered.oneYear()),
                percent(entered.fiveYear()),
                entered.source(),
                null);
    }

    public boolean isCorrection() {
        return version != null && !version.equals("0");
    }

    LoadLpr toCommand() {
        List<Rejected.Field> wrong = new ArrayList<>();
        YearMonth read = read(wrong, "month", month, YearMonth::parse);
        Integer seen = read(wrong, "version", version, Integer::valueOf);
        LocalDate day = read(wrong, "publishedOn", publishedOn, LocalDate::parse);
        Rate one = read(wrong, "oneYear", oneYear, RateForm::rate);
        Rate five = read(wrong, "fiveYear", fiveYear, RateForm::rate);
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
        return new LoadLpr(read, seen == null ? 0 : seen, day, one, five, source, reason);
    }

    private static String percent(Rate rate) {
        return rate.value().movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private static Rate rate(String typed) {
        String plain =
                typed.endsWith("%") ? typed.substring(0, typed.length() - 1).strip() : typed;
        if (!plain.matches("\\d{1,4}(\\.\\d{1,6})?")) throw new NumberFormatException(typed);
        return new Rate(new BigDecimal(plain).movePointLeft(2));
    }

    private static <T> T read(List<Rejected.Field> wrong, String field, String typed, Function<String, T> parse) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return parse.apply(typed.strip());
        } catch (Refusal refusal) {
            wrong.add(new Rejected.Field(field, refusal.reason(), refusal.args().toArray()));
        } catch (NumberFormatException e) {
            wrong.add(new Rejected.Field(field, CommonReason.NOT_A_DECIMAL, typed.strip()));
        } catch (DateTimeException e) {
            wrong.add(new Rejected.Field(field, CommonReason.NOT_A_DATE, typed.strip()));
        }
        return null;
    }
}
