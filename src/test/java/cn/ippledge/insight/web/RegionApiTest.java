package cn.ippledge.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.ippledge.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The fixed interface for regions, indicators and the calendar, as others rely on it. */
@OnH2
class RegionApiTest {

    @Autowired
    MockMvc web;

    @Test
    void listsTheFiveRegions() throws Exception {
        web.perform(as(get("/api/v1/regions")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].code")
                        .value(org.hamcrest.Matchers.containsInAnyOrder(
                                "140802", "140600", "370800", "440605", "419001")))
                .andExpect(jsonPath("$[0].name").isNotEmpty());
    }

    /** Figures are strings; what the document leaves open is null and not left out. */
    @Test
    void writesFiguresAsStringsAndGapsAsNull() throws Exception {
        web.perform(as(get("/api/v1/regions/140802/indicators").param("asOf", "2020-12-31")))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .json(
                                        """
                        [{"code": "INVENTION_PATENTS_PER_10000", "baseYear": 2020, "base": "1.1", "targetYear": 2025,
                          "target": "3.3", "increment": "2.2", "current": "1.1", "progress": "0.0000"},
                         {"code": "VALID_TRADEMARKS", "base": "9324", "target": "21266", "increment": "11942"},
                         {"code": "GEOGRAPHICAL_INDICATIONS", "base": "0", "target": "5", "increment": "5"},
                         {"code": "PLEDGE_REGISTERED_AMOUNT", "base": "5000000.00", "target": "30000000.00",
                          "increment": "25000000.00", "current": "5000000.00", "progress": "0.0000"},
                         {"code": "COPYRIGHT_REGISTRATIONS", "base": "4", "target": "20", "increment": "16"},
                         {"code": "PROTECTION_SATISFACTION", "baseYear": null, "base": null, "target": "90",
                          "increment": null, "current": null, "progress": "0.0000"}]
                        """));
    }

    @Test
    void hasNoProgressWithoutATarget() throws Exception {
        web.perform(as(get("/api/v1/regions/419001/indicators")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].code").value("PLEDGE_SERVICE_COVERAGE"))
                .andExpect(jsonPath("$[0].target").isEmpty())
                .andExpect(jsonPath("$[0].progress").isEmpty());
    }

    @Test
    void refusesAnUnknownRegionAndADayThatIsNone() throws Exception {
        web.perform(as(get("/api/v1/regions/999999/indicators"))).andExpect(status().isNotFound());
        web.perform(as(get("/api/v1/regions/140802/indicators").param("asOf", "2025-02-30")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("asOf"));
    }

    @Test
    void computesADueDayAndRefusesOnePastTheCalendar() throws Exception {
        due("{\"from\": \"2026-02-13\", \"workdays\": 2}", 200, "$.due", "2026-02-24");
        due("{\"from\": \"2026-12-30\", \"workdays\": 2}", 422, "$.reason", "CALENDAR_NOT_LOADED");
        due("{\"from\": \"2026-02-13\"}", 422, "$.errors[0].field", "workdays");
        due("{\"from\": \"13.02.2026\", \"workdays\": 2}", 422, "$.errors[0].reason", "NOT_A_DATE");
        due("{\"from\": \"2026-02-13\", \"workdays\": 2, \"x\": 1}", 422, "$.errors[0].reason", "UNKNOWN_FIELD");
    }

    /** 31 December 2026 is a Thursday: one working day after the 30th is still in the year. */
    @Test
    void reachesTheLastDayOfTheCalendar() throws Exception {
        due("{\"from\": \"2026-12-30\", \"workdays\": 1}", 200, "$.due", "2026-12-31");
    }

    @Test
    void asksWhoIsAsking() throws Exception {
        assertThat(web.perform(get("/api/v1/regions")).andReturn().getResponse().getStatus())
                .isEqualTo(401);
    }

    private void due(String body, int status, String path, String value) throws Exception {
        web.perform(as(post("/api/v1/calendar/due"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().is(status))
                .andExpect(jsonPath(path).value(value));
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(httpBasic("center-clerk", "Demo-2026"));
    }
}
