package cn.ippledge.collateral.web;

import cn.ippledge.collateral.LeaveInterest;
import cn.ippledge.collateral.Market;
import cn.ippledge.collateral.MarketFilter;
import cn.ippledge.collateral.RightKind;
import cn.ippledge.collateral.ValueBand;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Rights for sale, open to the world, and a note from whoever would buy one. */
@Controller
@RequestMapping("/market")
class MarketPages {

    private static final int[] YEARS = {1, 3, 5, 10};

    private final Market market;
    private final Clock clock;

    MarketPages(Market market, Clock clock) {
        this.market = market;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) RightKind kind,
            @RequestParam(required = false) ValueBand band,
            @RequestParam(required = false) Integer field,
            @RequestParam(required = false) Integer years,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model) {
        MarketFilter filter = new MarketFilter(q, kind, band, field, years);
        model.addAttribute("page", market.search(filter, Page.Request.page(page)));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", RightKind.values());
        model.addAttribute("bands", ValueBand.values());
        model.addAttribute("years", YEARS);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("url", url(filter));
        return htmx == null ? "collateral/market" : "collateral/market :: rows";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, @ModelAttribute("form") InterestForm form, Model model) {
        model.addAttribute("item", market.get(code));
        model.addAttribute("today", LocalDate.now(clock));
        return "collateral/market-item";
    }

    /** The field that people do not see is filled by machines alone; they are told what people are told, and nothing is kept. */
    @PostMapping("/{code}")
    String leave(
            @PathVariable String code,
            @ModelAttribute("form") InterestForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request) {
        try {
            market.get(code);
            if (form.isHuman())
                market.leave(
                        new LeaveInterest(code, form.getName(), form.getPhone(), form.getMessage()),
                        request.getRemoteAddr());
            model.addAttribute("left", true);
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
        }
        return show(code, form, model);
    }

    private static String url(MarketFilter filter) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/market");
        if (filter.text() != null) url.queryParam("q", filter.text());
        if (filter.kind() != null) url.queryParam("kind", filter.kind());
        if (filter.range() != null) url.queryParam("band", filter.range());
        if (filter.field() != null) url.queryParam("field", filter.field());
        if (filter.yearsLeft() != null) url.queryParam("years", filter.yearsLeft());
        return url.encode().toUriString();
    }
}
