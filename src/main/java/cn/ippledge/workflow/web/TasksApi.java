package cn.ippledge.workflow.web;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import cn.ippledge.shared.Stale;
import cn.ippledge.workflow.Box;
import cn.ippledge.workflow.Cursor;
import cn.ippledge.workflow.Inbox;
import cn.ippledge.workflow.Task;
import cn.ippledge.workflow.TaskAction;
import cn.ippledge.workflow.TaskQuery;
import cn.ippledge.workflow.TaskSort;
import cn.ippledge.workflow.TaskState;
import cn.ippledge.workflow.WorkflowReason;
import cn.ippledge.workflow.step.StepForm;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox for programs. A decision carries {@code decision}, {@code opinion} and the fields of the step by their names. */
@RestController
@RequestMapping("/api/v1/tasks")
class TasksApi {

    record Item(
            long id,
            String caseNo,
            String process,
            String step,
            String title,
            PartyId organisation,
            Role candidateRole,
            Long assignee,
            LocalDateTime createdAt,
            LocalDate dueOn,
            TaskState state,
            Set<TaskAction> actions) {}

    /** @param next for the newest-first order: what to give as {@code after} for the following page */
    record Listing(List<Item> items, long total, String next) {}

    /** @param form what a decision must carry; null when the task is not the reader's to decide */
    record Detail(Item task, StepForm form) {}

    private final Inbox inbox;

    TasksApi(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping
    Listing list(
            @RequestParam(required = false) String box,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String process,
            @RequestParam(required = false) String step,
            @RequestParam(required = false) String sort,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            Actor actor) {
        TaskQuery query = new TaskQuery(
                Names.constant("box", box, Box.class),
                q,
                process,
                step,
                Names.constant("sort", sort, TaskSort.class),
                Cursor.parse(after),
                new Page.Request(page, size));
        Page<Task> found = inbox.list(query, actor);
        List<Item> items = found.items().stream().map(task -> item(task, actor)).toList();
        Task last = items.isEmpty() ? null : found.items().get(items.size() - 1);
        boolean more = query.goesOnByKey() && items.size() == query.page().size();
        return new Listing(items, found.total(), more ? new Cursor(last.createdAt(), last.id()).toString() : null);
    }

    @GetMapping("/{id}")
    Detail get(@PathVariable long id, Actor actor) {
        Item item = item(inbox.get(id, actor), actor);
        boolean decidable = item.actions().contains(TaskAction.DECIDE);
        return new Detail(item, decidable ? inbox.form(inbox.get(id, actor), actor) : null);
    }

    @PostMapping("/{id}/{action}")
    Item act(
            @PathVariable long id,
            @PathVariable String action,
            @RequestBody(required = false) Map<String, Object> body,
            Actor actor) {
        switch (available(action)) {
            case CLAIM -> inbox.claim(id, actor);
            case RELEASE -> inbox.release(id, actor);
            case DECIDE -> inbox.decide(id, flat(body == null ? Map.of() : body), actor);
        }
        return item(inbox.get(id, actor), actor);
    }

    private static TaskAction available(String action) {
        for (TaskAction known : TaskAction.values()) if (known.path().equals(action)) return known;
        throw new Stale(WorkflowReason.ACTION_NOT_AVAILABLE, action);
    }

    private Item item(Task task, Actor actor) {
        return new Item(
                task.id(),
                task.caseNo(),
                task.process(),
                task.step(),
                task.title(),
                task.organisation(),
                task.candidateRole(),
                task.assignee(),
                task.createdAt(),
                task.dueOn(),
                task.state(),
                inbox.actions(task, actor));
    }

    /** {@code {"values": {"12": {"value": "1.00"}}}} and {@code {"values.12.value": "1.00"}} are the same answer. */
    private static Map<String, List<String>> flat(Map<String, Object> body) {
        Map<String, List<String>> flat = new HashMap<>();
        body.forEach((name, value) -> flatten(name, value, flat));
        return flat;
    }

    private static void flatten(String name, Object value, Map<String, List<String>> flat) {
        if (value instanceof Map<?, ?> nested) nested.forEach((key, inner) -> flatten(name + "." + key, inner, flat));
        else if (value instanceof List<?> several)
            flat.put(name, several.stream().map(one -> scalar(name, one)).toList());
        else if (value == null || Boolean.FALSE.equals(value)) flat.put(name, List.of());
        else flat.put(name, List.of(scalar(name, value)));
    }

    private static String scalar(String name, Object value) {
        if (value instanceof String || value instanceof Integer || value instanceof Long || value instanceof Boolean)
            return value.toString();
        throw Rejected.field(name, CommonReason.VALUE_MALFORMED, name);
    }
}
