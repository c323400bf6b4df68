package cn.ippledge.workflow.web;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Rejected;
import cn.ippledge.workflow.Inbox;
import cn.ippledge.workflow.Task;
import cn.ippledge.workflow.TaskAction;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task: what it is about, and what the person says to it. */
@Controller
@RequestMapping("/tasks/{id:\\d+}")
class TaskPages {

    private final Inbox inbox;
    private final TaskRows rows;
    private final MessageSource messages;

    TaskPages(Inbox inbox, TaskRows rows, MessageSource messages) {
        this.inbox = inbox;
        this.rows = rows;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable long id, Actor actor, Model model) {
        Task task = inbox.get(id, actor);
        boolean mayDecide = inbox.actions(task, actor).contains(TaskAction.DECIDE);
        return page(task, mayDecide ? FormView.fresh(inbox.form(task, actor)) : null, actor, model);
    }

    @PostMapping("/claim")
    String claim(@PathVariable long id, Actor actor) {
        inbox.claim(id, actor);
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/release")
    String release(@PathVariable long id, Actor actor) {
        inbox.release(id, actor);
        return "redirect:/tasks/" + id;
    }

    /** A refused decision comes back as it was typed, with what is wrong beside it. */
    @PostMapping("/decide")
    String decide(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Map<String, List<String>> given = new HashMap<>(form);
        given.remove("_csrf");
        Task task = inbox.get(id, actor);
        try {
            inbox.decide(id, given, actor);
        } catch (Rejected refusal) {
            response.setStatus(422);
            List<Rejected.Field> wrong = refusal.fields().isEmpty()
                    ? List.of(new Rejected.Field(
                            "", refusal.reason(), refusal.args().toArray()))
                    : refusal.fields();
            return page(task, FormView.typed(inbox.form(task, actor), given, wrong), actor, model);
        }
        redirect.addFlashAttribute("done", text("workflow.done", text("workflow.step." + task.step()), task.caseNo()));
        return "redirect:/tasks";
    }

    private String page(Task task, FormView form, Actor actor, Model model) {
        Set<TaskAction> actions = inbox.actions(task, actor);
        model.addAttribute("row", rows.of(task));
        model.addAttribute("task", task);
        model.addAttribute("view", form);
        model.addAttribute("mayClaim", actions.contains(TaskAction.CLAIM));
        model.addAttribute("mayRelease", actions.contains(TaskAction.RELEASE));
        model.addAttribute("claimedByOther", task.open() && task.isFor(actor) && task.claimedByOtherThan(actor));
        model.addAttribute("summary", CaseLinks.summary(task.caseNo()));
        return "workflow/task";
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
