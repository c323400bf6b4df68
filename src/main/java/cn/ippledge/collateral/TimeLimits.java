package cn.ippledge.collateral;

import cn.ippledge.policy.WorkCalendar;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * The last day of each step. The day a period begins on does not count, and a period in calendar days that ends on a day off
 * ends on the next working day (Implementing Rules of the Patent Law art. 5).
 *
 * <p>UNVERIFIED: of the three measures only notice 461 arts. 1-7, notice 358 arts. 1-3 and Order 8 arts. 1-13 were read. The
 * periods of notice 461 art. 10, notice 358 arts. 6, 7, 12, 13 and Order 8 arts. 17, 19 are remembered and need one check
 * against the official text.
 */
@Component
class TimeLimits {

    /** No rule limits signing and filing; the platform asks for both within three working days. */
    private static final int PLATFORM = 3;
    /** The patent agencies' acceptance practice, used for every authority. */
    private static final int ACCEPTANCE = 1;
    /** Notice 461 art. 10; plant varieties and layouts by analogy. */
    private static final int PATENT_ONLINE = 2;

    private static final int PATENT_ON_PAPER = 5;
    /** Notice 358 arts. 6, 12 and 13. */
    private static final int TRADEMARK = 2;
    /** Order 8 arts. 9, 17 and 19, in calendar days. */
    private static final int COPYRIGHT_DAYS = 10;
    /** Notice 358 art. 7; the other authorities set a time, the platform the same one, in calendar days. */
    private static final int CORRECTION_DAYS = 30;

    private final WorkCalendar calendar;

    TimeLimits(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    LocalDate sign(LocalDate from) {
        return calendar.due(from, PLATFORM);
    }

    LocalDate file(LocalDate from) {
        return calendar.due(from, PLATFORM);
    }

    LocalDate accept(LocalDate from) {
        return calendar.due(from, ACCEPTANCE);
    }

    /** Review of a filing, and of a change or cancellation, which take as long. */
    LocalDate review(RightType type, SubmitChannel channel, LocalDate from) {
        return switch (type) {
            case TRADEMARK -> calendar.due(from, TRADEMARK);
            case COPYRIGHT -> calendarDays(from, COPYRIGHT_DAYS);
            case PATENT, PLANT_VARIETY, IC_LAYOUT ->
                calendar.due(from, channel == SubmitChannel.ONLINE ? PATENT_ONLINE : PATENT_ON_PAPER);
        };
    }

    LocalDate correct(LocalDate from) {
        return calendarDays(from, CORRECTION_DAYS);
    }

    private LocalDate calendarDays(LocalDate from, int days) {
        return calendar.businessDays().onOrAfter(from.plusDays(days));
    }
}
