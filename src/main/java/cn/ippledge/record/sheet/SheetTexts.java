package cn.ippledge.record.sheet;

import cn.ippledge.record.SheetError;
import cn.ippledge.record.SheetForm;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** The words on sheets. */
public final class SheetTexts {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;

    public SheetTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** The message, or the key itself where there is none: a form may carry a finished text. */
    String of(String key, Object... args) {
        return messages.getMessage(key, args, key, LocaleContextHolder.getLocale());
    }

    String orEmpty(String key, Object... args) {
        return messages.getMessage(key, args, "", LocaleContextHolder.getLocale());
    }

    String reason(SheetError error) {
        return of("reason." + error.reason().name(), error.args().toArray());
    }

    /** What to do about it: the reason's own advice, or to correct the cell and import again. */
    String fix(SheetError error, SheetForm form) {
        String advice =
                orEmpty("reason." + error.reason().name() + ".fix", error.args().toArray());
        if (!advice.isEmpty()) return advice;
        return form.columns().stream()
                .filter(column -> column.key().equals(error.column()))
                .findFirst()
                .map(column -> column.example() == null || column.example().isEmpty()
                        ? of("record.sheet.fix.cell", of(column.label()))
                        : of("record.sheet.fix.example", of(column.label()), column.example()))
                .orElseGet(() -> of("record.sheet.fix.row"));
    }

    /** Column keys by every heading that may stand for them: in any language, with or without the star, or the key. */
    Map<String, String> headings(SheetForm form) {
        Map<String, String> keys = new HashMap<>();
        for (SheetForm.Column column : form.columns()) {
            keys.put(normal(column.key()), column.key());
            for (Locale language : LANGUAGES)
                keys.put(normal(messages.getMessage(column.label(), null, column.label(), language)), column.key());
        }
        return keys;
    }

    /** The constant that the text names: by its label in any language, or by its own name. */
    public <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> text.equalsIgnoreCase(constant.name())
                        || LANGUAGES.stream()
                                .map(language ->
                                        messages.getMessage(labelKey(constant), null, constant.name(), language))
                                .anyMatch(text::equalsIgnoreCase))
                .findFirst();
    }

    static String labelKey(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName();
        return Character.toLowerCase(type.charAt(0)) + type.substring(1) + "." + constant.name();
    }

    static String normal(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("[\\s*]", "")
                .toLowerCase(Locale.ROOT);
    }
}
