package cn.ippledge.party.web;

import cn.ippledge.party.Enterprises;
import cn.ippledge.party.Enterprises.RegisterEnterprise;
import cn.ippledge.party.Industry;
import cn.ippledge.party.PartyReason;
import cn.ippledge.party.Region;
import cn.ippledge.party.Regions;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.Rejected;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** An enterprise registers itself; open to everybody. */
@Controller
@RequestMapping("/register")
class RegisterPages {

    private final Enterprises enterprises;
    private final Regions regions;
    private final AttemptLimit limit;

    RegisterPages(Enterprises enterprises, Regions regions, AttemptLimit limit) {
        this.enterprises = enterprises;
        this.regions = regions;
        this.limit = limit;
    }

    @ModelAttribute("regions")
    List<Region> regions() {
        return regions.all();
    }

    @ModelAttribute("industries")
    Industry[] industries() {
        return Industry.values();
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("form", EnterpriseForm.empty());
        return "party/register";
    }

    @PostMapping
    String register(@ModelAttribute("form") EnterpriseForm form, BindingResult errors, HttpServletRequest request) {
        try {
            limit.require(request.getRemoteAddr());
            if (form.password() != null && !form.password().equals(form.repeated()))
                throw Rejected.field("repeated", PartyReason.PASSWORDS_DIFFER);
            enterprises.register(new RegisterEnterprise(form.data(), form.login(), form.userName(), form.password()));
            return "redirect:/register/done";
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return "party/register";
        }
    }

    @GetMapping("/done")
    String done() {
        return "party/registered";
    }
}
