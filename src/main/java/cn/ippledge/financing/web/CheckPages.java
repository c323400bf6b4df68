package cn.ippledge.financing.web;

import cn.ippledge.financing.Application;
import cn.ippledge.financing.ApplicationState;
import cn.ippledge.financing.Applications;
import cn.ippledge.financing.Eligibility;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Checking the answers before they are sent, a new application or a supplement alike. */
@Controller
@RequestMapping("/applications/{no}")
class CheckPages {

    private final Applications applications;
    private final Eligibility eligibility;
    private final DraftView view;
    private final MessageSource messages;

    CheckPages(Applications applications, Eligibility eligibility, DraftView view, MessageSource messages) {
        this.applications = applications;
        this.eligibility = eligibility;
        this.view = view;
        this.messages = messages;
    }

    @GetMapping("/check")
    String check(@PathVariable String no, Model model, Actor actor) {
        Application application = applications.get(no, actor);
        if (!application.editable()) return "redirect:/applications/" + no;
        return page(application, application.request().obstacles(), model, actor);
    }

    /** A draft is submitted, a supplement goes back to the step that asked for it. */
    @PostMapping("/submit")
    String submit(
            @PathVariable String no,
            @RequestParam(defaultValue = "false") boolean declared,
            @RequestParam(required = false) String note,
            Model model,
            RedirectAttributes flash,
            Actor actor) {
        Application application = applications.get(no, actor);
        try {
            if (!declared) throw Rejected.field("declared", CommonReason.REQUIRED);
            send(application, note, actor);
        } catch (Rejected rejected) {
            model.addAttribute("note", note);
            if (rejected.fields().isEmpty()) throw rejected;
            return page(application, rejected.fields(), model, actor);
        }
        flash.addFlashAttribute(
                "done", messages.getMessage("financing.submitted", new Object[] {no}, LocaleContextHolder.getLocale()));
        return "redirect:/cases/" + no;
    }

    private void send(Application application, String note, Actor actor) {
        if (application.state() == ApplicationState.SUPPLEMENT) eligibility.supplement(application.no(), note, actor);
        else applications.submit(application.no(), actor);
    }

    private String page(Application application, List<Rejected.Field> obstacles, Model model, Actor actor) {
        model.addAttribute("financing", application);
        model.addAttribute("obstacles", obstacles);
        model.addAttribute("rights", view.chosenRights(application));
        model.addAttribute("banks", view.chosenBanks(application));
        model.addAttribute("findings", eligibility.findings(application.no(), actor));
        return "financing/check";
    }
}
