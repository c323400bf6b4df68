package cn.ippledge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.ippledge.party.Users;
import cn.ippledge.shared.Actor;
import cn.ippledge.testing.OnH2;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A policy on its way through the inboxes of the people who write, check and withdraw it. */
@OnH2
class PolicyStoryTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ID = "test-story-interest";

    @Autowired
    MockMvc api;

    @Autowired
    PolicyDrafts drafts;

    @Autowired
    PolicyReleases releases;

    @Autowired
    BackTests tests;

    @Autowired
    PolicyBook book;

    @Autowired
    Users users;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void withdraw() {
        jdbc.update("update policy_version set status = 'WITHDRAWN', revision = revision + 1 where policy_id = ?", ID);
    }

    private Actor clerk() {
        return users.actor("shuozhou-clerk");
    }

    @Test
    void goesFromInboxToInboxUntilItIsInForceAndOutAgain() throws Exception {
        String no = drafts.create(new NewPolicy(ID, "朔州贴息（新）", "nanhai-interest", 1), clerk());
        JsonNode first = task("shuozhou-clerk", no);
        assertThat(first.path("step").asString()).isEqualTo("prepareDraft");
        // Without a source it cannot be submitted, by the inbox no more than by the page.
        MockHttpServletResponse early = decide("shuozhou-clerk", first, Map.of("decision", "SUBMIT"));
        assertThat(early.getStatus()).isEqualTo(422);
        assertThat(early.getContentAsString(StandardCharsets.UTF_8)).contains("POLICY_HAS_ERRORS");
        write(no);
        assertThat(decide("shuozhou-clerk", first, Map.of("decision", "SUBMIT")).getStatus())
                .isLessThan(300);

        JsonNode second = task("shuozhou-clerk", no);
        assertThat(second.path("step").asString()).isEqualTo("backTestDraft");
        tests.start(no, clerk());
        for (int i = 0;
                i < 200 && tests.newest(drafts.get(no, clerk())).orElseThrow().isRunning();
                i++) TimeUnit.MILLISECONDS.sleep(25);
        assertThat(decide("shuozhou-clerk", second, Map.of("decision", "APPROVE"))
                        .getStatus())
                .isLessThan(300);

        JsonNode third = task("shuozhou-reviewer", no);
        assertThat(third.path("step").asString()).isEqualTo("releaseDraft");
        assertThat(decide("shuozhou-reviewer", third, Map.of("decision", "APPROVE", "inForceFrom", "2027-01-01"))
                        .getStatus())
                .isLessThan(300);
        assertThat(book.get(ID).validFrom()).isEqualTo(LocalDate.of(2027, 1, 1));

        releases.requestWithdrawal(ID, 1, "依据已废止", clerk());
        JsonNode fourth = task("shuozhou-reviewer", no);
        assertThat(fourth.path("step").asString()).isEqualTo("decideWithdrawal");
        assertThat(decide("shuozhou-reviewer", fourth, Map.of("decision", "APPROVE"))
                        .getStatus())
                .isLessThan(300);
        assertThat(book.list(null, null, null)).noneMatch(policy -> policy.id().equals(ID));
        assertThat(items("shuozhou-reviewer", no)).isEmpty();
    }

    private void write(String no) {
        Draft draft = drafts.get(no, clerk());
        DraftText text = drafts.text(draft);
        drafts.save(
                new SaveDraft(
                        no,
                        draft.revision(),
                        text.title(),
                        "",
                        null,
                        null,
                        text.decidingDate(),
                        true,
                        new Policy.Source("测试", "E"),
                        List.of(),
                        PolicyFile.JSON.valueToTree(text.terms()),
                        PolicyFile.JSON.valueToTree(text.procedure())),
                clerk());
    }

    private JsonNode task(String login, String no) throws Exception {
        JsonNode items = items(login, no);
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private JsonNode items(String login, String no) throws Exception {
        String body = api.perform(get("/api/v1/tasks?box=group&q=" + no).with(httpBasic(login, "Demo-2026")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return JSON.readTree(body).path("items");
    }

    private MockHttpServletResponse decide(String login, JsonNode task, Map<String, String> answers) throws Exception {
        Map<String, String> body = new HashMap<>(answers);
        body.put("opinion", "同意");
        return api.perform(post("/api/v1/tasks/" + task.path("id").asLong() + "/decide")
                        .with(httpBasic(login, "Demo-2026"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JSON.writeValueAsString(body)))
                .andReturn()
                .getResponse();
    }
}
