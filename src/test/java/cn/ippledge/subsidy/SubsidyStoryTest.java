package cn.ippledge.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.ippledge.party.PaymentAccounts;
import cn.ippledge.party.Users;
import cn.ippledge.record.RecordReason;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Refusal;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A claim through HTTP as its people meet it: filed, looked at by three, published, released, paid. */
class SubsidyStoryTest {

    @Transactional
    abstract static class Cases {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        @Autowired
        MockMvc mvc;

        @Autowired
        RuntimeService runtime;

        @Autowired
        ManagementService management;

        @Autowired
        Subsidies subsidies;

        @Autowired
        Sheets sheets;

        @Autowired
        BudgetPlans plans;

        @Autowired
        Users users;

        @Autowired
        PaymentAccounts accounts;

        @Autowired
        SubsidyPayments payments;

        @Autowired
        CitizensObjections citizens;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        TestClock clock;

        SubsidyFixture given;

        @BeforeEach
        void begin() {
            given = new SubsidyFixture(users, accounts, plans, jdbc);
            given.account("sme1", "14050171620800000123");
        }

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        @Test
        void fromTheClaimToTheMoney() throws Exception {
            String no = file(given.settledLoan());
            budget("100000.00");
            decide("center-clerk", no, "verifyClaim", "APPROVE");
            decide("center-reviewer", no, "reviewClaim", "APPROVE");
            decide("center-director", no, "approveClaim", "APPROVE");
            assertThat(page(
                                    "center-director",
                                    form("/subsidies/budget/settlement")
                                            .param("year", "2026")
                                            .param("policyId", SubsidyFixture.POLICY))
                            .getRedirectedUrl())
                    .isEqualTo("/subsidies/budget?year=2026");
            everyPageIsShown(no);

            assertThat(anonymous("/publicity")).contains(no, "9,200.00").doesNotContain("盐湖晶材");
            anybodyObjects(no);
            publicityEnds(no);
            // nothing is released while somebody waits for the clerk's word
            assertThatThrownBy(() -> payments.release(no, true, "", users.actor("fiscal1")))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                            .isEqualTo(RecordReason.OBJECTION_UNANSWERED));
            long objection = citizens.of(no, users.actor("center-clerk")).get(0).id();
            citizens.decide(no, objection, false, "no fact is named", users.actor("center-clerk"));
            decide("fiscal1", no, "releaseClaim", "APPROVE");
            String batch = pay(no);

            JsonNode claim = api("sme1", get("/api/v1/subsidies/" + no));
            assertThat(claim.path("state").asString()).isEqualTo("PAID");
            assertThat(claim.path("granted").asString()).isEqualTo("9200.00");
            JsonNode how = api("sme1", get("/api/v1/subsidies/" + no + "/explanation"));
            assertThat(how.path("reproduced").asBoolean()).isTrue();
            assertThat(how.path("rows").size()).isEqualTo(7);
            JsonNode year = api("leader1", get("/api/v1/subsidies/years/2026"));
            assertThat(year.path("policies").path(0).path("paid").asString()).isEqualTo("9200.00");
            assertThat(page("fiscal1", get("/subsidies/batches/" + batch)).getContentAsString())
                    .contains("玖仟贰佰元整")
                    .doesNotContain("14050171620800000123");
            assertThat(runtime.createProcessInstanceQuery()
                            .processInstanceBusinessKey(no)
                            .count())
                    .isZero();
        }

        private void anybodyObjects(String no) throws Exception {
            assertThat(anonymous("/publicity/subsidies/" + no)).contains("name=\"objector\"", "9,200.00");
            String answer = mvc.perform(form("/publicity/subsidies/" + no)
                            .param("objector", "李四")
                            .param("contact", "13800000001")
                            .param("content", "不符合条件"))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(answer).contains("role=\"status\"").doesNotContain("13800000001");
            assertThat(page("center-clerk", get("/subsidies/" + no + "/summary"))
                            .getContentAsString(StandardCharsets.UTF_8))
                    .contains("13800000001", "/public-objections/");
            assertThat(page("sme1", get("/subsidies/" + no + "/summary")).getContentAsString(StandardCharsets.UTF_8))
                    .doesNotContain("13800000001");
        }

        /** The year's table decides each claim by itself: what one is refused does not stop the other. */
        @Test
        void decidesAYearsClaimsTogetherAndReportsEach() throws Exception {
            String first = file(given.settledLoan()), second = file(given.settledLoan());
            decide("center-clerk", second, "verifyClaim", "APPROVE");

            String answer = page(
                            "center-clerk",
                            form("/subsidies/year")
                                    .param("year", "2026")
                                    .param("claims", first, second)
                                    .param("outcome", "APPROVE"))
                    .getContentAsString();

            assertThat(answer).contains(first, second);
            assertThat(subsidies.get(first, given.clerk()).state()).isEqualTo(SubsidyState.COMPUTED);
            assertThat(subsidies.get(second, given.clerk()).hands().reviewedBy())
                    .isNull();
        }

        @Test
        void keepsWhatWasTypedWhenItCannotBeSent() throws Exception {
            String loan = given.settledLoan();
            MockHttpServletResponse answer = page(
                    "sme1",
                    form("/subsidies")
                            .param("kind", "INTEREST")
                            .param("policyId", SubsidyFixture.POLICY)
                            .param("loanNo", loan)
                            .param("from", "2025-07-01")
                            .param("to", "2026-01-20")
                            .param("submit", "true"));

            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentAsString()).contains("2025-07-01").contains("2025-07-20");
            assertThat(answer.getContentAsString()).contains("is-invalid");
        }

        private void everyPageIsShown(String no) throws Exception {
            for (String login : List.of("sme1", "center-clerk", "center-reviewer", "fiscal1", "leader1", "auditor1")) {
                shown(login, "/subsidies");
                shown(login, "/subsidies/" + no + "/summary");
                shown(login, "/subsidies/" + no + "/explanation");
                shown(login, "/cases/" + no);
            }
            shown("bank1-manager", "/subsidies/new?kind=BANK_REWARD");
            for (SubsidyKind kind : List.of(SubsidyKind.INTEREST, SubsidyKind.FEE, SubsidyKind.AWARD))
                shown("sme1", "/subsidies/new?kind=" + kind);
            shown("sme1", "/subsidies/" + no + "/objection");
            shown("sme1", "/subsidies/entitlements");
            shown("center-clerk", "/subsidies/entitlements");
            shown("center-clerk", "/subsidies/year?year=2026");
            shown("fiscal1", "/subsidies/batches");
            shown("fiscal1", "/subsidies/batches/receipts");
            for (String login : List.of("fiscal1", "center-director", "leader1"))
                shown(login, "/subsidies/budget?year=2026");
            assertThat(page("sme1", get("/subsidies/" + no + "/explanation.json"))
                            .getContentAsString())
                    .contains("interestPaid");
        }

        private void shown(String login, String url) throws Exception {
            MockHttpServletResponse answer = page(login, get(url));
            assertThat(answer.getStatus()).as(login + " " + url).isEqualTo(200);
            assertThat(answer.getContentAsString()).doesNotContain("??");
        }

        private String file(String loan) throws Exception {
            Map<String, Object> body = Map.of(
                    "kind",
                    "INTEREST",
                    "policyId",
                    SubsidyFixture.POLICY,
                    "loanNo",
                    loan,
                    "from",
                    "2025-07-20",
                    "to",
                    "2026-01-20");
            String no = api("sme1", json("/api/v1/subsidies", body)).path("no").asString();
            api("sme1", json("/api/v1/subsidies/" + no + "/submit", Map.of()));
            return no;
        }

        private void budget(String amount) throws Exception {
            page(
                    "fiscal1",
                    form("/subsidies/budget")
                            .param("year", "2026")
                            .param("policyId", SubsidyFixture.POLICY)
                            .param("amount", amount)
                            .param("documentNo", "盐财预〔2026〕1号"));
            long id = plans.ofYear(2026, given.fiscal()).stream()
                    .filter(BudgetChange::isOpen)
                    .findFirst()
                    .orElseThrow()
                    .id();
            page(
                    "fiscal2",
                    form("/subsidies/budget/" + id + "/decision")
                            .param("year", "2026")
                            .param("confirmed", "true"));
        }

        private void decide(String login, String no, String step, String decision) throws Exception {
            JsonNode tasks =
                    api(login, get("/api/v1/tasks").param("box", "group").param("q", no));
            JsonNode task = tasks.path("items").path(0);
            assertThat(task.path("step").asString()).isEqualTo(step);
            api(
                    login,
                    json(
                            "/api/v1/tasks/" + task.path("id").asLong() + "/decide",
                            Map.of("decision", decision, "opinion", "looked at")));
        }

        private void publicityEnds(String no) {
            clock.setTo(subsidies.get(no, given.sme()).publicity().to().plusDays(1));
            String instance = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(no)
                    .singleResult()
                    .getId();
            management.executeJob(management
                    .createJobQuery()
                    .processInstanceId(instance)
                    .timers()
                    .singleResult()
                    .getId());
            assertThat(subsidies.get(no, given.sme()).state()).isEqualTo(SubsidyState.PUBLICISED);
        }

        private String pay(String no) throws Exception {
            String url = page("fiscal1", form("/subsidies/batches").param("claims", no))
                    .getRedirectedUrl();
            String batch = url.substring(url.lastIndexOf('/') + 1);
            page("fiscal2", form(url + "/decision").param("approved", "true"));
            assertThat(page("fiscal1", get(url + "/file")).getContentAsString(StandardCharsets.UTF_8))
                    .contains("14050171620800000123", "9200.00", "玖仟贰佰元整");
            assertThat(page("fiscal1", get(url + "/sheet")).getContentAsByteArray())
                    .isNotEmpty();
            ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
            LocalDate today = clock.today();
            sheets.write(Receipts.FORM, List.of(Arrays.asList(batch, no, true, today, null)), xlsx);
            MockMultipartFile file = new MockMultipartFile("file", "r.xlsx", Sheets.MEDIA_TYPE, xlsx.toByteArray());
            assertThat(mvc.perform(multipart("/subsidies/batches/receipts")
                                    .file(file)
                                    .with(user("fiscal1"))
                                    .with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(200);
            return batch;
        }

        private MockHttpServletRequestBuilder form(String url) {
            return post(url).with(csrf());
        }

        private MockHttpServletRequestBuilder json(String url, Map<String, ?> body) {
            return post(url).contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsString(body));
        }

        private JsonNode api(String login, MockHttpServletRequestBuilder request) throws Exception {
            MockHttpServletResponse answer = mvc.perform(request.with(httpBasic(login, "Demo-2026")))
                    .andReturn()
                    .getResponse();
            String content = answer.getContentAsString(StandardCharsets.UTF_8);
            assertThat(answer.getStatus() / 100).as(login + ": " + content).isEqualTo(2);
            return content.isBlank() ? JSON.createObjectNode() : JSON.readTree(content);
        }

        private MockHttpServletResponse page(String login, MockHttpServletRequestBuilder request) throws Exception {
            return mvc.perform(request.with(user(login))).andReturn().getResponse();
        }

        private String anonymous(String url) throws Exception {
            return mvc.perform(get(url)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
