package cn.ippledge.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.ippledge.party.Users;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Page;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A process without a case behind it stands for one that cannot go on: its timer asks the domain for what is not there. */
class OperationsTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    abstract static class Cases {

        @Autowired
        Operations operations;

        @Autowired
        RuntimeService runtime;

        @Autowired
        ManagementService management;

        @Autowired
        Users users;

        @Autowired
        TestClock clock;

        @Autowired
        MockMvc http;

        private Actor admin;
        private String caseNo;
        private ProcessInstance instance;

        @BeforeEach
        void anOfferOfNoCaseRunsOut() {
            admin = users.actor("admin-system");
            caseNo = "FA-1999-" + "%06d".formatted(NUMBERS.incrementAndGet());
            instance = runtime.createProcessInstanceByKey(Processes.FINANCING)
                    .businessKey(caseNo)
                    .setVariables(Map.of(
                            Variables.REGION, "140802",
                            Variables.ENTERPRISE,
                                    users.actor("sme1").organisation().value(),
                            Variables.CENTER,
                                    users.actor("center-clerk").organisation().value(),
                            Variables.STARTED_BY, 0L,
                            Variables.OFFER_EXPIRES_AT, Date.from(Instant.now(clock))))
                    .startBeforeActivity("acceptOffer")
                    .execute();
        }

        @AfterEach
        void away() {
            runtime.deleteProcessInstance(instance.getId(), "test");
        }

        private void failForGood() {
            String job = job().getId();
            for (int attempt = 0; attempt < 3; attempt++)
                assertThatThrownBy(() -> management.executeJob(job)).isInstanceOf(NotFound.class);
        }

        private Job job() {
            return management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .singleResult();
        }

        private List<OpenIncident> mine() {
            return operations.incidents(new Page.Request(1, 200), admin).items().stream()
                    .filter(incident -> incident.caseNo().equals(caseNo))
                    .toList();
        }

        @Test
        void listsAStepThatFailedForGoodAndTriesItAgain() throws Exception {
            assertThat(mine()).isEmpty();
            failForGood();
            OpenIncident incident = mine().get(0);
            assertThat(incident.process()).isEqualTo(Processes.FINANCING);
            assertThat(incident.activity()).isEqualTo("expireOffer");
            assertThat(incident.message()).contains(caseNo);
            assertThat(incident.since()).isNotNull();
            assertThat(incident.repeatable()).isTrue();
            assertThat(page()).contains(caseNo, "授信失效", "流程异常");

            http.perform(post("/operations/incidents/{id}/retry", incident.id())
                            .with(user("admin-system").roles("ADMIN_SYSTEM"))
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection())
                    .andExpect(redirectedUrl("/operations"));
            assertThat(job().getRetries()).isEqualTo(1);
            assertThat(mine()).as("gone until it fails again").isEmpty();
            assertThatThrownBy(() -> management.executeJob(job().getId())).isInstanceOf(NotFound.class);
            assertThat(mine()).hasSize(1);
        }

        @Test
        void listsEveryOtherIncidentTooAndOffersToRebuild() throws Exception {
            String execution = runtime.createExecutionQuery()
                    .processInstanceId(instance.getId())
                    .activityId("acceptOffer")
                    .singleResult()
                    .getId();
            runtime.createIncident("stuck", execution, null, "waits for what never comes");
            OpenIncident incident = mine().get(0);
            assertThat(incident.activity()).isEqualTo("acceptOffer");
            assertThat(incident.message()).isEqualTo("waits for what never comes");
            assertThat(incident.repeatable()).isFalse();
            assertThat(page()).contains("waits for what never comes", "确认授信", "value=\"" + caseNo + "\"");
            assertThatThrownBy(() -> operations.retry(incident.id(), admin)).isInstanceOf(NotFound.class);
        }

        private String page() throws Exception {
            return http.perform(get("/operations").with(user("admin-system").roles("ADMIN_SYSTEM")))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {

        @Test
        void saysThatThereIsNothing() throws Exception {
            assertThat(http.perform(get("/operations?page=9999")
                                    .with(user("admin-system").roles("ADMIN_SYSTEM")))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .contains("没有流程异常");
        }
    }

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
