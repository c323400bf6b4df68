package cn.ippledge.compensation.web;

import cn.ippledge.compensation.PublishedClaims;
import cn.ippledge.record.ObjectionForm;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Claims in publicity, for everybody and without a login, and an objection from anybody. */
@Controller
class PublishedClaimPages {

    private final PublishedClaims claims;

    PublishedClaimPages(PublishedClaims claims) {
        this.claims = claims;
    }

    @GetMapping("/publicity/claims")
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String region,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model) {
        RegionCode code = region == null || region.isBlank() ? null : new RegionCode(region);
        model.addAttribute("page", claims.search(code, q, Page.Request.page(page)));
        model.addAttribute("q", q);
        model.addAttribute("region", region);
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/publicity/claims");
        if (q != null) url.queryParam("q", q);
        if (code != null) url.queryParam("region", code);
        model.addAttribute("url", url.encode().toUriString());
        return htmx == null ? "compensation/published" : "compensation/published :: rows";
    }

    @GetMapping("/publicity/claims/{no}")
    String show(@PathVariable String no, @ModelAttribute("form") ObjectionForm form, Model model) {
        model.addAttribute("c", claims.get(no));
        return "compensation/published-claim";
    }

    /** Machines are told what people are told, and nothing is kept. */
    @PostMapping("/publicity/claims/{no}")
    String object(
            @PathVariable String no,
            @ModelAttribute("form") ObjectionForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request) {
        try {
            claims.get(no);
            if (form.isHuman()) claims.leave(form.toCommand(no), request.getRemoteAddr());
            model.addAttribute("left", true);
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
        }
        return show(no, form, model);
    }

    @PostMapping("/compensations/{no}/public-objections/{id}")
    String decide(
            @PathVariable String no,
            @PathVariable long id,
            @RequestParam boolean admissible,
            @RequestParam(required = false) String reason,
            Actor actor) {
        claims.decide(no, id, admissible, reason, actor);
        return "redirect:/cases/" + no;
    }
}
