package cn.ippledge.subsidy.web;

import cn.ippledge.shared.Page;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.subsidy.SubsidyPublicity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 公示, for everybody and without a login. */
@Controller
class PublicityPages {

    private final SubsidyPublicity publicity;

    PublicityPages(SubsidyPublicity publicity) {
        this.publicity = publicity;
    }

    @GetMapping("/publicity")
    String list(
            @RequestParam(required = false) String region,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model) {
        RegionCode code = region == null || region.isBlank() ? null : new RegionCode(region);
        model.addAttribute("page", publicity.published(code, Page.Request.page(page)));
        model.addAttribute("url", code == null ? "/publicity" : "/publicity?region=" + code);
        return htmx == null ? "subsidy/publicity" : "subsidy/publicity :: rows";
    }
}
