package cn.ippledge.insight.web;

import cn.ippledge.insight.Indicator;
import cn.ippledge.insight.Indicators;
import cn.ippledge.insight.Standing;
import cn.ippledge.party.Regions;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.RegionCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The regions served, and where their indicators stand. Aggregates only, open to every signed-in caller. */
@RestController
@RequestMapping("/api/v1/regions")
class RegionApi {

    record RegionLine(String code, String name) {}

    record IndicatorLine(
            String code,
            String name,
            String unit,
            Integer baseYear,
            String base,
            Integer targetYear,
            String target,
            String increment,
            String current,
            String progress,
            String source) {

        static IndicatorLine of(Standing standing, Locale locale) {
            Indicator indicator = standing.indicator();
            return new IndicatorLine(
                    indicator.code(),
                    indicator.name(locale),
                    indicator.unit(locale),
                    indicator.baseYear(),
                    figure(indicator, indicator.baseValue()),
                    indicator.targetYear(),
                    figure(indicator, indicator.targetValue()),
                    figure(indicator, indicator.increment()),
                    figure(indicator, standing.current()),
                    standing.progress() == null ? null : standing.progress().toPlainString(),
                    indicator.source(locale));
        }

        /** Amounts with two decimals as everywhere; other figures as the documents write them. */
        private static String figure(Indicator indicator, BigDecimal value) {
            if (value == null) return null;
            if (indicator.isMoney()) return new Money(value).toString();
            BigDecimal plain = value.stripTrailingZeros();
            return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
        }
    }

    private final Regions regions;
    private final Indicators indicators;
    private final Clock clock;

    RegionApi(Regions regions, Indicators indicators, Clock clock) {
        this.regions = regions;
        this.indicators = indicators;
        this.clock = clock;
    }

    @GetMapping
    List<RegionLine> all() {
        return regions.all().stream()
                .map(region -> new RegionLine(region.code().code(), region.name()))
                .toList();
    }

    @GetMapping("/{code}/indicators")
    List<IndicatorLine> indicators(
            @PathVariable String code, @RequestParam(required = false) String asOf, Locale locale) {
        RegionCode region = new RegionCode(code);
        regions.name(region);
        LocalDate day = AsOf.of(asOf, clock);
        return indicators.standings(region, day).stream()
                .map(standing -> IndicatorLine.of(standing, locale))
                .toList();
    }
}
