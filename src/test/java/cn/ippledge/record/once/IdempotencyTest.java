package cn.ippledge.record.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.ippledge.record.AuditTrail;
import cn.ippledge.record.RecordReason;
import cn.ippledge.record.Somebody;
import cn.ippledge.shared.Refusal;
import cn.ippledge.shared.Stale;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/** The same POST twice, three times, at once, after a crash: one effect. The effect here is one row of the audit trail. */
class IdempotencyTest {

    abstract static class Cases {

        @Autowired
        FilterRegistrationBean<IdempotencyFilter> registration;

        @Autowired
        Keys keys;

        @Autowired
        CurrentKey currentKey;

        @Autowired
        AuditTrail audit;

        @Autowired
        TransactionTemplate transaction;

        @Autowired
        TestClock clock;

        @Test
        void givesTheFirstAnswerAgainToEveryRepetition() throws Exception {
            MockHttpServletResponse first = post("k-again", "RT-ONCE-1", "{\"a\":1}");
            assertThat(first.getStatus()).isEqualTo(201);
            assertThat(first.getHeader("Idempotency-Replayed")).isNull();
            for (int call = 2; call <= 4; call++) {
                MockHttpServletResponse again = post("k-again", "RT-ONCE-1", "{\"a\":1}");
                assertThat(again.getStatus()).isEqualTo(201);
                assertThat(again.getContentAsString())
                        .isEqualTo(first.getContentAsString())
                        .contains("RT-ONCE-1");
                assertThat(again.getContentType()).isEqualTo("application/json");
                assertThat(again.getHeader("Location")).isEqualTo("/api/v1/things/RT-ONCE-1");
                assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
            }
            assertThat(effects("RT-ONCE-1")).isEqualTo(1);
        }

        @Test
        void refusesTheKeyForAnotherBodyOrAddress() throws Exception {
            post("k-other", "RT-ONCE-2", "{\"a\":1}");
            MockHttpServletResponse other = post("k-other", "RT-ONCE-2", "{\"a\":2}");
            assertThat(other.getStatus()).isEqualTo(409);
            assertThat(other.getContentAsString()).contains("IDEMPOTENCY_KEY_REUSED");
            MockHttpServletRequest elsewhere = request("k-other", "record-clerk", "{\"a\":1}");
            elsewhere.setRequestURI("/api/v1/elsewhere");
            assertThat(send(elsewhere, command("RT-ONCE-2", 201)).getStatus()).isEqualTo(409);
            assertThat(effects("RT-ONCE-2")).isEqualTo(1);
        }

        @Test
        void keepsTheKeysOfTwoPeopleApart() throws Exception {
            post("k-people", "RT-ONCE-3", "{}");
            assertThat(send(request("k-people", "somebody-else", "{}"), command("RT-ONCE-3", 201))
                            .getStatus())
                    .isEqualTo(201);
            assertThat(effects("RT-ONCE-3")).isEqualTo(2);
        }

        @Test
        void forgetsAFailureOfOursSoThatTheCallerCanTryAgain() throws Exception {
            assertThat(send(request("k-500", "record-clerk", "{}"), answer(500)).getStatus())
                    .isEqualTo(500);
            assertThatThrownBy(() -> send(request("k-500", "record-clerk", "{}"), (request, response) -> {
                        throw new ServletException("broken");
                    }))
                    .isInstanceOf(ServletException.class);
            assertThat(post("k-500", "RT-ONCE-4", "{}").getStatus()).isEqualTo(201);
            assertThat(effects("RT-ONCE-4")).isEqualTo(1);
        }

        @Test
        void remembersARefusal() throws Exception {
            assertThat(send(request("k-422", "record-clerk", "{}"), answer(422)).getStatus())
                    .isEqualTo(422);
            assertThat(post("k-422", "RT-ONCE-5", "{}").getStatus()).isEqualTo(422);
            assertThat(effects("RT-ONCE-5")).isZero();
        }

        @Test
        void runsOneOfManyAtOnce() throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(8);
            CountDownLatch start = new CountDownLatch(1);
            try {
                List<Future<MockHttpServletResponse>> calls = new ArrayList<>();
                for (int i = 0; i < 8; i++)
                    calls.add(pool.submit(() -> {
                        start.await();
                        return post("k-many", "RT-ONCE-6", "{}");
                    }));
                start.countDown();
                for (Future<MockHttpServletResponse> call : calls) {
                    MockHttpServletResponse response = call.get(60, TimeUnit.SECONDS);
                    if (response.getStatus() == 201) continue;
                    assertThat(response.getStatus()).isEqualTo(409);
                    assertThat(response.getContentAsString()).contains("IDEMPOTENCY_IN_PROGRESS");
                    assertThat(response.getHeader("Retry-After")).isEqualTo("1");
                }
            } finally {
                pool.shutdownNow();
            }
            assertThat(post("k-many", "RT-ONCE-6", "{}").getStatus()).isEqualTo(201);
            assertThat(effects("RT-ONCE-6")).isEqualTo(1);
        }

        @Test
        void doesNotRunAgainWhenTheServerDiedBetweenCommitAndAnswer() {
            byte[] fingerprint = new byte[32];
            Claim claim = keys.claim("record-clerk", "k-crash", fingerprint).claim();
            underKey(claim, () -> effect("RT-ONCE-7"));
            later(Duration.ofMinutes(3), () -> assertThatThrownBy(
                            () -> keys.claim("record-clerk", "k-crash", fingerprint))
                    .isInstanceOfSatisfying(Stale.class, stale -> {
                        assertThat(stale.reason()).isEqualTo(RecordReason.IDEMPOTENCY_ANSWER_LOST);
                        assertThat(stale.args()).containsExactly("RT-ONCE-7");
                    }));
        }

        @Test
        void givesTheKeyOfADeadRequestToARepetitionAndStopsTheLateOne() {
            byte[] fingerprint = new byte[32];
            Claim dead = keys.claim("record-clerk", "k-late", fingerprint).claim();
            assertThatThrownBy(() -> keys.claim("record-clerk", "k-late", fingerprint))
                    .isInstanceOfSatisfying(
                            Refusal.class, e -> assertThat(e.reason()).isEqualTo(RecordReason.IDEMPOTENCY_IN_PROGRESS));
            later(Duration.ofMinutes(3), () -> {
                Claim next = keys.claim("record-clerk", "k-late", fingerprint).claim();
                underKey(next, () -> effect("RT-ONCE-8"));
                assertThatThrownBy(() -> underKey(dead, () -> effect("RT-ONCE-8")))
                        .isInstanceOf(Stale.class);
            });
            assertThat(effects("RT-ONCE-8")).isEqualTo(1);
        }

        @Test
        void letsAKeyBeUsedAnewAfterItsLife() throws Exception {
            post("k-life", "RT-ONCE-9", "{\"a\":1}");
            MockHttpServletResponse[] later = new MockHttpServletResponse[1];
            later(Duration.ofHours(49), () -> later[0] = postUnchecked("k-life", "RT-ONCE-9", "{\"a\":2}"));
            assertThat(later[0].getStatus()).isEqualTo(201);
            assertThat(effects("RT-ONCE-9")).isEqualTo(2);
        }

        @Test
        void purgesWhatHasExpired() throws Exception {
            post("k-purge", "RT-ONCE-10", "{}");
            later(Duration.ofHours(49), keys::purge);
            assertThat(post("k-purge", "RT-ONCE-10", "{\"other\":1}").getStatus())
                    .isEqualTo(201);
        }

        @Test
        void refusesAKeyThatIsNotPlainText() throws Exception {
            MockHttpServletResponse response = post("x".repeat(201), "RT-ONCE-11", "{}");
            assertThat(response.getStatus()).isEqualTo(422);
            assertThat(response.getContentAsString()).contains("IDEMPOTENCY_KEY_FORMAT");
            assertThat(post("键", "RT-ONCE-11", "{}").getStatus()).isEqualTo(422);
            assertThat(effects("RT-ONCE-11")).isZero();
        }

        @Test
        void leavesTheBodyForTheController() throws Exception {
            MockHttpServletResponse response =
                    send(request("k-body", "record-clerk", "{\"名\":\"值\"}"), (request, answer) -> {
                        answer.setCharacterEncoding("UTF-8");
                        answer.getWriter().write("got " + request.getReader().readLine());
                    });
            assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("got {\"名\":\"值\"}");
        }

        private MockHttpServletResponse post(String key, String caseNo, String body)
                throws ServletException, IOException {
            return send(request(key, "record-clerk", body), command(caseNo, 201));
        }

        private MockHttpServletResponse postUnchecked(String key, String caseNo, String body) {
            try {
                return post(key, caseNo, body);
            } catch (ServletException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private MockHttpServletResponse send(MockHttpServletRequest request, FilterChain chain)
                throws ServletException, IOException {
            MockHttpServletResponse response = new MockHttpServletResponse();
            registration.getFilter().doFilter(request, response, chain);
            return response;
        }

        private FilterChain command(String caseNo, int status) {
            return (request, response) -> {
                effect(caseNo);
                HttpServletResponse answer = (HttpServletResponse) response;
                answer.setStatus(status);
                answer.setContentType("application/json");
                answer.setHeader("Location", "/api/v1/things/" + caseNo);
                answer.getOutputStream().write(("{\"no\":\"" + caseNo + "\"}").getBytes(StandardCharsets.UTF_8));
            };
        }

        private static FilterChain answer(int status) {
            return (request, response) -> ((HttpServletResponse) response).setStatus(status);
        }

        private void effect(String caseNo) {
            transaction.executeWithoutResult(
                    status -> audit.record(Somebody.clerk(), "thing.create", caseNo, null, Map.of()));
        }

        private int effects(String caseNo) {
            return audit.ofCase(caseNo).size();
        }

        private void underKey(Claim claim, Runnable work) {
            currentKey.begin(claim);
            try {
                work.run();
            } finally {
                currentKey.end();
            }
        }

        private void later(Duration duration, Runnable work) {
            clock.advance(duration);
            try {
                work.run();
            } finally {
                clock.advance(duration.negated());
            }
        }

        private static MockHttpServletRequest request(String key, String login, String body) {
            MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/things");
            request.addHeader("Idempotency-Key", key);
            request.setContentType("application/json");
            request.setCharacterEncoding("UTF-8");
            request.setContent(body.getBytes(StandardCharsets.UTF_8));
            request.setUserPrincipal(() -> login);
            return request;
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
