package cn.ippledge.workflow.web;

import cn.ippledge.shared.Rejected;
import cn.ippledge.workflow.step.AnswerReader;
import cn.ippledge.workflow.step.Field;
import cn.ippledge.workflow.step.StepForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A step's form with what was typed and what is wrong with it.
 *
 * @param general mistakes that belong to no field of the form
 */
record FormView(
        StepForm form,
        String decision,
        String opinion,
        List<Group> groups,
        Map<String, List<Rejected.Field>> mistakes,
        List<Rejected.Field> general) {

    /** Fields under one heading; the heading is null for those of the step itself. */
    record Group(String heading, List<Entry> entries) {}

    record Entry(Field field, List<String> values) {
        public String value() {
            return values.isEmpty() ? "" : values.get(0);
        }
    }

    static FormView fresh(StepForm form) {
        String only = form.decisions().size() == 1 ? form.decisions().get(0).id() : null;
        return of(form, Map.of(AnswerReader.DECISION, only == null ? List.of() : List.of(only)), true, List.of());
    }

    static FormView typed(StepForm form, Map<String, List<String>> given, List<Rejected.Field> wrong) {
        return of(form, given, false, wrong);
    }

    private static FormView of(
            StepForm form, Map<String, List<String>> given, boolean fresh, List<Rejected.Field> wrong) {
        Map<String, List<Entry>> grouped = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            List<String> values = fresh ? field.values() : given.getOrDefault(field.name(), List.of());
            grouped.computeIfAbsent(Objects.requireNonNullElse(field.group(), ""), heading -> new ArrayList<>())
                    .add(new Entry(field, values));
        }
        List<String> names = new ArrayList<>(List.of(AnswerReader.DECISION, AnswerReader.OPINION));
        form.fields().forEach(field -> names.add(field.name()));
        Map<String, List<Rejected.Field>> mistakes = wrong.stream()
                .filter(mistake -> names.contains(name(mistake)))
                .collect(Collectors.groupingBy(FormView::name));
        List<Rejected.Field> general =
                wrong.stream().filter(mistake -> !names.contains(name(mistake))).toList();
        return new FormView(
                form,
                first(given, AnswerReader.DECISION),
                first(given, AnswerReader.OPINION),
                grouped.entrySet().stream()
                        .map(e -> new Group(e.getKey().isEmpty() ? null : e.getKey(), e.getValue()))
                        .toList(),
                mistakes,
                general);
    }

    /** The domain's verbs call what a person says a reason or a note; here it is always the opinion. */
    private static String name(Rejected.Field mistake) {
        return switch (mistake.field()) {
            case "reason", "note" -> AnswerReader.OPINION;
            default -> mistake.field();
        };
    }

    private static String first(Map<String, List<String>> given, String name) {
        List<String> values = given.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    public List<Rejected.Field> wrong(String name) {
        return mistakes.getOrDefault(name, List.of());
    }
}
