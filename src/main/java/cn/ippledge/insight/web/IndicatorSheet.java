package cn.ippledge.insight.web;

import cn.ippledge.insight.Indicator;
import cn.ippledge.insight.Indicators;
import cn.ippledge.insight.Standing;
import cn.ippledge.party.Regions;
import cn.ippledge.record.SheetForm;
import cn.ippledge.record.SheetForm.Column;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.RegionCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A region's indicators as an Excel sheet, amounts in yuan. */
@Controller
class IndicatorSheet {

    private static final SheetForm FORM = new SheetForm(
            "insight.indicators",
            List.of(
                    new Column("name", "insight.indicator"),
                    new Column("unit", "insight.unit"),
                    new Column("baseYear", "insight.baseYear"),
                    new Column("base", "insight.base"),
                    new Column("targetYear", "insight.targetYear"),
                    new Column("target", "insight.target"),
                    new Column("words", "insight.targetWords"),
                    new Column("increment", "insight.increment"),
                    new Column("current", "insight.current"),
                    new Column("reportedOn", "insight.entry.asOf"),
                    new Column("progress", "insight.progress"),
                    new Column("source", "insight.source")));

    private final Indicators indicators;
    private final Regions regions;
    private final Sheets sheets;
    private final Clock clock;

    IndicatorSheet(Indicators indicators, Regions regions, Sheets sheets, Clock clock) {
        this.indicators = indicators;
        this.regions = regions;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping("/indicators/sheet")
    void sheet(
            @RequestParam String region,
            @RequestParam(required = false) String asOf,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        if (!actor.scope().isRegion()) throw new Denied(CommonReason.ROLE_REQUIRED);
        RegionCode shown = new RegionCode(region);
        regions.name(shown);
        LocalDate day = AsOf.of(asOf, clock);
        List<List<Object>> rows = indicators.standings(shown, day).stream()
                .map(standing -> row(standing, locale))
                .toList();
        response.setContentType(Sheets.MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"indicators-" + shown + "-" + day + ".xlsx\"");
        sheets.write(FORM, rows, response.getOutputStream());
    }

    private static List<Object> row(Standing standing, Locale locale) {
        Indicator indicator = standing.indicator();
        return Arrays.asList(
                indicator.name(locale),
                indicator.unit(locale),
                indicator.baseYear(),
                indicator.baseValue(),
                indicator.targetYear(),
                indicator.targetValue(),
                indicator.targetWords(locale),
                indicator.increment(),
                standing.current(),
                standing.reportedOn(),
                standing.progress(),
                indicator.source(locale));
    }
}
