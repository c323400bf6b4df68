package cn.ippledge.loan;

import cn.ippledge.record.SheetRow;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads a choice in a sheet by its code or by its label in either language. */
@Component
class LabelledValues {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;

    LabelledValues(MessageSource messages) {
        this.messages = messages;
    }

    /** @param prefix of the message keys of the labels; {@code otherwise} is what an empty cell means */
    <E extends Enum<E>> E read(SheetRow row, String key, Class<E> type, String prefix, E otherwise) {
        String text = row.text(key);
        if (text == null) return otherwise;
        return Stream.of(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(text) || isLabel(text, prefix + "." + value.name()))
                .findFirst()
                .orElseThrow(() -> Rejected.field(key, CommonReason.NOT_ONE_OF, text));
    }

    private boolean isLabel(String text, String messageKey) {
        return LANGUAGES.stream().anyMatch(language -> messages.getMessage(messageKey, null, language)
                .equalsIgnoreCase(text));
    }
}
