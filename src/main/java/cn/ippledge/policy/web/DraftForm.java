package cn.ippledge.policy.web;

import cn.ippledge.policy.DecidingDate;
import cn.ippledge.policy.Draft;
import cn.ippledge.policy.Policy;
import cn.ippledge.policy.Procedure;
import cn.ippledge.policy.SaveDraft;
import cn.ippledge.policy.rule.Terms;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The editor's form as a command; every field that cannot be read is named at once. */
final class DraftForm {

    private static final int MOST_ARTICLES = 40;
    private static final int TITLE = 200;
    private static final int TEXT = 2_000;

    private final Map<String, String> typed;
    private final List<Rejected.Field> wrong = new ArrayList<>();

    private DraftForm(Map<String, String> typed) {
        this.typed = typed;
    }

    static SaveDraft read(Draft draft, int revision, Map<String, String> typed) {
        DraftForm form = new DraftForm(typed);
        ParameterForm parameters = new ParameterForm(typed, form.wrong);
        JsonNode terms = parameters.read("terms", Terms.of(draft.kind()));
        JsonNode procedure = parameters.read("procedure", Procedure.class);
        String source = form.text("sourceName", TEXT);
        SaveDraft save = new SaveDraft(
                draft.caseNo(),
                revision,
                form.text("title", TITLE),
                form.text("documentNo", TITLE),
                form.day("validFrom"),
                form.day("validTo"),
                form.decidingDate(),
                "true".equals(typed.get("illustrative")),
                new Policy.Source(source, typed.getOrDefault("quality", "E")),
                form.articles(),
                terms,
                procedure);
        if (!form.wrong.isEmpty()) throw Rejected.fields(form.wrong);
        return save;
    }

    private String text(String name, int longest) {
        String text = typed.getOrDefault(name, "").strip();
        if (text.length() > longest) wrong.add(new Rejected.Field(name, CommonReason.TOO_LONG, longest));
        return text;
    }

    private LocalDate day(String name) {
        String text = typed.getOrDefault(name, "").strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrong.add(new Rejected.Field(name, CommonReason.NOT_A_DATE, text));
            return null;
        }
    }

    private DecidingDate decidingDate() {
        for (DecidingDate each : DecidingDate.values()) if (each.name().equals(typed.get("decidingDate"))) return each;
        wrong.add(new Rejected.Field("decidingDate", CommonReason.REQUIRED));
        return null;
    }

    private List<Policy.Article> articles() {
        List<Policy.Article> articles = new ArrayList<>();
        for (int i = 0; i < MOST_ARTICLES; i++) {
            String no = text("articles." + i + ".no", TITLE), text = text("articles." + i + ".text", TEXT);
            if (!no.isEmpty() || !text.isEmpty()) articles.add(new Policy.Article(no, text));
        }
        return articles;
    }
}
