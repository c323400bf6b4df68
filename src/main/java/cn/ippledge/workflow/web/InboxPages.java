package cn.ippledge.workflow.web;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Page;
import cn.ippledge.workflow.Box;
import cn.ippledge.workflow.Cursor;
import cn.ippledge.workflow.Inbox;
import cn.ippledge.workflow.Notifications;
import cn.ippledge.workflow.Processes;
import cn.ippledge.workflow.Task;
import cn.ippledge.workflow.TaskQuery;
import cn.ippledge.workflow.TaskSort;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The lists of tasks and of notifications. */
@Controller
class InboxPages {

    private static final List<String> PROCESSES = List.of(Processes.FINANCING, Processes.REGISTRATION, Processes.LOAN);
    private static final int HOME_ROWS = 5;

    private final Inbox inbox;
    private final Notifications notifications;
    private final TaskRows rows;

    InboxPages(Inbox inbox, Notifications notifications, TaskRows rows) {
        this.inbox = inbox;
        this.notifications = notifications;
        this.rows = rows;
    }

    @GetMapping("/tasks")
    String list(
            @RequestParam(required = false) String box,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String process,
            @RequestParam(required = false) String sort,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(value = "HX-Target", required = false) String target,
            Actor actor,
            Model model) {
        TaskQuery query = new TaskQuery(
                Names.constant("box", box, Box.class),
                q,
                process,
                null,
                Names.constant("sort", sort, TaskSort.class),
                Cursor.parse(after),
                Page.Request.page(page));
        Page<Task> found = inbox.list(query, actor);
        model.addAttribute("query", query);
        model.addAttribute("counts", inbox.counts(actor));
        model.addAttribute("page", found);
        model.addAttribute("rows", rows.of(found.items()));
        model.addAttribute("boxes", Box.values());
        model.addAttribute("sorts", TaskSort.values());
        model.addAttribute("processes", PROCESSES);
        model.addAttribute("url", url(query));
        model.addAttribute("next", next(query, found));
        return "task-list".equals(target) ? "workflow/inbox :: list" : "workflow/inbox";
    }

    /** The first page goes on by key, so that it stays fast and misses nothing that arrives meanwhile. */
    private static String next(TaskQuery query, Page<Task> found) {
        if (found.items().size() < found.size()) return null;
        if (!query.goesOnByKey())
            return query.page().number() < found.pages()
                    ? "page=" + (query.page().number() + 1)
                    : null;
        Task last = found.items().get(found.items().size() - 1);
        return "after=" + new Cursor(last.createdAt(), last.id());
    }

    private static String url(TaskQuery query) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/tasks")
                .queryParam("box", query.box().name());
        if (query.q() != null) url.queryParam("q", query.q());
        if (query.process() != null) url.queryParam("process", query.process());
        return url.queryParam("sort", query.sort().name()).encode().toUriString();
    }

    /** The home page's answer to "what needs me now": the most pressing tasks of mine and of my groups. */
    @GetMapping("/tasks/home")
    String home(Actor actor, Model model) {
        TaskQuery pressing =
                new TaskQuery(Box.GROUP, null, null, null, TaskSort.DUE, null, new Page.Request(1, HOME_ROWS));
        Page<Task> found = inbox.list(pressing, actor);
        model.addAttribute("counts", inbox.counts(actor));
        model.addAttribute("rows", rows.of(found.items()));
        return "workflow/home";
    }

    @GetMapping("/notifications")
    String notifications(@RequestParam(defaultValue = "1") int page, Actor actor, Model model) {
        model.addAttribute("page", notifications.list(Page.Request.page(page), actor));
        return "workflow/notifications";
    }

    @PostMapping("/notifications/read")
    String read(Actor actor) {
        notifications.markAllRead(actor);
        return "redirect:/notifications";
    }

    /** The bell of the top bar. */
    @GetMapping("/notifications/bell")
    String bell(Actor actor, Model model) {
        model.addAttribute("unread", notifications.unread(actor));
        return "workflow/bell";
    }
}
