package cn.ippledge.workflow.web;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Page;
import cn.ippledge.workflow.Operations;
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

/** The operator's page: what cannot go on by itself, and the way out. */
@Controller
@RequestMapping("/operations")
class OperationsPages {

    private final Operations operations;
    private final MessageSource messages;

    OperationsPages(Operations operations, MessageSource messages) {
        this.operations = operations;
        this.messages = messages;
    }

    @GetMapping
    String incidents(@RequestParam(defaultValue = "1") int page, Actor actor, Model model) {
        model.addAttribute("page", operations.incidents(Page.Request.page(page), actor));
        return "workflow/operations";
    }

    @PostMapping("/incidents/{id}/retry")
    String retry(@PathVariable String id, Actor actor, RedirectAttributes redirect) {
        return done("workflow.operations.retried", operations.retry(id, actor), redirect);
    }

    @PostMapping("/resume")
    String resume(@RequestParam String caseNo, Actor actor, RedirectAttributes redirect) {
        operations.resume(caseNo.strip(), actor);
        return done("workflow.operations.resumed", caseNo.strip(), redirect);
    }

    private String done(String key, String what, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "done", messages.getMessage(key, new Object[] {what}, LocaleContextHolder.getLocale()));
        return "redirect:/operations";
    }
}
