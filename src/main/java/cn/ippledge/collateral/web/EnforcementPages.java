package cn.ippledge.collateral.web;

import cn.ippledge.collateral.DisposalGround;
import cn.ippledge.collateral.Disposals;
import cn.ippledge.collateral.PledgeChanges;
import cn.ippledge.collateral.Pledges;
import cn.ippledge.collateral.RequestChange;
import cn.ippledge.collateral.RightLossGround;
import cn.ippledge.collateral.RightLosses;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What else may happen to a registered pledge: the bank realises it or lost its certificate, the rights are lost. */
@Controller
@RequestMapping("/registrations/{no}")
class EnforcementPages {

    private final Pledges pledges;
    private final Disposals disposals;
    private final RightLosses losses;
    private final PledgeChanges changes;

    EnforcementPages(Pledges pledges, Disposals disposals, RightLosses losses, PledgeChanges changes) {
        this.pledges = pledges;
        this.disposals = disposals;
        this.losses = losses;
        this.changes = changes;
    }

    @GetMapping("/disposal")
    String disposal(@PathVariable String no, @ModelAttribute("form") EnforcementForm form, Model model, Actor actor) {
        model.addAttribute("registration", pledges.get(no, actor));
        model.addAttribute("grounds", DisposalGround.values());
        return "collateral/disposal-open";
    }

    @PostMapping("/disposal")
    String dispose(
            @PathVariable String no,
            @ModelAttribute("form") EnforcementForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return FormErrors.answer(
                errors,
                () -> "redirect:/cases/" + disposals.open(form.toDisposal(no), actor),
                () -> disposal(no, form, model, actor));
    }

    @GetMapping("/loss")
    String loss(@PathVariable String no, @ModelAttribute("form") EnforcementForm form, Model model, Actor actor) {
        model.addAttribute("registration", pledges.get(no, actor));
        model.addAttribute("grounds", RightLossGround.values());
        model.addAttribute("loss", losses.of(no, actor).orElse(null));
        return "collateral/right-loss";
    }

    @PostMapping("/loss")
    String reportLoss(
            @PathVariable String no,
            @ModelAttribute("form") EnforcementForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return FormErrors.answer(
                errors,
                () -> {
                    losses.report(no, form.lossGround(), form.lossDay(), form.getNote(), actor);
                    return "redirect:/registrations/" + no + "/loss";
                },
                () -> loss(no, form, model, actor));
    }

    @PostMapping("/loss/confirmation")
    String confirmLoss(
            @PathVariable String no,
            @ModelAttribute("form") EnforcementForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return FormErrors.answer(
                errors,
                () -> {
                    losses.confirm(no, actor);
                    return "redirect:/cases/" + no;
                },
                () -> loss(no, form, model, actor));
    }

    @PostMapping("/loss/rejection")
    String dropLoss(
            @PathVariable String no,
            @ModelAttribute("form") EnforcementForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return FormErrors.answer(
                errors,
                () -> {
                    losses.drop(no, form.getOpinion(), actor);
                    return "redirect:/cases/" + no;
                },
                () -> loss(no, form, model, actor));
    }

    @GetMapping("/reissue")
    String reissue(@PathVariable String no, @ModelAttribute("form") EnforcementForm form, Model model, Actor actor) {
        model.addAttribute("registration", pledges.get(no, actor));
        return "collateral/reissue";
    }

    @PostMapping("/reissue")
    String askForReissue(
            @PathVariable String no,
            @ModelAttribute("form") EnforcementForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        return FormErrors.answer(
                errors,
                () -> {
                    changes.requestChange(RequestChange.reissue(no, form.getNote()), actor);
                    return "redirect:/cases/" + no;
                },
                () -> reissue(no, form, model, actor));
    }
}
