package cn.ippledge.subsidy;

import cn.ippledge.loan.LoanRecord;
import cn.ippledge.loan.PaidInterest;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rejected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A piece of a claimed period that lies within one settlement period and one calendar year. Its days are those after
 * {@code from} up to and including {@code to}; its interest is its part, by days, of what was really paid.
 */
record InterestSlice(LocalDate from, LocalDate to, Money principal, Money interest, String source) {

    int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    int year() {
        return to.getYear();
    }

    /**
     * Refuses a period outside the loan's life and one whose interest is not wholly paid: what is paid later could not be
     * claimed any more, as its days would be taken.
     */
    static List<InterestSlice> of(LoanRecord record, LocalDate from, LocalDate to) {
        List<PaidInterest> periods = record.interest();
        LocalDate begin = periods.get(0).from(),
                end = periods.get(periods.size() - 1).to();
        if (from.isBefore(begin) || to.isAfter(end))
            throw Rejected.field("from", SubsidyReason.PERIOD_OUTSIDE_LOAN, begin, end);
        List<InterestSlice> slices = new ArrayList<>();
        for (PaidInterest period : periods) {
            if (!period.from().isBefore(to) || !period.to().isAfter(from)) continue;
            if (!period.isPaid()) throw Rejected.field("to", SubsidyReason.PERIOD_NOT_PAID, period.from(), period.to());
            slices.addAll(within(period, from, to));
        }
        return slices;
    }

    private static List<InterestSlice> within(PaidInterest period, LocalDate from, LocalDate to) {
        List<LocalDate> cuts = List.copyOf(cuts(period, from, to));
        List<BigDecimal> days = new ArrayList<>();
        for (int i = 1; i < cuts.size(); i++)
            days.add(BigDecimal.valueOf(ChronoUnit.DAYS.between(cuts.get(i - 1), cuts.get(i))));
        List<Money> parts = period.paid().allocate(days);
        String source = source(period);
        List<InterestSlice> slices = new ArrayList<>();
        for (int i = 1; i < cuts.size(); i++) {
            LocalDate begin = cuts.get(i - 1), end = cuts.get(i);
            if (!begin.isBefore(from) && !end.isAfter(to))
                slices.add(new InterestSlice(begin, end, period.principal(), parts.get(i - 1), source));
        }
        return slices;
    }

    /** Where the settlement period is cut: at its ends, at the ends of what is claimed, at each 31 December. */
    private static TreeSet<LocalDate> cuts(PaidInterest period, LocalDate from, LocalDate to) {
        TreeSet<LocalDate> cuts = new TreeSet<>(List.of(period.from(), period.to()));
        for (LocalDate cut : List.of(from, to))
            if (cut.isAfter(period.from()) && cut.isBefore(period.to())) cuts.add(cut);
        for (int year = period.from().getYear(); year < period.to().getYear(); year++)
            cuts.add(LocalDate.of(year, 12, 31));
        return cuts;
    }

    private static String source(PaidInterest period) {
        return "repayments:" + period.repayments().stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
