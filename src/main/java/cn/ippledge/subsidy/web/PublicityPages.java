package cn.ippledge.subsidy.web;

import cn.ippledge.record.ObjectionForm;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.shared.Rejected;
import cn.ippledge.subsidy.CitizensObjections;
import cn.ippledge.subsidy.SubsidyPublicity;
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

/** 公示, for everybody and without a login, and an objection from anybody. */
@Controller
class PublicityPages {

    private final SubsidyPublicity publicity;
    private final CitizensObjections objections;

    PublicityPages(SubsidyPublicity publicity, CitizensObjections objections) {
        this.publicity = publicity;
        this.objections = objections;
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

    @GetMapping("/publicity/subsidies/{no}")
    String show(@PathVariable String no, @ModelAttribute("form") ObjectionForm form, Model model) {
        model.addAttribute("c", publicity.shown(no));
        return "subsidy/published";
    }

    /** Machines are told what people are told, and nothing is kept. */
    @PostMapping("/publicity/subsidies/{no}")
    String object(
            @PathVariable String no,
            @ModelAttribute("form") ObjectionForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request) {
        try {
            publicity.shown(no);
            if (form.isHuman()) objections.leave(form.toCommand(no), request.getRemoteAddr());
            model.addAttribute("left", true);
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
        }
        return show(no, form, model);
    }

    @PostMapping("/subsidies/{no}/public-objections/{id}")
    String decide(
            @PathVariable String no,
            @PathVariable long id,
            @RequestParam boolean admissible,
            @RequestParam(required = false) String reason,
            Actor actor) {
        objections.decide(no, id, admissible, reason, actor);
        return "redirect:/cases/" + no;
    }
}
