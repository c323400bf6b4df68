package cn.ippledge.financing.web;

import cn.ippledge.financing.Application;
import cn.ippledge.financing.Applications;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Rejected;
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

/** Withdrawing and cancelling: asked once more, and never without a reason. */
@Controller
@RequestMapping("/applications/{no}")
class EndPages {

    private final Applications applications;
    private final MessageSource messages;

    EndPages(Applications applications, MessageSource messages) {
        this.applications = applications;
        this.messages = messages;
    }

    @GetMapping("/withdraw")
    String askToWithdraw(@PathVariable String no, Model model, Actor actor) {
        return ask("withdraw", applications.get(no, actor), model);
    }

    @GetMapping("/cancel")
    String askToCancel(@PathVariable String no, Model model, Actor actor) {
        return ask("cancel", applications.get(no, actor), model);
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String no, @RequestParam String reason, Model model, RedirectAttributes flash, Actor actor) {
        return end("withdraw", no, () -> applications.withdraw(no, reason, actor), reason, model, flash, actor);
    }

    @PostMapping("/cancel")
    String cancel(
            @PathVariable String no, @RequestParam String reason, Model model, RedirectAttributes flash, Actor actor) {
        return end("cancel", no, () -> applications.cancel(no, reason, actor), reason, model, flash, actor);
    }

    private String end(
            String verb,
            String no,
            Runnable command,
            String reason,
            Model model,
            RedirectAttributes flash,
            Actor actor) {
        try {
            command.run();
        } catch (Rejected rejected) {
            if (rejected.fields().isEmpty()) throw rejected;
            model.addAttribute("reason", reason);
            model.addAttribute("mistake", rejected.fields().get(0));
            return ask(verb, applications.get(no, actor), model);
        }
        flash.addFlashAttribute(
                "done",
                messages.getMessage("financing." + verb + ".done", new Object[] {no}, LocaleContextHolder.getLocale()));
        return "redirect:/applications";
    }

    private static String ask(String verb, Application application, Model model) {
        model.addAttribute("financing", application);
        model.addAttribute("verb", verb);
        return "financing/end";
    }
}
