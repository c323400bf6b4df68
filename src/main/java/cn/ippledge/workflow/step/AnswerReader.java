package cn.ippledge.workflow.step;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what was typed against a step's form and names every mistake at once. */
public final class AnswerReader {

    public static final String DECISION = "decision";
    public static final String OPINION = "opinion";
    private static final int TEXT_LENGTH = 200;
    private static final int LONG_TEXT_LENGTH = 2000;

    private final StepForm form;
    private final List<Rejected.Field> mistakes = new ArrayList<>();

    private AnswerReader(StepForm form) {
        this.form = form;
    }

    /** @param given every field with its values; blank values count as absent */
    public static StepAnswers read(StepForm form, Map<String, List<String>> given) {
        return new AnswerReader(form).read(given);
    }

    private StepAnswers read(Map<String, List<String>> given) {
        refuseUnknown(given.keySet());
        Map<String, List<String>> typed = new HashMap<>();
        given.forEach((name, values) -> typed.put(name, cleaned(values)));
        String id = first(typed, DECISION);
        Decision decision = form.decision(id).orElse(null);
        if (decision == null) mistake(DECISION, id == null ? CommonReason.REQUIRED : CommonReason.NOT_ONE_OF, id);
        String opinion = first(typed, OPINION);
        if (opinion != null && opinion.length() > LONG_TEXT_LENGTH)
            mistake(OPINION, CommonReason.TOO_LONG, LONG_TEXT_LENGTH);
        if (decision != null && decision.needsOpinion() && opinion == null) mistake(OPINION, CommonReason.REQUIRED);
        Map<String, List<String>> values = new HashMap<>();
        for (Field field : form.fields())
            if (id == null || field.belongsTo(id)) {
                List<String> answer = typed.getOrDefault(field.name(), List.of());
                check(field, answer);
                values.put(field.name(), answer);
            }
        if (!mistakes.isEmpty()) throw Rejected.fields(mistakes);
        return new StepAnswers(id, opinion, values);
    }

    private void refuseUnknown(Set<String> names) {
        Set<String> known = form.fields().stream().map(Field::name).collect(Collectors.toSet());
        for (String name : names)
            if (!known.contains(name) && !name.equals(DECISION) && !name.equals(OPINION))
                mistake(name, CommonReason.UNKNOWN_FIELD, name);
        if (!mistakes.isEmpty()) throw Rejected.fields(mistakes);
    }

    private static List<String> cleaned(List<String> values) {
        return values.stream()
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .toList();
    }

    private static String first(Map<String, List<String>> typed, String name) {
        List<String> values = typed.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    private void check(Field field, List<String> answer) {
        if (answer.isEmpty()) {
            if (field.required()) mistake(field.name(), CommonReason.REQUIRED);
            return;
        }
        if (answer.size() > 1 && field.type() != FieldType.CHOICES)
            mistake(field.name(), CommonReason.VALUE_MALFORMED, field.name());
        else answer.forEach(value -> check(field, value));
    }

    private void check(Field field, String value) {
        switch (field.type()) {
            case TEXT -> limit(field, value, TEXT_LENGTH);
            case LONG_TEXT -> limit(field, value, LONG_TEXT_LENGTH);
            case MONEY -> parse(field, () -> Money.of(value));
            case RATE -> parse(field, () -> Rate.annual(value));
            case DATE -> date(field, value);
            case INTEGER -> {
                if (!value.matches("\\d{1,9}")) mistake(field.name(), CommonReason.NOT_A_DECIMAL, value);
            }
            case CHOICE, CHOICES -> {
                if (field.options().stream().noneMatch(option -> option.value().equals(value)))
                    mistake(field.name(), CommonReason.NOT_ONE_OF, value);
            }
            case CHECKBOX -> {
                if (!value.equals("true")) mistake(field.name(), CommonReason.NOT_ONE_OF, value);
            }
        }
    }

    private void limit(Field field, String value, int length) {
        if (value.length() > length) mistake(field.name(), CommonReason.TOO_LONG, length);
    }

    private void parse(Field field, Runnable parser) {
        try {
            parser.run();
        } catch (Refusal refusal) {
            mistake(field.name(), refusal.reason(), refusal.args().toArray());
        }
    }

    private void date(Field field, String value) {
        try {
            LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            mistake(field.name(), CommonReason.NOT_A_DATE, value);
        }
    }

    private void mistake(String field, Reason reason, Object... args) {
        mistakes.add(new Rejected.Field(field, reason, args));
    }
}
