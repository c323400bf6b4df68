package cn.ippledge.workflow.step;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * One thing a step asks for beside decision and opinion. Label: {@code workflow.field.LABEL}, where the label is the name's
 * last part; hint, if there is one: {@code workflow.field.LABEL.hint}.
 *
 * @param name what a form and the API call it; several fields of one thing share a prefix: {@code values.12.approach}
 * @param group heading under which fields of one thing stand together, such as the title of a right; else null
 * @param onlyFor the decisions it belongs to; empty for all
 * @param values what is in it before anybody types
 */
public record Field(
        String name,
        FieldType type,
        String group,
        boolean required,
        Set<String> onlyFor,
        List<Option> options,
        List<String> values) {

    public static Field of(String name, FieldType type) {
        return new Field(name, type, null, true, Set.of(), List.of(), List.of());
    }

    public static Field choice(String name, List<Option> options) {
        return of(name, FieldType.CHOICE).withOptions(options);
    }

    public static Field choices(String name, List<Option> options) {
        return of(name, FieldType.CHOICES).withOptions(options);
    }

    private Field withOptions(List<Option> some) {
        return new Field(name, type, group, required, onlyFor, some, values);
    }

    public Field optional() {
        return new Field(name, type, group, false, onlyFor, options, values);
    }

    public Field onlyFor(String... decisions) {
        return new Field(name, type, group, required, Set.of(decisions), options, values);
    }

    public Field in(String heading) {
        return new Field(name, type, heading, required, onlyFor, options, values);
    }

    /** Null leaves it empty. */
    public Field value(Object value) {
        return new Field(
                name, type, group, required, onlyFor, options, value == null ? List.of() : List.of(value.toString()));
    }

    public Field values(Collection<?> some) {
        return new Field(
                name,
                type,
                group,
                required,
                onlyFor,
                options,
                some.stream().map(Object::toString).toList());
    }

    public boolean belongsTo(String decision) {
        return onlyFor.isEmpty() || onlyFor.contains(decision);
    }

    public String label() {
        return "workflow.field." + name.substring(name.lastIndexOf('.') + 1);
    }

    /** The one value of a field that is no multiple choice. */
    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }
}
