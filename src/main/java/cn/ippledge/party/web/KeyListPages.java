package cn.ippledge.party.web;

import cn.ippledge.party.KeyLists;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The region's key lists: seen, opened, ended. */
@Controller
@RequestMapping("/watchlists/key-lists")
class KeyListPages {

    /** A list as typed. */
    record KeyListForm(String name, String document, String validFrom, String validTo) {

        KeyLists.OpenKeyList command() {
            Typed typed = new Typed();
            LocalDate from = typed.date("validFrom", validFrom), to = typed.date("validTo", validTo);
            typed.refuseIfWrong();
            return new KeyLists.OpenKeyList(name, document, from, to);
        }
    }

    private final KeyLists keyLists;
    private final Notice notice;
    private final Clock clock;

    KeyListPages(KeyLists keyLists, Notice notice, Clock clock) {
        this.keyLists = keyLists;
        this.notice = notice;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model, Actor actor) {
        model.addAttribute(
                "form", new KeyListForm(null, null, LocalDate.now(clock).toString(), null));
        return page(model, actor);
    }

    @PostMapping
    String open(
            @ModelAttribute("form") KeyListForm form,
            BindingResult errors,
            Model model,
            Actor actor,
            RedirectAttributes next) {
        try {
            keyLists.open(form.command(), actor);
            notice.leave(next, "party.keyList.opened", form.name());
            return "redirect:/watchlists/key-lists";
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return page(model, actor);
        }
    }

    @PostMapping("/{id}/end")
    String end(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            Actor actor,
            RedirectAttributes next) {
        keyLists.end(id, on, actor);
        notice.leave(next, "party.keyList.ended");
        return "redirect:/watchlists/key-lists";
    }

    private String page(Model model, Actor actor) {
        model.addAttribute("lists", keyLists.all(actor));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayEdit", actor.hasAny(Role.CENTER_CLERK, Role.IP_CLERK));
        return "party/key-lists";
    }
}
