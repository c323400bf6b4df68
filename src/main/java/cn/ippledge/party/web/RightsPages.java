package cn.ippledge.party.web;

import cn.ippledge.party.RightsChanges;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposals about rights, waiting for the security administrator. */
@Controller
@RequestMapping("/admin/rights")
class RightsPages {

    private final RightsChanges rights;
    private final Notice notice;

    RightsPages(RightsChanges rights, Notice notice) {
        this.rights = rights;
        this.notice = notice;
    }

    @GetMapping
    String pending(Model model, Actor actor) {
        model.addAttribute("changes", rights.pending(actor));
        model.addAttribute("mayDecide", actor.has(Role.ADMIN_SECURITY));
        return "party/rights";
    }

    @PostMapping("/{id}/confirm")
    String confirm(
            @PathVariable long id,
            @RequestParam(required = false) String opinion,
            Actor actor,
            RedirectAttributes next) {
        rights.confirm(id, opinion, actor);
        notice.leave(next, "party.rights.confirmed");
        return "redirect:/admin/rights";
    }

    @PostMapping("/{id}/reject")
    String reject(
            @PathVariable long id,
            @RequestParam(required = false) String opinion,
            Actor actor,
            RedirectAttributes next) {
        rights.reject(id, opinion, actor);
        notice.leave(next, "party.rights.rejected");
        return "redirect:/admin/rights";
    }
}
