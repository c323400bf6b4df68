package cn.ippledge.record.once;

import cn.ippledge.record.RecordReason;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Rejected;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * POST with {@code Idempotency-Key}: the first answer below 500 is kept and given again to the same login, key, address and
 * body. It stands behind the security chain, so that nobody reads another's answers.
 */
class IdempotencyFilter extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    private static final int KEY_LENGTH = 200;
    private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);

    private final Keys keys;
    private final CurrentKey currentKey;
    private final HandlerExceptionResolver errors;

    IdempotencyFilter(Keys keys, CurrentKey currentKey, HandlerExceptionResolver errors) {
        this.keys = keys;
        this.currentKey = currentKey;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader(KEY) == null
                || request.getUserPrincipal() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RepeatableRequest repeatable;
        Keys.Outcome outcome;
        try {
            String key = request.getHeader(KEY);
            if (!key.matches("[\\x21-\\x7e]{1," + KEY_LENGTH + "}"))
                throw Rejected.field(KEY, RecordReason.IDEMPOTENCY_KEY_FORMAT, KEY_LENGTH);
            repeatable = RepeatableRequest.of(request);
            Principal login = request.getUserPrincipal();
            outcome = keys.claim(login.getName(), key, repeatable.fingerprint());
        } catch (Refusal refusal) {
            if (refusal.reason() == RecordReason.IDEMPOTENCY_IN_PROGRESS)
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            errors.resolveException(request, response, null, refusal);
            return;
        } catch (MaxUploadSizeExceededException tooLarge) {
            errors.resolveException(request, response, null, tooLarge);
            return;
        }
        if (outcome.answer() != null) replay(outcome.answer(), response);
        else run(outcome.claim(), repeatable, response, chain);
    }

    private void run(Claim claim, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        currentKey.begin(claim);
        try {
            chain.doFilter(request, answer);
            answered = answer.getStatus() < 500;
        } finally {
            currentKey.end();
            if (answered) keep(claim, answer);
            else keys.release(claim);
        }
        answer.copyBodyToResponse();
    }

    /** The command is done; that its answer could not be kept must not make the caller believe that it failed. */
    private void keep(Claim claim, ContentCachingResponseWrapper answer) {
        try {
            keys.finish(
                    claim,
                    new Answer(
                            answer.getStatus(),
                            answer.getContentType(),
                            answer.getHeader(HttpHeaders.LOCATION),
                            answer.getContentAsByteArray()));
        } catch (DataAccessException e) {
            log.error("the answer to idempotency claim {} was not kept", claim, e);
        }
    }

    private static void replay(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader(REPLAYED, "true");
        if (answer.contentType() != null) response.setContentType(answer.contentType());
        if (answer.location() != null) response.setHeader(HttpHeaders.LOCATION, answer.location());
        response.getOutputStream().write(answer.body());
    }
}
