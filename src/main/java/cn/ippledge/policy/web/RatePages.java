package cn.ippledge.policy.web;

import cn.ippledge.policy.LprPublication;
import cn.ippledge.policy.RateSheets;
import cn.ippledge.policy.ReferenceRates;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.NavItem;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The loan prime rate for everybody to see, and for its keepers to enter and correct. */
@Controller
@RequestMapping("/rates")
class RatePages {

    private static final Role[] KEEPERS = {Role.CENTER_DIRECTOR, Role.ADMIN_SYSTEM};

    private final ReferenceRates rates;
    private final RateSheets sheets;
    private final MessageSource messages;
    private final Clock clock;

    RatePages(ReferenceRates rates, RateSheets sheets, MessageSource messages, Clock clock) {
        this.rates = rates;
        this.sheets = sheets;
        this.messages = messages;
        this.clock = clock;
    }

    @Bean
    static NavItem ratesItem() {
        return new NavItem("nav.rates", "/rates", "percent", 79);
    }

    @GetMapping
    String list(@RequestParam(required = false) Integer year, Actor actor, Model model) {
        List<LprPublication> all = rates.publications();
        int shown = year == null ? all.get(0).month().getYear() : year;
        model.addAttribute("latest", all.get(0));
        model.addAttribute("chart", RateChart.of(all));
        model.addAttribute(
                "years",
                all.stream().map(each -> each.month().getYear()).distinct().toList());
        model.addAttribute("shownYear", shown);
        model.addAttribute(
                "rows",
                all.stream().filter(each -> each.month().getYear() == shown).toList());
        model.addAttribute("superseded", rates.superseded());
        model.addAttribute("mayLoad", actor.hasAny(KEEPERS));
        model.addAttribute("next", all.get(0).month().plusMonths(1));
        model.addAttribute(
                "behind", all.get(0).month().isBefore(YearMonth.now(clock).minusMonths(1)));
        return "policy/rates";
    }

    @GetMapping("/new")
    String form(@RequestParam YearMonth month, Actor actor, Model model) {
        actor.require(KEEPERS);
        String usual = messages.getMessage("policy.sheet.rates.source.example", null, Locale.SIMPLIFIED_CHINESE);
        model.addAttribute("form", rates.of(month).map(RateForm::of).orElseGet(() -> RateForm.blank(month, usual)));
        return "policy/rate";
    }

    @PostMapping("/new")
    String load(
            @ModelAttribute("form") RateForm form,
            BindingResult errors,
            Actor actor,
            Locale locale,
            RedirectAttributes redirect) {
        try {
            boolean changed = rates.load(form.toCommand(), actor);
            String key = changed ? "policy.rates.loaded" : "policy.rates.unchanged";
            redirect.addFlashAttribute("done", messages.getMessage(key, new Object[] {form.month()}, locale));
            redirect.addAttribute("year", YearMonth.parse(form.month()).getYear());
            return "redirect:/rates";
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return "policy/rate";
        }
    }

    @GetMapping("/export")
    void export(HttpServletResponse response) throws IOException {
        UploadedSheets.announce("lpr.xlsx", response);
        sheets.export(response.getOutputStream());
    }

    @GetMapping("/import")
    String choose(Actor actor) {
        actor.require(KEEPERS);
        return "policy/rate-import";
    }

    @GetMapping("/import/template")
    ResponseEntity<byte[]> template() {
        return UploadedSheets.file("lpr-template.xlsx", sheets.template());
    }

    @PostMapping("/import")
    String bringIn(@RequestParam MultipartFile file, Actor actor, Model model, HttpSession session) {
        UploadedSheets.show(sheets.importRates(UploadedSheets.bytes(file), actor), model, session);
        return "policy/rate-import";
    }

    @GetMapping("/import/errors")
    ResponseEntity<byte[]> errors(HttpSession session) {
        return UploadedSheets.errors(session);
    }
}
