package cn.ippledge.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.loan.LoanRecord;
import cn.ippledge.loan.PaidInterest;
import cn.ippledge.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds for every loan and every claimed period. */
class InterestSliceTests {

    @Property(tries = 300)
    void aWholeLifeIsClaimedToTheLastFenAndTheLastDay(
            @ForAll @IntRange(min = 0, max = 1500) int begin,
            @ForAll @Size(min = 1, max = 24) List<@LongRange(max = 5_000_000) Long> interest) {
        LoanRecord record = record(begin, interest);
        LocalDate from = first(record), to = last(record);

        List<InterestSlice> slices = InterestSlice.of(record, from, to);

        assertThat(sum(slices))
                .isEqualTo(Money.sum(
                        record.interest().stream().map(PaidInterest::paid).toList()));
        LocalDate day = from;
        for (InterestSlice slice : slices) {
            assertThat(slice.from()).isEqualTo(day);
            assertThat(slice.days()).isPositive();
            assertThat(slice.interest().isNegative()).isFalse();
            // the first day that counts is the day after `from`
            assertThat(slice.from().plusDays(1).getYear()).isEqualTo(slice.to().getYear());
            day = slice.to();
        }
        assertThat(day).isEqualTo(to);
    }

    /** Whoever claims a part never gets more interest counted than whoever claims all of it. */
    @Property(tries = 300)
    void aPartIsNeverMoreThanTheWhole(
            @ForAll @IntRange(min = 0, max = 1500) int begin,
            @ForAll @Size(min = 1, max = 24) List<@LongRange(max = 5_000_000) Long> interest,
            @ForAll @IntRange(min = 0, max = 700) int skip,
            @ForAll @IntRange(min = 1, max = 700) int days) {
        LoanRecord record = record(begin, interest);
        LocalDate from = first(record).plusDays(skip), to = from.plusDays(days);
        if (to.isAfter(last(record))) return;

        Money part = sum(InterestSlice.of(record, from, to));

        assertThat(part).isLessThanOrEqualTo(sum(InterestSlice.of(record, first(record), last(record))));
        assertThat(InterestSlice.of(record, from, to).stream()
                        .mapToInt(InterestSlice::days)
                        .sum())
                .isEqualTo(days);
    }

    private static LoanRecord record(int begin, List<Long> interest) {
        LocalDate day = LocalDate.of(2022, 1, 20).plusDays(begin);
        List<PaidInterest> periods = new ArrayList<>();
        for (long fen : interest) {
            Money paid = Money.ofFen(fen);
            periods.add(new PaidInterest(day, day.plusMonths(1), Money.of("1000000"), paid, paid, List.of(1L)));
            day = day.plusMonths(1);
        }
        return new LoanRecord(null, List.of(), periods, List.of());
    }

    private static LocalDate first(LoanRecord record) {
        return record.interest().get(0).from();
    }

    private static LocalDate last(LoanRecord record) {
        return record.interest().get(record.interest().size() - 1).to();
    }

    private static Money sum(List<InterestSlice> slices) {
        return Money.sum(slices.stream().map(InterestSlice::interest).toList());
    }
}
