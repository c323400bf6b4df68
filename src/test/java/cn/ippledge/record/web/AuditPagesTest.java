package cn.ippledge.record.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.ippledge.party.Users;
import cn.ippledge.record.AuditTrail;
import cn.ippledge.record.seal.AuditSealer;
import cn.ippledge.testing.AuditTriggers;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

class AuditPagesTest {

    abstract static class Cases {

        @Autowired
        MockMvc mvc;

        @Autowired
        Users users;

        @Autowired
        AuditTrail audit;

        @Autowired
        AuditSealer sealer;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        TransactionTemplate transaction;

        @Test
        void findsEntriesByCasePersonCommandAndDay() throws Exception {
            record("center-clerk", "RT-PAGE-1", "同意受理");
            String[][] hits = {
                {"caseNo", "RT-PAGE-1"}, {"login", "center-clerk"}, {"command", "thing.page"}, {"from", "2026-03-10"}
            };
            for (String[] hit : hits)
                mvc.perform(get("/audit").param(hit[0], hit[1]).with(user("auditor1")))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("RT-PAGE-1")))
                        .andExpect(content().string(containsString("opinion: 同意受理")));
            String[][] misses = {
                {"caseNo", "RT-PAGE-0"}, {"login", "nobody"}, {"command", "thing.none"}, {"to", "2026-03-09"}
            };
            for (String[] miss : misses)
                mvc.perform(get("/audit").param(miss[0], miss[1]).with(user("auditor1")))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("RT-PAGE-1<"))));
        }

        @Test
        void showsAnotherRegionsEntriesOnlyToThePlatformsAuditAdministrator() throws Exception {
            record("nanhai-clerk", "RT-PAGE-2", "x");
            long id = id("RT-PAGE-2");
            mvc.perform(get("/audit").param("caseNo", "RT-PAGE-2").with(user("auditor1")))
                    .andExpect(content().string(not(containsString("thing.page"))));
            mvc.perform(get("/audit/" + id).with(user("auditor1"))).andExpect(status().isNotFound());
            mvc.perform(get("/audit/" + id).with(user("admin-audit")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("RT-PAGE-2")));
        }

        @Test
        void showsWhatChangedInOneEntry() throws Exception {
            record("center-clerk", "RT-PAGE-3", "<script>alert(1)</script>");
            mvc.perform(get("/audit/" + id("RT-PAGE-3")).with(user("auditor1")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("DRAFT")))
                    .andExpect(content().string(containsString("SENT")))
                    .andExpect(content().string(containsString("&lt;script&gt;")))
                    .andExpect(content().string(not(containsString("<script>alert"))));
        }

        @Test
        void goesOnToOlderEntriesWithoutRepeatingAny() throws Exception {
            for (int i = 0; i < 51; i++) record("center-clerk", "RT-PAGE-4", "entry " + i + ".");
            String first = mvc.perform(
                            get("/audit").param("caseNo", "RT-PAGE-4").with(user("auditor1")))
                    .andExpect(content().string(containsString("entry 50.")))
                    .andExpect(content().string(not(containsString("entry 0."))))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            String older = first.replaceFirst("(?s).*href=\"(/audit\\?before=[^\"]*)\".*", "$1")
                    .replace("&amp;", "&");
            mvc.perform(get(URI.create(older)).with(user("auditor1")))
                    .andExpect(content().string(containsString("entry 0.")))
                    .andExpect(content().string(not(containsString("entry 1."))))
                    .andExpect(content().string(not(containsString("before="))));
        }

        @Test
        void verifiesOnRequest() throws Exception {
            record("center-clerk", "RT-PAGE-5", "x");
            while (sealer.sealBlock() > 0) {
                // until nothing waits
            }
            mvc.perform(post("/audit/verification").with(user("auditor1")).with(csrf()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("校验通过")));
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                jdbc.update("delete from record_audit where case_no = 'RT-PAGE-5'");
                try {
                    mvc.perform(post("/audit/verification")
                                    .with(user("auditor1"))
                                    .with(csrf()))
                            .andExpect(status().isOk())
                            .andExpect(content().string(containsString("记录被删除")));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        @Test
        void isClosedToEverybodyElse() throws Exception {
            for (String login : new String[] {"sme1", "center-director", "leader1", "admin-system", "admin-security"}) {
                mvc.perform(get("/audit").with(user(login))).andExpect(status().isForbidden());
                mvc.perform(post("/audit/verification").with(user(login)).with(csrf()))
                        .andExpect(status().isForbidden());
            }
        }

        private void record(String login, String caseNo, String opinion) {
            transaction.executeWithoutResult(status -> audit.record(
                    users.actor(login),
                    "thing.page",
                    caseNo,
                    Map.of("state", "DRAFT"),
                    Map.of("state", "SENT", "opinion", opinion)));
        }

        private long id(String caseNo) {
            return jdbc.queryForObject("select max(id) from record_audit where case_no = ?", Long.class, caseNo);
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {

        private AuditTriggers triggers;

        @BeforeEach
        void takeTheTriggersAway() {
            triggers = AuditTriggers.takenFrom(jdbc);
        }

        @AfterEach
        void putThemBack() {
            triggers.putBack();
        }
    }
}
