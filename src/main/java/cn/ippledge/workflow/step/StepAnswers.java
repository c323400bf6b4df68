package cn.ippledge.workflow.step;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a person answered, already read: a form's text and an API's JSON come to the same. Fields that do not belong to the
 * decision are absent.
 */
public final class StepAnswers {

    private final String decision;
    private final String opinion;
    private final Map<String, List<String>> values;

    StepAnswers(String decision, String opinion, Map<String, List<String>> values) {
        this.decision = decision;
        this.opinion = opinion;
        this.values = Map.copyOf(values);
    }

    public String decision() {
        return decision;
    }

    public boolean is(String id) {
        return decision.equals(id);
    }

    /** Null when nothing was said. */
    public String opinion() {
        return opinion;
    }

    public <E extends Enum<E>> E decisionAs(Class<E> type) {
        return Enum.valueOf(type, decision);
    }

    /** Null when empty. */
    public String text(String name) {
        List<String> found = values.getOrDefault(name, List.of());
        return found.isEmpty() ? null : found.get(0);
    }

    public List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    public Money money(String name) {
        return read(name, Money::of);
    }

    public Rate rate(String name) {
        return read(name, Rate::annual);
    }

    public LocalDate date(String name) {
        return read(name, LocalDate::parse);
    }

    public Integer integer(String name) {
        return read(name, Integer::valueOf);
    }

    public boolean checked(String name) {
        return text(name) != null;
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return read(name, text -> Enum.valueOf(type, text));
    }

    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        return texts(name).stream().map(text -> Enum.valueOf(type, text)).collect(Collectors.toSet());
    }

    private <T> T read(String name, Function<String, T> reader) {
        String text = text(name);
        try {
            return text == null ? null : reader.apply(text);
        } catch (Rejected refusal) {
            throw Rejected.field(name, refusal.reason(), refusal.args().toArray());
        } catch (IllegalArgumentException unreadable) {
            throw Rejected.field(name, CommonReason.NOT_ONE_OF, text);
        }
    }
}
