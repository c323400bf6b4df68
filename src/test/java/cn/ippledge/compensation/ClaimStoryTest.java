package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.ippledge.record.Files;
import cn.ippledge.shared.Money;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One case through the API as the people of 盐湖 play it: a loan of 3,000,000.00 is enrolled, falls into default, is claimed for,
 * heard by experts, published, paid in two parts, and a part of it comes back.
 */
class ClaimStoryTest {

    @Transactional
    abstract static class Cases {

        private static final JsonMapper JSON = new JsonMapper();
        private static final String BASE = "/api/v1/compensations";
        private static final List<String> PAPERS =
                ClaimPlay.ALL.stream().map(Enum::name).sorted().toList();

        @Autowired
        MockMvc mvc;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        TestClock clock;

        PoolFixture given;
        String claim;

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        @Test
        void fromTheEnrolmentToTheRefund() throws Exception {
            given = PoolFixture.in(beans);
            given.admit("bank1-manager");
            String loan = given.loan(
                    "bank1-manager", "3000000", "27000", LocalDate.of(2026, 2, 10), LocalDate.of(2026, 3, 20));
            JsonNode before = fund();

            JsonNode enrolment = ok(send("bank1-manager", BASE + "/enrolments", Map.of("loanNo", loan)));
            assertThat(enrolment.path("exposure").asString()).isEqualTo("1500000.00");
            assertThat(difference(before, "reserved")).isEqualTo("1500000.00");

            clock.setTo(LocalDate.of(2026, 4, 1));
            claim = ok(send("bank1-postloan", BASE, Map.of("loanNo", loan)))
                    .path("no")
                    .asString();
            // 60 days after 20 March: 11 of March, 30 of April, 19 of May
            clock.setTo(LocalDate.of(2026, 5, 18));
            Map<String, Object> filing = Map.of("principalLoss", "3000000.00");
            assertThat(attempt("bank1-postloan", "fileClaim", "SUBMIT", filing).getContentAsString())
                    .contains("CLAIM_TOO_EARLY");
            clock.setTo(LocalDate.of(2026, 5, 19));
            assertThat(attempt("bank1-postloan", "fileClaim", "SUBMIT", filing).getContentAsString())
                    .contains("EVIDENCE_INCOMPLETE");
            for (String item : PAPERS) upload(item);
            take("bank1-postloan", "fileClaim", "SUBMIT", filing);
            Map<String, String> seen = new HashMap<>();
            PAPERS.forEach(item -> seen.put("evidence." + item, "ACCEPTED"));
            take("center-clerk", "checkClaim", "PASS", seen);
            take("center-clerk", "computeClaim", "SUBMIT", Map.of());
            assertThat(attempt("center-reviewer", "reviewCompensation", "PASS", Map.of())
                            .getContentAsString())
                    .contains("EXPERTS_REQUIRED");
            take("center-reviewer", "reviewCompensation", "EXPERTS", Map.of("experts", experts()));
            take("expert2", "expertVote", "APPROVE", Map.of());
            take("expert1", "expertVote", "REJECT", Map.of());
            take("expert3", "expertVote", "APPROVE", Map.of());
            take("center-director", "approveCompensation", "APPROVE", Map.of());
            take("center-clerk", "publishClaim", "SUBMIT", Map.of());
            // five working days after Tuesday 19 May: 20, 21, 22, 25, 26
            assertThat(summary("center-clerk")
                            .path("claim")
                            .path("publicityUntil")
                            .asString())
                    .isEqualTo("2026-05-26");
            clock.setTo(LocalDate.of(2026, 5, 27));
            given.timeRunsOut(claim);
            take("fiscal1", "releaseCompensation", "APPROVE", Map.of());
            assertThat(difference(before, "payable")).isEqualTo("750000.00");
            assertThat(attempt("fiscal1", "payClaim", "SUBMIT", Map.of()).getContentAsString())
                    .contains("MAKER_IS_CHECKER");
            take("fiscal2", "payClaim", "SUBMIT", Map.of());
            take("bank1-postloan", "confirmReceipt", "DONE", Map.of());
            assertThat(difference(before, "balance")).isEqualTo("-750000.00");

            take("center-clerk", "proposeSettlement", "SUBMIT", Map.of("disposalProceeds", "0"));
            take("center-reviewer", "decideSettlement", "APPROVE", Map.of());
            take("fiscal1", "releaseCompensation", "APPROVE", Map.of());
            take("fiscal2", "payClaim", "SUBMIT", Map.of());
            take("bank1-postloan", "confirmReceipt", "DONE", Map.of());
            assertThat(state()).isEqualTo("SETTLED");
            assertThat(difference(before, "balance")).isEqualTo("-1500000.00");
            assertThat(difference(before, "reserved")).isEqualTo("0.00");

            // 200,000 with 20,000 of costs: 180,000 of principal, half of it the fund's
            JsonNode recovery = ok(send(
                    "bank1-postloan",
                    BASE + "/" + claim + "/recoveries",
                    Map.of(
                            "kind", "LITIGATION",
                            "reference", "ZX-1",
                            "receivedOn", "2026-05-27",
                            "amount", "200000.00",
                            "costs", "20000.00")));
            assertThat(recovery.path("refund").asString()).isEqualTo("90000.00");
            ok(send(
                    "fiscal1",
                    BASE + "/" + claim + "/recoveries/" + recovery.path("id").asLong() + "/refund",
                    Map.of("reference", "JH-7")));
            assertThat(difference(before, "balance")).isEqualTo("-1410000.00");
            assertThat(difference(before, "recovered")).isEqualTo("90000.00");
            showsEverythingOnScreen();
        }

        private void showsEverythingOnScreen() throws Exception {
            for (String login : List.of("bank1-postloan", "center-clerk", "fiscal1", "expert2", "leader1")) {
                assertThat(page(login, "/compensations/" + claim + "/summary")).contains("3,000,000.00");
                assertThat(page(login, "/compensations")).contains(claim);
                assertThat(page(login, "/cases/" + claim)).contains(claim);
            }
            assertThat(page("center-director", "/pool")).contains("app-chart");
            assertThat(page("bank1-manager", "/enrolments")).contains("1,500,000.00");
            for (String act : List.of("cure", "recovery"))
                assertThat(page("bank1-postloan", "/compensations/" + claim + "/" + act))
                        .contains("<form");
            assertThat(page("center-clerk", "/compensations/" + claim + "/objection"))
                    .contains("<form");
            assertThat(page("center-clerk", "/compensations/" + claim + "/reversal"))
                    .contains("<form");
            assertThat(page("bank1-manager", "/enrolments/new")).contains("<form");
            assertThat(page("bank1-postloan", "/compensations/new")).contains("<form");
        }

        private String page(String login, String path) throws Exception {
            MockHttpServletResponse answer =
                    mvc.perform(get(path).with(user(login))).andReturn().getResponse();
            assertThat(answer.getStatus()).as(login + " " + path).isEqualTo(200);
            return answer.getContentAsString(StandardCharsets.UTF_8);
        }

        /** As the bank does it on the claim's page. */
        private void upload(String item) throws Exception {
            MockHttpServletResponse answer = mvc.perform(multipart("/compensations/" + claim + "/evidence")
                            .file(new MockMultipartFile("file", item + ".pdf", "x/y", Files.pdf()))
                            .param("item", item)
                            .header("HX-Request", "true")
                            .with(user("bank1-postloan"))
                            .with(csrf()))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
            assertThat(answer.getContentAsString()).contains(item + ".pdf");
        }

        private JsonNode fund() throws Exception {
            return ok(ask("center-director", BASE + "/pool")).path("funds").path(0);
        }

        private String difference(JsonNode before, String figure) throws Exception {
            return Money.of(fund().path(figure).asString())
                    .minus(Money.of(before.path(figure).asString()))
                    .toString();
        }

        private JsonNode summary(String login) throws Exception {
            return ok(ask(login, BASE + "/" + claim));
        }

        private String state() throws Exception {
            return summary("bank1-postloan").path("claim").path("state").asString();
        }

        private List<String> experts() throws Exception {
            List<String> experts = new ArrayList<>();
            JsonNode task = task("center-reviewer", "reviewCompensation");
            for (JsonNode field : task.path("form").path("fields"))
                if (field.path("name").asString().equals("experts"))
                    field.path("options")
                            .forEach(option -> experts.add(option.path("value").asString()));
            assertThat(experts).hasSize(3);
            return experts;
        }

        /** The open task of a step; an expert's own is in no group's box. */
        private JsonNode task(String login, String step) throws Exception {
            String box = step.equals("expertVote") ? "mine" : "group";
            for (JsonNode line :
                    ok(ask(login, "/api/v1/tasks?box=" + box + "&q=" + claim)).path("items"))
                if (line.path("step").asString().equals(step))
                    return ok(ask(login, "/api/v1/tasks/" + line.path("id").asLong()));
            throw new AssertionError(login + " has no open task " + step);
        }

        private MockHttpServletResponse attempt(String login, String step, String decision, Map<String, ?> fields)
                throws Exception {
            Map<String, Object> body = new HashMap<>(fields);
            body.put("decision", decision);
            body.put("opinion", "同意");
            return send(
                    login,
                    "/api/v1/tasks/" + task(login, step).path("task").path("id").asLong() + "/decide",
                    body);
        }

        private void take(String login, String step, String decision, Map<String, ?> fields) throws Exception {
            MockHttpServletResponse answer = attempt(login, step, decision, fields);
            assertThat(answer.getStatus() / 100)
                    .as(login + " " + step + ": " + answer.getContentAsString())
                    .isEqualTo(2);
        }

        private MockHttpServletResponse ask(String login, String path) throws Exception {
            return perform(get(path), login);
        }

        private MockHttpServletResponse send(String login, String path, Map<String, ?> body) throws Exception {
            return perform(post(path).contentType("application/json").content(JSON.writeValueAsString(body)), login);
        }

        private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, String login) throws Exception {
            return mvc.perform(request.with(httpBasic(login, "Demo-2026")))
                    .andReturn()
                    .getResponse();
        }

        private static JsonNode ok(MockHttpServletResponse answer) throws Exception {
            String body = answer.getContentAsString(StandardCharsets.UTF_8);
            assertThat(answer.getStatus() / 100).as(body).isEqualTo(2);
            return JSON.readTree(body);
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
