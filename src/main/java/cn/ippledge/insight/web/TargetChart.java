package cn.ippledge.insight.web;

import cn.ippledge.insight.RegionMonth;
import cn.ippledge.shared.Money;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A region's months as the lists that the line chart reads, in units of ten thousand yuan. */
public record TargetChart(List<RegionMonth> months) {

    public String labels() {
        return join(month -> month.month().toString());
    }

    public String standing() {
        return join(month -> wan(month.standing()));
    }

    public String registered() {
        return join(month -> wan(month.registered()));
    }

    public String disbursed() {
        return join(month -> wan(month.flow().disbursed()));
    }

    public String outstanding() {
        return join(month -> wan(month.outstanding()));
    }

    private String join(Function<RegionMonth, String> value) {
        return months.stream().map(value).collect(Collectors.joining(","));
    }

    private static String wan(Money amount) {
        return amount.yuan().movePointLeft(4).stripTrailingZeros().toPlainString();
    }
}
