package cn.ippledge.policy.web;

import cn.ippledge.policy.Draft;
import cn.ippledge.policy.Policy;
import cn.ippledge.policy.PolicyBook;
import cn.ippledge.policy.PolicyDrafts;
import cn.ippledge.policy.table.DecisionTable;
import cn.ippledge.policy.table.TableDiff;
import cn.ippledge.shared.Actor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two versions side by side: what is laid down, the articles, and each table row by row. */
@Controller
class ComparePages {

    /** @param differs whether the two sides say something else */
    public record Line(String label, String left, String right, boolean differs) {}

    /** A table then and now; a cell that differs is marked by its column's number. */
    public record TablePair(String name, List<String> columns, List<RowPair> rows, boolean differs) {}

    public record RowPair(TableDiff.Change change, boolean moved, List<String> left, List<String> right) {}

    private final PolicyBook book;
    private final PolicyDrafts drafts;
    private final MessageSource messages;

    ComparePages(PolicyBook book, PolicyDrafts drafts, MessageSource messages) {
        this.book = book;
        this.drafts = drafts;
        this.messages = messages;
    }

    @GetMapping("/policies/{id}/compare")
    String versions(
            @PathVariable String id, @RequestParam int left, @RequestParam int right, Locale locale, Model model) {
        return compare(book.version(id, left), book.version(id, right), locale, model);
    }

    @GetMapping("/policies/drafts/{no}/compare")
    String draft(@PathVariable String no, @RequestParam int left, Locale locale, Actor actor, Model model) {
        Draft draft = drafts.get(no, actor);
        model.addAttribute("draft", draft);
        return compare(book.version(draft.policyId(), left), draft.policy(), locale, model);
    }

    private String compare(Policy left, Policy right, Locale locale, Model model) {
        Words words = new Words(messages, locale);
        model.addAttribute("left", left);
        model.addAttribute("right", right);
        model.addAttribute("lines", lines(left, right, words));
        model.addAttribute("pairs", tables(left, right, words));
        return "policy/compare";
    }

    private static List<Line> lines(Policy left, Policy right, Words words) {
        Map<String, String> before = said(left, words), after = said(right, words);
        Set<String> labels = new LinkedHashSet<>(before.keySet());
        labels.addAll(after.keySet());
        List<Line> lines = new ArrayList<>();
        for (String label : labels) {
            String one = before.getOrDefault(label, ""), other = after.getOrDefault(label, "");
            if (!one.isEmpty() || !other.isEmpty()) lines.add(new Line(label, one, other, !one.equals(other)));
        }
        return lines;
    }

    /** Everything but the tables, by its label. */
    private static Map<String, String> said(Policy policy, Words words) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(words.text("policy.list.title"), policy.title());
        said.put(words.text("policy.document"), Objects.toString(policy.documentNo(), ""));
        said.put(
                words.text("policy.list.validity"),
                Objects.toString(policy.validFrom(), "…") + " – " + Objects.toString(policy.validTo(), "…"));
        said.put(words.text("policy.decidingDate"), words.text("policy.date." + policy.decidingDate()));
        said.put(words.text("policy.illustrative"), words.flag(policy.illustrative()));
        said.put(
                words.text("policy.source"),
                policy.source() == null ? "" : policy.source().name());
        parameters(said, (Record) policy.rule().terms(), words);
        parameters(said, policy.procedure(), words);
        for (Policy.Article article : policy.articles())
            said.put(words.text("policy.articles") + " · " + article.no(), article.text());
        return said;
    }

    /** Names of groups in front, so that the cap of a fee is told from that of the interest. */
    private static void parameters(Map<String, String> said, Record record, Words words) {
        String group = "";
        for (PolicyView.Line line : PolicyView.lines(record, words)) {
            if (line.text().isEmpty()) group = line.label();
            else {
                String label = line.depth() == 0 ? line.label() : group + " · " + line.label();
                said.merge(label, line.text(), (one, more) -> one + words.text("policy.list.and") + more);
            }
        }
    }

    private static List<TablePair> tables(Policy left, Policy right, Words words) {
        Set<String> ids = new LinkedHashSet<>();
        left.rule().tables().all().forEach(table -> ids.add(table.id()));
        right.rule().tables().all().forEach(table -> ids.add(table.id()));
        List<TablePair> pairs = new ArrayList<>();
        for (String id : ids) {
            DecisionTable before = left.rule().tables().named(id).orElse(null);
            DecisionTable after = right.rule().tables().named(id).orElse(null);
            pairs.add(pair(before, after, words));
        }
        return pairs;
    }

    private static TablePair pair(DecisionTable before, DecisionTable after, Words words) {
        DecisionTable shown = after == null ? before : after;
        CellText text = new CellText(words);
        List<String> columns = new ArrayList<>();
        shown.inputs().forEach(input -> columns.add(TableView.heading(input, words)));
        shown.outputs().forEach(output -> columns.add(TableView.heading(output, words)));
        List<RowPair> rows = new ArrayList<>();
        if (before != null && after != null)
            TableDiff.of(before, after)
                    .lines()
                    .forEach(line -> rows.add(new RowPair(
                            line.change(),
                            line.moved(),
                            line.before() == null ? null : TableView.cells(line.before(), before, text),
                            line.after() == null ? null : TableView.cells(line.after(), after, text))));
        else
            shown.rows()
                    .forEach(row -> rows.add(new RowPair(
                            after == null ? TableDiff.Change.REMOVED : TableDiff.Change.ADDED,
                            false,
                            after == null ? TableView.cells(row, shown, text) : null,
                            after == null ? null : TableView.cells(row, shown, text))));
        boolean differs = rows.stream().anyMatch(row -> row.change() != TableDiff.Change.SAME || row.moved());
        return new TablePair(shown.name(), columns, rows, differs);
    }
}
