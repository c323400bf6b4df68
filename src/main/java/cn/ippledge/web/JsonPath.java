package cn.ippledge.web;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Reason;
import java.time.temporal.TemporalAccessor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Where in a JSON body the reader stumbled, and over what. */
final class JsonPath {

    private JsonPath() {}

    /** The path such as {@code loans[2].exposure}; empty when the body as a whole is not JSON. */
    static String of(Throwable cause) {
        if (!(cause instanceof JacksonException e)) return "";
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        return path.toString();
    }

    static Reason reason(Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException) return CommonReason.UNKNOWN_FIELD;
        if (cause instanceof InvalidFormatException e && TemporalAccessor.class.isAssignableFrom(e.getTargetType()))
            return CommonReason.NOT_A_DATE;
        if (cause instanceof InvalidFormatException e && e.getTargetType().isEnum()) return CommonReason.NOT_ONE_OF;
        return CommonReason.VALUE_MALFORMED;
    }
}
