package cn.ippledge.collateral;

import static cn.ippledge.shared.CommonReason.MONEY_NOT_POSITIVE;
import static cn.ippledge.shared.CommonReason.REQUIRED;
import static cn.ippledge.shared.CommonReason.TOO_LONG;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a report is whole: every assigned right valued once, a fresh base date, two different appraisers. */
final class ValuationCheck {

    private final SubmitValuation report;
    private final List<Rejected.Field> problems = new ArrayList<>();

    private ValuationCheck(SubmitValuation report) {
        this.report = report;
    }

    static void complete(SubmitValuation report, Valuation valuation, Actor author, LocalDate today) {
        ValuationCheck check = new ValuationCheck(report);
        check.text("reportNo", report.reportNo(), 60);
        check.baseDate(today);
        check.values(valuation);
        check.appraisers(author);
        if (report.opinion() != null && report.opinion().length() > 2000) check.add("opinion", TOO_LONG, 2000);
        if (!check.problems.isEmpty()) throw Rejected.fields(check.problems);
    }

    /** A conclusion is used within one year of its base date (practice standard), so an older one cannot start its life here. */
    private void baseDate(LocalDate today) {
        if (report.baseDate() == null) add("baseDate", REQUIRED);
        else if (report.baseDate().isAfter(today))
            add("baseDate", ValuationReason.VALUATION_BASE_DATE_IN_FUTURE, report.baseDate());
        else if (report.baseDate().plusYears(1).isBefore(today))
            add("baseDate", ValuationReason.VALUATION_BASE_DATE_TOO_OLD, report.baseDate());
    }

    private void values(Valuation valuation) {
        List<RightValue> values = report.values() == null ? List.of() : report.values();
        Set<Long> valued = new HashSet<>();
        for (RightValue value : values) {
            String field = "values[" + value.rightId() + "]";
            if (!valued.add(value.rightId())) add(field, ValuationReason.VALUATION_RIGHTS_REPEATED, value.rightId());
            if (value.approach() == null) add(field + ".approach", REQUIRED);
            if (value.value() == null) add(field + ".value", REQUIRED);
            else if (value.value().compareTo(Money.ZERO) <= 0) add(field + ".value", MONEY_NOT_POSITIVE);
        }
        if (!valued.equals(Set.copyOf(valuation.rights())))
            add(
                    "values",
                    ValuationReason.VALUATION_RIGHTS_DIFFER,
                    valuation.rights().size(),
                    valued.size());
    }

    /** At least two appraisers sign (Asset Appraisal Law art. 27). */
    private void appraisers(Actor author) {
        if (text("secondAppraiser", report.secondAppraiser(), 100)
                && report.secondAppraiser().strip().equals(author.name()))
            add("secondAppraiser", ValuationReason.VALUATION_SAME_APPRAISER_TWICE, author.name());
    }

    private boolean text(String field, String value, int length) {
        if (value == null || value.isBlank()) add(field, REQUIRED);
        else if (value.strip().length() > length) add(field, TOO_LONG, length);
        else return true;
        return false;
    }

    private void add(String field, Reason reason, Object... args) {
        problems.add(new Rejected.Field(field, reason, args));
    }
}
