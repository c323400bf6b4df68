package cn.ippledge.policy.web;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON of a record of parameters from what was typed into the form that {@link Parameter} draws. */
final class ParameterForm {

    private static final JsonMapper JSON = new JsonMapper();

    /** Rows that a list may have on the form. */
    private static final int MOST_ROWS = 20;

    private final Map<String, String> typed;
    private final List<Rejected.Field> wrong;

    /** @param wrong takes what cannot be read, by the name of its field */
    ParameterForm(Map<String, String> typed, List<Rejected.Field> wrong) {
        this.typed = typed;
        this.wrong = wrong;
    }

    JsonNode read(String prefix, Class<?> record) {
        ObjectNode node = JSON.createObjectNode();
        for (RecordComponent component : record.getRecordComponents())
            node.set(component.getName(), value(prefix + "." + component.getName(), component.getGenericType()));
        return node;
    }

    private JsonNode value(String name, Type generic) {
        if (generic instanceof ParameterizedType list) return list(name, (Class<?>) list.getActualTypeArguments()[0]);
        Class<?> type = (Class<?>) generic;
        boolean group = type.isRecord() && type != Money.class && type != Rate.class;
        if (group) return isTouched(name) ? read(name, type) : JSON.nullNode();
        String text = typed.getOrDefault(name, "").strip();
        if (type == boolean.class) return JSON.valueToTree(text.equals("true"));
        if (text.isEmpty()) return JSON.nullNode();
        try {
            return JSON.valueToTree(scalar(type, text));
        } catch (Refusal refusal) {
            wrong.add(new Rejected.Field(name, refusal.reason(), refusal.args().toArray()));
            return JSON.nullNode();
        }
    }

    private ArrayNode list(String name, Class<?> element) {
        ArrayNode rows = JSON.createArrayNode();
        for (int i = 0; i < MOST_ROWS; i++) {
            String row = name + "." + i;
            if (element.isEnum()) {
                JsonNode choice = value(row, element);
                if (!choice.isNull()) rows.add(choice);
            } else if (isTouched(row)) rows.add(read(row, element));
        }
        return rows;
    }

    private boolean isTouched(String name) {
        return typed.entrySet().stream()
                .anyMatch(each -> each.getKey().startsWith(name + ".")
                        && !each.getValue().isBlank()
                        && !each.getValue().equals("false"));
    }

    private static Object scalar(Class<?> type, String text) {
        if (type == Money.class) return amount(text);
        if (type == Rate.class) return share(text);
        if (type == Integer.class) {
            if (!text.matches("[0-9]{1,6}")) throw new Rejected(CommonReason.OUT_OF_RANGE, "0", "999999");
            return Integer.valueOf(text);
        }
        if (type == BigDecimal.class) {
            if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,8})?")) throw new Rejected(CommonReason.NOT_A_DECIMAL, text);
            return new BigDecimal(text);
        }
        for (Object constant : type.getEnumConstants())
            if (((Enum<?>) constant).name().equals(text)) return constant;
        throw new Rejected(CommonReason.NOT_ONE_OF, text);
    }

    private static Money amount(String text) {
        Money amount = Money.of(TypedNumber.yuan(text));
        if (amount.isNegative()) throw new Rejected(CommonReason.OUT_OF_RANGE, "0", "9999999999999999");
        return amount;
    }

    private static Rate share(String text) {
        Rate share = Rate.of(TypedNumber.fraction(text));
        if (share.compareTo(Rate.ZERO) < 0 || share.compareTo(Rate.ONE) > 0)
            throw new Rejected(CommonReason.RATE_OUT_OF_RANGE, text);
        return share;
    }

    /** The rows of the form, filled with what is laid down now. */
    static List<Row> rows(String prefix, Record value, int spare, Words words) {
        List<Row> rows = new ArrayList<>();
        int depth = 0;
        for (Parameter each : Parameter.of(value.getClass(), value, spare)) {
            // What belongs to no group must not look like the end of the last one.
            if (depth > 0 && each.depth() == 0 && !each.isHeading())
                rows.add(new Row("", words.text("policy.form.whole"), "", "HEADING", "", List.of(), 0));
            depth = each.depth();
            if (each.form() == Parameter.Form.CHOICES) {
                List<?> chosen = (List<?>) each.value();
                for (int i = 0; i < each.options().size(); i++)
                    rows.add(row(
                            prefix, each, "." + i, i < chosen.size() ? ((Enum<?>) chosen.get(i)).name() : "", words));
            } else rows.add(row(prefix, each, "", typedValue(each), words));
        }
        return rows;
    }

    /**
     * One field of the form.
     *
     * @param form how it is drawn
     */
    record Row(
            String name,
            String label,
            String help,
            String form,
            String typed,
            List<FactField.Option> options,
            int depth) {}

    private static Row row(String prefix, Parameter each, String suffix, String typed, Words words) {
        String number = each.isHeading() && each.path().matches(".*\\.[0-9]+")
                ? " " + (Integer.parseInt(each.path().substring(each.path().lastIndexOf('.') + 1)) + 1)
                : suffix.isEmpty() ? "" : " " + (Integer.parseInt(suffix.substring(1)) + 1);
        String label = words.text(each.key()) + number;
        boolean percent = each.form() == Parameter.Form.RATE, money = each.form() == Parameter.Form.MONEY;
        return new Row(
                prefix + "." + each.path() + suffix,
                percent ? words.text("calculator.percent", label) : money ? words.text("policy.yuan", label) : label,
                number.isBlank() || number.equals(" 1") ? words.textOr(each.key() + ".help", "") : "",
                suffix.isEmpty() ? each.form().name() : Parameter.Form.CHOICE.name(),
                typed,
                each.options().stream()
                        .map(option -> new FactField.Option(option, each.option(option, words)))
                        .toList(),
                each.depth());
    }

    private static String typedValue(Parameter each) {
        if (each.value() == null) return "";
        return switch (each.form()) {
            case MONEY -> plain(((Money) each.value()).yuan());
            case RATE -> plain(((Rate) each.value()).value().movePointRight(2));
            case NUMBER -> plain(new BigDecimal(each.value().toString()));
            case CHOICE -> ((Enum<?>) each.value()).name();
            default -> each.value().toString();
        };
    }

    private static String plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
