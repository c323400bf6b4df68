package cn.ippledge.web;

import cn.ippledge.shared.Denied;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Reason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Stale;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Turns a refusal into an RFC 9457 problem in the reader's language: reason, arguments, and each field to mend. */
@Component
class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    static HttpStatus status(Refusal refusal) {
        if (refusal instanceof NotFound) return HttpStatus.NOT_FOUND;
        if (refusal instanceof Stale) return HttpStatus.CONFLICT;
        if (refusal instanceof Denied) return HttpStatus.FORBIDDEN;
        return HttpStatus.UNPROCESSABLE_ENTITY;
    }

    ProblemDetail of(Refusal refusal, String path) {
        ProblemDetail problem =
                of(status(refusal), refusal.reason().name(), text(refusal.reason(), refusal.args()), path);
        problem.setProperty("args", refusal.args().stream().map(String::valueOf).toList());
        if (refusal instanceof Rejected rejected && !rejected.fields().isEmpty())
            problem.setProperty(
                    "errors", rejected.fields().stream().map(this::field).toList());
        return problem;
    }

    /** A problem that is not one of our refusals: malformed request, missing login, unforeseen failure. */
    ProblemDetail of(HttpStatus status, String reason, String detail, String path) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(
                URI.create("urn:ip-pledge:" + reason.toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(text("problem.title." + status.value(), List.of()));
        problem.setInstance(URI.create(path));
        problem.setProperty("reason", reason);
        problem.setProperty("args", List.of());
        return problem;
    }

    private Map<String, Object> field(Rejected.Field field) {
        return Map.of(
                "field", field.field(), "reason", field.reason().name(), "message", text(field.reason(), field.args()));
    }

    String text(Reason reason, List<Object> args) {
        return text("reason." + reason.name(), args);
    }

    String text(String key, List<Object> args) {
        return messages.getMessage(key, args.toArray(), key, LocaleContextHolder.getLocale());
    }
}
