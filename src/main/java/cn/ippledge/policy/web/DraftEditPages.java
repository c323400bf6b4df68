package cn.ippledge.policy.web;

import cn.ippledge.policy.DecidingDate;
import cn.ippledge.policy.Draft;
import cn.ippledge.policy.DraftFinding;
import cn.ippledge.policy.DraftText;
import cn.ippledge.policy.PolicyDrafts;
import cn.ippledge.policy.table.DecisionTable;
import cn.ippledge.policy.table.RuleRow;
import cn.ippledge.policy.table.TableEdit;
import cn.ippledge.policy.table.ValueType;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rejected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The editor: words and parameters, which save themselves, and each table on a page of its own. */
@Controller
@RequestMapping("/policies/drafts/{no}")
class DraftEditPages {

    private static final String[] QUALITIES = {"A", "A-mirror", "B", "C", "D", "E"};
    private static final int SPARE_ARTICLES = 3;

    /** A cell on the editor's page; {@code column} is null for the note. */
    public record Cell(String name, String typed, boolean flag, String error) {}

    /** @param number from 1 */
    public record EditRow(int number, String idName, String id, List<Cell> cells) {}

    private final PolicyDrafts drafts;
    private final MessageSource messages;

    DraftEditPages(PolicyDrafts drafts, MessageSource messages) {
        this.drafts = drafts;
        this.messages = messages;
    }

    @GetMapping("/edit")
    String edit(@PathVariable String no, Locale locale, Actor actor, Model model) {
        Draft draft = drafts.get(no, actor);
        Words words = new Words(messages, locale);
        DraftText text = drafts.text(draft);
        model.addAttribute("draft", draft);
        model.addAttribute("text", text);
        model.addAttribute("terms", ParameterForm.rows("terms", (Record) text.terms(), 2, words));
        model.addAttribute("procedure", ParameterForm.rows("procedure", text.procedure(), 0, words));
        model.addAttribute("articleRows", text.articles().size() + SPARE_ARTICLES);
        model.addAttribute("dates", DecidingDate.values());
        model.addAttribute("qualities", QUALITIES);
        model.addAttribute("errors", Map.of());
        return "policy/draft-edit";
    }

    @PostMapping("/edit")
    String save(
            @PathVariable String no,
            @RequestParam int revision,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Actor actor,
            Model model) {
        Map<String, String> errors = store(no, revision, typed, locale, actor);
        if (errors.isEmpty()) return "redirect:/policies/drafts/" + no;
        String page = edit(no, locale, actor, model);
        model.addAttribute("errors", errors);
        // What was typed stays on the page, whatever was kept.
        model.addAttribute("typed", typed);
        return page;
    }

    @PostMapping("/autosave")
    String autosave(
            @PathVariable String no,
            @RequestParam int revision,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Actor actor,
            Model model) {
        model.addAttribute("errors", store(no, revision, typed, locale, actor));
        model.addAttribute("draft", drafts.get(no, actor));
        model.addAttribute("autosaved", true);
        return "policy/draft-edit :: saved";
    }

    private Map<String, String> store(String no, int revision, Map<String, String> typed, Locale locale, Actor actor) {
        try {
            drafts.save(DraftForm.read(drafts.get(no, actor), revision, typed), actor);
            return Map.of();
        } catch (Rejected rejected) {
            return errors(rejected, new Words(messages, locale));
        }
    }

    /** By field, in the order found. */
    static Map<String, String> errors(Rejected rejected, Words words) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (rejected.fields().isEmpty())
            errors.put(
                    "",
                    words.text(
                            "reason." + rejected.reason().name(),
                            rejected.args().toArray()));
        for (Rejected.Field field : rejected.fields())
            errors.putIfAbsent(
                    field.field(),
                    words.text("reason." + field.reason().name(), field.args().toArray()));
        return errors;
    }

    @GetMapping("/tables/{table}")
    String table(@PathVariable String no, @PathVariable String table, Locale locale, Actor actor, Model model) {
        Draft draft = drafts.get(no, actor);
        DecisionTable found = find(draft, table);
        show(draft, found, TableEdit.of(found), Map.of(), new Words(messages, locale), model);
        return "policy/draft-table";
    }

    /** {@code step} adds, removes or moves a row on the page only; without it the table is kept. */
    @PostMapping("/tables/{table}")
    String saveTable(
            @PathVariable String no,
            @PathVariable String table,
            @RequestParam int revision,
            @RequestParam(required = false) String step,
            @RequestParam Map<String, String> typed,
            Locale locale,
            Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Draft draft = drafts.get(no, actor);
        DecisionTable found = find(draft, table);
        Words words = new Words(messages, locale);
        TableEdit edit = TableEdit.of(found).typed(CellInput.written(typed, found));
        if (step != null) {
            show(draft, found, stepped(edit, step), Map.of(), words, model);
            return "policy/draft-table";
        }
        try {
            drafts.save(no, revision, edit.toTable(), actor);
        } catch (Rejected rejected) {
            show(draft, found, edit, errors(rejected, words), words, model);
            return "policy/draft-table";
        }
        redirect.addFlashAttribute("done", words.text("policy.draft.tableSaved"));
        return "redirect:/policies/drafts/" + no + "/tables/" + table;
    }

    private static TableEdit stepped(TableEdit edit, String step) {
        String[] parts = step.split("-");
        int row = parts.length > 1 && parts[1].matches("[0-9]{1,4}") ? Integer.parseInt(parts[1]) : 0;
        return switch (parts[0]) {
            case "remove" -> edit.removeRow(row);
            case "up" -> edit.moveRow(row, row - 1);
            case "down" -> edit.moveRow(row, row + 1);
            default -> edit.addRow(edit.rows().size() + 1);
        };
    }

    private DecisionTable find(Draft draft, String table) {
        return drafts.tables(draft).named(table).orElseThrow(() -> new NotFound(table));
    }

    private void show(
            Draft draft, DecisionTable table, TableEdit edit, Map<String, String> errors, Words words, Model model) {
        List<String> columns = new ArrayList<>();
        edit.inputs().forEach(input -> columns.add(words.textOr("fact." + input.fact(), input.label())));
        edit.outputs().forEach(output -> columns.add(TableView.heading(output, words)));
        List<EditRow> rows = new ArrayList<>();
        for (int r = 0; r < edit.rows().size(); r++) rows.add(row(edit, r, errors));
        model.addAttribute("draft", draft);
        model.addAttribute("table", table);
        model.addAttribute("name", edit.name());
        model.addAttribute("explained", TableView.of(table, words).explained());
        model.addAttribute("columns", columns);
        model.addAttribute("conditions", edit.inputs().size());
        model.addAttribute("rows", rows);
        model.addAttribute("errors", errors);
        List<DraftFinding> findings = drafts.findings(draft).stream()
                .filter(each -> each.place().equals(table.id()) || each.place().startsWith(table.id() + "."))
                .toList();
        model.addAttribute("findings", DraftPages.told(findings, words));
    }

    private static EditRow row(TableEdit edit, int index, Map<String, String> errors) {
        RuleRow row = edit.rows().get(index);
        String prefix = edit.id() + ".row[" + (index + 1) + "].";
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < edit.inputs().size(); i++) {
            var column = edit.inputs().get(i);
            String name = prefix + column.fact();
            boolean flag = column.type() == ValueType.FLAG;
            cells.add(new Cell(name, CellInput.shown(row.conditions().get(i), column), flag, errors.get(name)));
        }
        for (int i = 0; i < edit.outputs().size(); i++) {
            var column = edit.outputs().get(i);
            String name = prefix + column.name();
            cells.add(new Cell(name, CellInput.shown(row.results().get(i), column), false, errors.get(name)));
        }
        cells.add(new Cell(prefix + "annotation", row.annotation(), false, errors.get(prefix + "annotation")));
        return new EditRow(index + 1, prefix + "id", row.id(), cells);
    }
}
