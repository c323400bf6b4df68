package cn.ippledge.loan;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.ippledge.testing.OnH2;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The fixed interface {@code POST /api/v1/schedules}. */
class ScheduleApiTest {

    @Nested
    @OnH2
    class Calls {

        @Autowired
        MockMvc mvc;

        @Test
        void answersInTheFixedForm() throws Exception {
            ask("""
                            {"principal": "1000000", "annualRate": "0.0435", "method": "EQUAL_INSTALMENT",
                             "interestPeriod": "MONTHLY", "dayCount": "THIRTY_360", "start": "2026-01-10", "months": 12,
                             "settlementDay": null, "remainder": "LAST"}
                            """)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.payment").value("85309.90"))
                    .andExpect(jsonPath("$.rows.length()").value(12))
                    .andExpect(jsonPath("$.rows[0].no").value(1))
                    .andExpect(jsonPath("$.rows[0].from").value("2026-01-10"))
                    .andExpect(jsonPath("$.rows[0].to").value("2026-02-10"))
                    .andExpect(jsonPath("$.rows[0].days").value(30))
                    // 1,000,000 × 4.35% ÷ 12
                    .andExpect(jsonPath("$.rows[0].interest").value("3625.00"))
                    .andExpect(jsonPath("$.rows[0].principal").value("81684.90"))
                    .andExpect(jsonPath("$.rows[0].balance").value("918315.10"))
                    .andExpect(jsonPath("$.rows[11].balance").value("0.00"));
        }

        @Test
        void settlesOnTheDayGivenAndTakesTheUsualChoicesWhenLeftOut() throws Exception {
            ask("""
                            {"principal": "5000000", "annualRate": "0.0385", "method": "INTEREST_THEN_BULLET",
                             "start": "2026-03-05", "months": 1, "settlementDay": 20}
                            """)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.payment").isEmpty())
                    .andExpect(jsonPath("$.rows[0].interest").value("8020.83"))
                    // 8020.83 for 15 days and 8555.56 for 16
                    .andExpect(jsonPath("$.totalInterest").value("16576.39"));
        }

        @Test
        void namesEveryFieldThatIsWrong() throws Exception {
            ask("{\"principal\": \"12,5\", \"annualRate\": \"4.35\", \"method\": \"BALLOON\", \"months\": 0}")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.reason").value("FIELDS_INVALID"))
                    .andExpect(jsonPath("$.errors[?(@.field == 'principal')].reason")
                            .value("NOT_A_DECIMAL"))
                    .andExpect(jsonPath("$.errors[?(@.field == 'annualRate')].reason")
                            .value("RATE_OUT_OF_RANGE"))
                    .andExpect(
                            jsonPath("$.errors[?(@.field == 'method')].reason").value("NOT_ONE_OF"))
                    .andExpect(
                            jsonPath("$.errors[?(@.field == 'start')].reason").value("REQUIRED"));
        }

        @Test
        void refusesAnUnknownField() throws Exception {
            ask("{\"principal\": \"100\", \"rate\": \"0.05\"}")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.reason").value("UNKNOWN_FIELD"))
                    .andExpect(jsonPath("$.errors[0].field").value("rate"));
        }

        private ResultActions ask(String body) throws Exception {
            return mvc.perform(post("/api/v1/schedules")
                    .with(httpBasic("leader1", "Demo-2026"))
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body));
        }
    }
}
