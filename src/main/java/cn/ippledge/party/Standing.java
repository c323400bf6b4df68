package cn.ippledge.party;

import java.time.LocalDate;

/**
 * What rules ask of an enterprise on a day. First loan and start-up are its own statements; whether it has had a loan on the
 * platform before, the loans say.
 *
 * @param validFrom since when it is recorded; after the day asked about where nothing earlier is known
 */
public record Standing(SizeClass sizeClass, boolean firstLoan, boolean startUp, LocalDate validFrom) {

    public boolean smallOrMicro() {
        return sizeClass.isSmallOrMicro();
    }

    /** False: the platform did not know the enterprise yet, and this is the first that it heard. */
    public boolean recordedBy(LocalDate day) {
        return !validFrom.isAfter(day);
    }
}
