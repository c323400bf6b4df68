package cn.ippledge.workflow.web;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import java.util.Locale;

/** Constants as they are written in addresses: in any case, and absent when empty. */
final class Names {

    private Names() {}

    static <E extends Enum<E>> E constant(String parameter, String text, Class<E> type) {
        if (text == null || text.isBlank()) return null;
        try {
            return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw Rejected.field(parameter, CommonReason.NOT_ONE_OF, text);
        }
    }
}
