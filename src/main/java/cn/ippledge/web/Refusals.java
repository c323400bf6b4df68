package cn.ippledge.web;

import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The only place that answers a failed request. Refusals get their reason; a malformed request is named as such; anything
 * else is our bug: a 500 with an incident number that is also in the log, and no message.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final Problems problems;
    private final Shell shell;

    Refusals(Problems problems, Shell shell) {
        this.problems = problems;
        this.shell = shell;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request) {
        return answer(problems.of(refusal, request.getRequestURI()), request);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return known(HttpStatus.UNPROCESSABLE_ENTITY, "FILE_TOO_LARGE", request);
    }

    /** A parameter of the address or the query that is not what it should be; the parameter is named. */
    @ExceptionHandler
    Object malformed(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return refused(Rejected.field(e.getName(), CommonReason.VALUE_MALFORMED, e.getName()), request);
    }

    @ExceptionHandler
    Object notAnUpload(MultipartException e, HttpServletRequest request) {
        return known(HttpStatus.BAD_REQUEST, "HTTP_400", request);
    }

    /** A value that cannot be read names its field; the cause may itself be a refusal thrown by a value's constructor. */
    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        String field = JsonPath.of(e.getCause());
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof Refusal refusal)
                return refused(
                        Rejected.field(field, refusal.reason(), refusal.args().toArray()), request);
        if (field.isEmpty()) return known(HttpStatus.BAD_REQUEST, "MALFORMED_BODY", request);
        return refused(Rejected.field(field, JsonPath.reason(e.getCause()), field), request);
    }

    /** Two people at the same row in the same moment: the whole command was rolled back and may simply be repeated. */
    @ExceptionHandler({ConcurrencyFailureException.class, DuplicateKeyException.class})
    Object busy(DataAccessException e, HttpServletRequest request) {
        log.info("given up after a collision at {} {}", request.getMethod(), request.getRequestURI(), e);
        return known(HttpStatus.CONFLICT, "BUSY", request);
    }

    @ExceptionHandler
    Object denied(AccessDeniedException e, HttpServletRequest request) {
        return known(HttpStatus.FORBIDDEN, CommonReason.ROLE_REQUIRED.name(), request);
    }

    @ExceptionHandler
    Object failed(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse response) {
            HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
            if (!status.is5xxServerError()) return known(status, "HTTP_" + status.value(), request);
        }
        String incident = UUID.randomUUID().toString().substring(0, 8);
        log.error("incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), e);
        ProblemDetail problem = problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "INTERNAL_ERROR",
                problems.text("reason.INTERNAL_ERROR", List.of(incident)),
                request.getRequestURI());
        problem.setProperty("incident", incident);
        return answer(problem, request);
    }

    /** For failures that never reached a controller: the container asks at {@code /error}. */
    Object known(HttpStatus status, String reason, HttpServletRequest request) {
        return answer(
                problems.of(status, reason, problems.text("reason." + reason, List.of()), request.getRequestURI()),
                request);
    }

    private Object answer(ProblemDetail problem, HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader("Accept"));
        if (request.getRequestURI().startsWith("/api/") || (accept.contains("json") && !accept.contains("html")))
            return ResponseEntity.status(problem.getStatus())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        ModelAndView page = new ModelAndView(request.getHeader("HX-Request") != null ? "error/fragment" : "error/page");
        page.setStatus(HttpStatus.valueOf(problem.getStatus()));
        page.addAllObjects(shell.around(request));
        page.addObject("problem", problem);
        Object errors =
                problem.getProperties() == null ? null : problem.getProperties().get("errors");
        page.addObject("errors", errors == null ? new ArrayList<>() : errors);
        return page;
    }
}
