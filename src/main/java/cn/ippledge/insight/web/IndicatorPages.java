package cn.ippledge.insight.web;

import cn.ippledge.insight.Indicators;
import cn.ippledge.insight.Standing;
import cn.ippledge.party.Regions;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The promised figures of a region on a day. */
@Controller
@RequestMapping("/indicators")
class IndicatorPages {

    private final Indicators indicators;
    private final Regions regions;
    private final Clock clock;

    IndicatorPages(Indicators indicators, Regions regions, Clock clock) {
        this.indicators = indicators;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping
    String table(
            @RequestParam(required = false) String region,
            @RequestParam(required = false) String asOf,
            Actor actor,
            Locale locale,
            Model model) {
        if (!actor.scope().isRegion()) throw new Denied(CommonReason.ROLE_REQUIRED);
        RegionCode shown = region == null || region.isBlank() ? actor.region() : new RegionCode(region);
        LocalDate day = AsOf.of(asOf, clock);
        model.addAttribute("regions", regions.all());
        model.addAttribute("region", shown);
        model.addAttribute("regionTitle", regions.name(shown));
        model.addAttribute("asOf", day);
        model.addAttribute("own", shown.equals(actor.region()));
        model.addAttribute("mayEnter", actor.has(Role.CENTER_CLERK));
        model.addAttribute(
                "rows",
                indicators.standings(shown, day).stream()
                        .map((Standing standing) -> new IndicatorRow(standing, locale))
                        .toList());
        return "insight/indicators";
    }
}
