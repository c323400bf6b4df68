package cn.ippledge.party.web;

import cn.ippledge.party.Passwords;
import cn.ippledge.party.Passwords.ChangePassword;
import cn.ippledge.party.Passwords.RedeemToken;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.Rejected;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Setting one's password: signed in by the old one, or from outside by a token. */
@Controller
class PasswordPages {

    private final Passwords passwords;
    private final AttemptLimit limit;
    private final Notice notice;

    PasswordPages(Passwords passwords, AttemptLimit limit, Notice notice) {
        this.passwords = passwords;
        this.limit = limit;
        this.notice = notice;
    }

    @GetMapping("/me/password")
    String change(Model model) {
        model.addAttribute("form", new ChangePassword(null, null, null));
        return "party/password";
    }

    @PostMapping("/me/password")
    String change(
            @ModelAttribute("form") ChangePassword form, BindingResult errors, Actor actor, RedirectAttributes next) {
        try {
            passwords.change(form, actor);
            notice.leave(next, "party.password.changed");
            return "redirect:/me/password";
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return "party/password";
        }
    }

    @GetMapping("/register/activate")
    String activate(Model model) {
        model.addAttribute("form", new RedeemToken(null, null, null, null));
        return "party/activate";
    }

    @PostMapping("/register/activate")
    String activate(@ModelAttribute("form") RedeemToken form, BindingResult errors, HttpServletRequest request) {
        try {
            limit.require(request.getRemoteAddr());
            passwords.redeem(form);
            return "redirect:/register/done";
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return "party/activate";
        }
    }
}
