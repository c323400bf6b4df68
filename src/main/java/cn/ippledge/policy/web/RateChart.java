package cn.ippledge.policy.web;

import cn.ippledge.policy.LprPublication;
import cn.ippledge.shared.Rate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The months on one axis and both rates in percent, as lists that the chart script reads. */
public record RateChart(String labels, String oneYear, String fiveYear) {

    static RateChart of(List<LprPublication> newestFirst) {
        List<LprPublication> months = new ArrayList<>(newestFirst);
        Collections.reverse(months);
        return new RateChart(
                listed(months, each -> each.month().toString()),
                listed(months, each -> percent(each.oneYear())),
                listed(months, each -> percent(each.fiveYear())));
    }

    private static String listed(List<LprPublication> months, Function<LprPublication, String> value) {
        return months.stream().map(value).collect(Collectors.joining(","));
    }

    private static String percent(Rate rate) {
        return rate.value().movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
