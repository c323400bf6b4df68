package cn.ippledge.compensation.web;

import cn.ippledge.compensation.Breakers;
import cn.ippledge.compensation.ClaimPayments;
import cn.ippledge.compensation.ClaimPublicity;
import cn.ippledge.compensation.Claims;
import cn.ippledge.compensation.Enrolments;
import cn.ippledge.compensation.Recoveries;
import cn.ippledge.compensation.Reversals;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What people do beside the tasks: enrol, report, withdraw, object, recover, write off, claw back. */
@Controller
class ActPages {

    private final Enrolments enrolments;
    private final Claims claims;
    private final ClaimPublicity publicity;
    private final Recoveries recoveries;
    private final Reversals reversals;
    private final Breakers breakers;
    private final ClaimPayments payments;

    ActPages(
            Enrolments enrolments,
            Claims claims,
            ClaimPublicity publicity,
            Recoveries recoveries,
            Reversals reversals,
            Breakers breakers,
            ClaimPayments payments) {
        this.enrolments = enrolments;
        this.claims = claims;
        this.publicity = publicity;
        this.recoveries = recoveries;
        this.reversals = reversals;
        this.breakers = breakers;
        this.payments = payments;
    }

    @GetMapping("/enrolments/new")
    String enrolForm(@ModelAttribute("form") ActForm form, Model model, Actor actor) {
        model.addAttribute("pools", enrolments.pools(actor));
        return page("enrol", "/enrolments/new", "/enrolments", null, model);
    }

    @PostMapping("/enrolments/new")
    String enrol(@ModelAttribute("form") ActForm form, BindingResult errors, Model model, Actor actor) {
        return FormErrors.answer(
                errors,
                () -> {
                    enrolments.enrol(form.toEnrolment(), actor);
                    return "redirect:/enrolments";
                },
                () -> enrolForm(form, model, actor));
    }

    @GetMapping("/compensations/new")
    String reportForm(@ModelAttribute("form") ActForm form, Model model) {
        return page("report", "/compensations/new", "/compensations", null, model);
    }

    @PostMapping("/compensations/new")
    String report(@ModelAttribute("form") ActForm form, BindingResult errors, Model model, Actor actor) {
        return FormErrors.answer(
                errors,
                () -> "redirect:/cases/"
                        + claims.report(form.getLoanNo(), form.getOpinion(), actor)
                                .no(),
                () -> reportForm(form, model));
    }

    @GetMapping("/compensations/{no}/cure")
    String cureForm(@PathVariable String no, @ModelAttribute("form") ActForm form, Model model, Actor actor) {
        return form("cure", no, model, actor);
    }

    @PostMapping("/compensations/{no}/cure")
    String cure(
            @PathVariable String no,
            @ModelAttribute("form") ActForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return act("cure", no, form, errors, model, actor);
    }

    @GetMapping("/compensations/{no}/objection")
    String objectionForm(@PathVariable String no, @ModelAttribute("form") ActForm form, Model model, Actor actor) {
        return form("objection", no, model, actor);
    }

    @PostMapping("/compensations/{no}/objection")
    String objection(
            @PathVariable String no,
            @ModelAttribute("form") ActForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return act("objection", no, form, errors, model, actor);
    }

    @GetMapping("/compensations/{no}/recovery")
    String recoveryForm(@PathVariable String no, @ModelAttribute("form") ActForm form, Model model, Actor actor) {
        return form("recovery", no, model, actor);
    }

    @PostMapping("/compensations/{no}/recovery")
    String recovery(
            @PathVariable String no,
            @ModelAttribute("form") ActForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return act("recovery", no, form, errors, model, actor);
    }

    @GetMapping("/compensations/{no}/reversal")
    String reversalForm(@PathVariable String no, @ModelAttribute("form") ActForm form, Model model, Actor actor) {
        return form("reversal", no, model, actor);
    }

    @PostMapping("/compensations/{no}/reversal")
    String reversal(
            @PathVariable String no,
            @ModelAttribute("form") ActForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return act("reversal", no, form, errors, model, actor);
    }

    private String form(String act, String no, Model model, Actor actor) {
        claims.get(no, actor);
        return page(act, "/compensations/" + no + "/" + act, "/cases/" + no, no, model);
    }

    private String act(String act, String no, ActForm form, BindingResult errors, Model model, Actor actor) {
        return FormErrors.answer(
                errors,
                () -> {
                    done(no, act, form, actor);
                    return "redirect:/cases/" + no;
                },
                () -> form(act, no, model, actor));
    }

    private void done(String no, String act, ActForm form, Actor actor) {
        switch (act) {
            case "cure" -> claims.cure(no, form.getOpinion(), actor);
            case "objection" -> publicity.object(no, form.getObjector(), form.getContent(), actor);
            case "recovery" -> recoveries.record(form.toRecovery(no), actor);
            default -> {
                var kind = form.reversalKind();
                var ground = form.reversalGround();
                form.check();
                reversals.propose(no, kind, ground, form.getEvidence(), actor);
            }
        }
    }

    @PostMapping("/compensations/{no}/resumption")
    String resume(@PathVariable String no, Actor actor) {
        breakers.resume(no, actor);
        return "redirect:/cases/" + no;
    }

    /** What waits in the region is paid its part of what is there. */
    @PostMapping("/pool/distributions")
    String distribute(Actor actor) {
        payments.distribute(actor);
        return "redirect:/pool";
    }

    private static String page(String act, String action, String back, String no, Model model) {
        model.addAttribute("act", act);
        model.addAttribute("action", action);
        model.addAttribute("back", back);
        model.addAttribute("no", no);
        return "compensation/act";
    }
}
