package cn.ippledge.subsidy;

import java.util.ArrayList;
import java.util.List;

/** Enterprises from one id to another, both included: an enterprise's loans are never in two stretches. */
record ReckoningStretch(long from, long to) {

    private static final int MOST = 32;

    /** Of equal width; some hold more loans than others, and whoever is done takes the next. */
    static List<ReckoningStretch> of(long first, long last) {
        long width = (last - first + MOST) / MOST;
        List<ReckoningStretch> stretches = new ArrayList<>();
        for (long from = first; from <= last; from += width)
            stretches.add(new ReckoningStretch(from, Math.min(last, from + width - 1)));
        return stretches;
    }
}
