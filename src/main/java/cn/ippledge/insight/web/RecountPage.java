package cn.ippledge.insight.web;

import cn.ippledge.insight.Recounts;
import cn.ippledge.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** The auditor's second count. */
@Controller
class RecountPage {

    private final Recounts recounts;

    RecountPage(Recounts recounts) {
        this.recounts = recounts;
    }

    @PostMapping("/insight/recount")
    String recount(Actor actor, Model model) {
        model.addAttribute("recount", recounts.check(actor));
        return "insight/recount";
    }
}
