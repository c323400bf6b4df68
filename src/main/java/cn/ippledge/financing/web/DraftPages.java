package cn.ippledge.financing.web;

import cn.ippledge.financing.Application;
import cn.ippledge.financing.Applications;
import cn.ippledge.financing.RepaymentMethod;
import cn.ippledge.financing.Request;
import cn.ippledge.financing.SaveDraft;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.Rejected;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing an application: begun with one click, saved at every change, taken on to checking the answers. */
@Controller
@RequestMapping("/applications")
class DraftPages {

    private final Applications applications;
    private final DraftView view;

    DraftPages(Applications applications, DraftView view) {
        this.applications = applications;
        this.view = view;
    }

    @GetMapping("/new")
    String before() {
        return "financing/new";
    }

    @PostMapping
    String start(Actor actor) {
        return "redirect:/applications/" + applications.start(actor.organisation(), actor) + "/edit";
    }

    @GetMapping("/{no}/edit")
    String edit(@PathVariable String no, Model model, Actor actor) {
        Application application = applications.get(no, actor);
        if (!application.editable()) return "redirect:/applications/" + no;
        model.addAttribute("form", DraftForm.of(application));
        return form(application, model);
    }

    /** The autosave: keeps what can be read and answers with the note and the fields' mistakes. */
    @PostMapping("/{no}/autosave")
    String autosave(
            @PathVariable String no,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        Application saved = save(no, form, errors, actor);
        form.setVersion(saved.version());
        model.addAttribute("financing", saved);
        return "financing/saved";
    }

    @PostMapping("/{no}/edit")
    String save(
            @PathVariable String no,
            @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "check") String then,
            Model model,
            Actor actor) {
        Application saved = save(no, form, errors, actor);
        form.setVersion(saved.version());
        if (errors.hasErrors()) return form(saved, model);
        return then.equals("leave") ? "redirect:/applications" : "redirect:/applications/" + no + "/check";
    }

    private Application save(String no, DraftForm form, BindingResult errors, Actor actor) {
        Application stored = applications.get(no, actor);
        Request request = form.read(stored.request(), errors);
        try {
            return applications.save(new SaveDraft(no, form.getVersion(), request), actor);
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return stored;
        }
    }

    private String form(Application application, Model model) {
        model.addAttribute("financing", application);
        model.addAttribute("rights", view.rightsToChoose(application));
        model.addAttribute("banks", view.banksToChoose(application));
        model.addAttribute("methods", RepaymentMethod.values());
        return "financing/edit";
    }
}
