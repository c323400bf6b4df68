package cn.ippledge.party.web;

import cn.ippledge.party.FirstAdministrators;
import cn.ippledge.party.FirstAdministrators.Person;
import cn.ippledge.party.FirstAdministrators.SetUp;
import cn.ippledge.party.PartyReason;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.Rejected;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The first page of a new installation, shut as soon as anybody has an account. */
@Controller
@RequestMapping("/setup")
class SetupPages {

    record Form(
            String token,
            String operator,
            String systemLogin,
            String systemName,
            String password,
            String repeated,
            String securityLogin,
            String securityName,
            String auditLogin,
            String auditName) {

        SetUp command() {
            if (password != null && !password.equals(repeated))
                throw Rejected.field("repeated", PartyReason.PASSWORDS_DIFFER);
            return new SetUp(
                    token,
                    operator,
                    new Person(systemLogin, systemName),
                    password,
                    new Person(securityLogin, securityName),
                    new Person(auditLogin, auditName));
        }
    }

    private final FirstAdministrators administrators;
    private final AttemptLimit limit;

    SetupPages(FirstAdministrators administrators, AttemptLimit limit) {
        this.administrators = administrators;
        this.limit = limit;
    }

    @GetMapping
    String form(Model model) {
        if (!administrators.isOpen()) return "redirect:/login";
        model.addAttribute("form", new Form(null, null, null, null, null, null, null, null, null, null));
        return "party/setup";
    }

    @PostMapping
    String complete(@ModelAttribute("form") Form form, BindingResult errors, HttpServletRequest request, Model model) {
        try {
            limit.require(request.getRemoteAddr());
            model.addAttribute("invitations", administrators.complete(form.command()));
            return "party/setup-done";
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return "party/setup";
        }
    }
}
