package cn.ippledge.insight;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the regions promised and where they stand on a given day. Aggregates of every region are open to every signed-in
 * person.
 */
@Service
@Transactional(readOnly = true)
public class Indicators {

    private final IndicatorMapper indicators;
    private final CountMapper registrations;

    Indicators(IndicatorMapper indicators, CountMapper registrations) {
        this.indicators = indicators;
        this.registrations = registrations;
    }

    public Indicator get(RegionCode region, String code) {
        Indicator indicator = indicators.find(region, code);
        if (indicator == null) throw new NotFound(code);
        return indicator;
    }

    /** In the order of the region's document. */
    public List<Standing> standings(RegionCode region, LocalDate asOf) {
        Map<String, IndicatorMapper.Reported> reported = indicators.newestConfirmed(region, asOf).stream()
                .collect(Collectors.toMap(IndicatorMapper.Reported::code, Function.identity()));
        return indicators.ofRegion(region).stream()
                .map(indicator -> indicator.counting() == CountingRule.REGISTERED_LOANS
                        ? counted(indicator, asOf)
                        : reported(indicator, reported.get(indicator.code())))
                .toList();
    }

    /** The loans behind the registered amount of the reader's own region, newest first. */
    public Page<CountedLoan> contributions(LocalDate asOf, int page, Actor actor) {
        if (!actor.scope().isRegion()) throw new Denied(CommonReason.ROLE_REQUIRED);
        RegionCode region = actor.region();
        LocalDate from = get(region, Indicator.PLEDGE_REGISTERED_AMOUNT).countedFrom();
        Page.Request request = Page.Request.page(page);
        List<CountedLoan> loans = registrations.counted(region, from, asOf, request.size(), request.offset());
        return request.of(loans, registrations.total(region, from, asOf).loans());
    }

    private Standing counted(Indicator indicator, LocalDate asOf) {
        BigDecimal base = indicator.baseValue() == null ? BigDecimal.ZERO : indicator.baseValue();
        BigDecimal added = registrations
                .total(indicator.regionCode(), indicator.countedFrom(), asOf)
                .amount()
                .yuan();
        return new Standing(indicator, base.add(added), null, null);
    }

    private static Standing reported(Indicator indicator, IndicatorMapper.Reported entry) {
        return entry == null
                ? new Standing(indicator, indicator.baseValue(), null, null)
                : new Standing(indicator, entry.amount(), entry.asOf(), entry.source());
    }
}
