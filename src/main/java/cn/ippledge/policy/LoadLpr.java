package cn.ippledge.policy;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Enters a month's loan prime rate from its announcement, or corrects what was entered.
 *
 * @param version what the caller has seen of the month, 0 when it is not loaded
 * @param reason why the figure that stands is wrong; needed for a correction only
 */
public record LoadLpr(
        YearMonth month,
        int version,
        LocalDate publishedOn,
        Rate oneYear,
        Rate fiveYear,
        String source,
        String reason) {

    /** Published on the 20th, or on the next working day (中国人民银行公告〔2019〕第15号). */
    static final int PUBLICATION_DAY = 20;

    private static final Rate HIGHEST = Rate.of("0.2");
    private static final int SOURCE_LENGTH = 200;
    private static final int REASON_LENGTH = 300;

    public LoadLpr {
        List<Rejected.Field> wrong = new ArrayList<>();
        if (month == null) wrong.add(new Rejected.Field("month", CommonReason.REQUIRED));
        if (publishedOn == null) wrong.add(new Rejected.Field("publishedOn", CommonReason.REQUIRED));
        else if (month != null && !isPublicationDay(month, publishedOn))
            wrong.add(
                    new Rejected.Field("publishedOn", ReferenceRateReason.LPR_PUBLISHED_OTHER_DAY, month, publishedOn));
        rate(wrong, "oneYear", oneYear);
        rate(wrong, "fiveYear", fiveYear);
        source = text(wrong, "source", source, SOURCE_LENGTH, CommonReason.REQUIRED);
        reason = text(
                wrong, "reason", reason, REASON_LENGTH, version == 0 ? null : ReferenceRateReason.LPR_REASON_REQUIRED);
        if (!wrong.isEmpty()) throw Rejected.fields(wrong);
    }

    private static boolean isPublicationDay(YearMonth month, LocalDate day) {
        return YearMonth.from(day).equals(month) && day.getDayOfMonth() >= PUBLICATION_DAY;
    }

    /** 3.45 meant as percent would be 345%: refused, not guessed. */
    private static void rate(List<Rejected.Field> wrong, String field, Rate rate) {
        if (rate == null) wrong.add(new Rejected.Field(field, CommonReason.REQUIRED));
        else if (rate.compareTo(Rate.ZERO) <= 0 || rate.compareTo(HIGHEST) >= 0)
            wrong.add(
                    new Rejected.Field(field, ReferenceRateReason.LPR_OUT_OF_RANGE, rate.percent(), HIGHEST.percent()));
    }

    private static String text(List<Rejected.Field> wrong, String field, String typed, int max, Reason ifMissing) {
        String plain = typed == null || typed.isBlank() ? null : typed.strip();
        if (plain == null && ifMissing != null) wrong.add(new Rejected.Field(field, ifMissing));
        if (plain != null && plain.length() > max) wrong.add(new Rejected.Field(field, CommonReason.TOO_LONG, max));
        return plain;
    }
}
