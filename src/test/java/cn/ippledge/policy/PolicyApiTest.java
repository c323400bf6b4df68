package cn.ippledge.policy;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The fixed interface {@code /api/v1/policies}. */
class PolicyApiTest {

    abstract static class Cases {

        @Autowired
        MockMvc mvc;

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "guangzhou-compensation-2025",
                    "zhongshan-compensation",
                    "zhuhai-compensation",
                    "weihai-compensation",
                    "anhui-compensation-2022",
                    "haikou-compensation-2023",
                    "wuhan-compensation-2024",
                    "qingdao-compensation",
                    "fujian-interest-2021",
                    "qingdao-interest-2024",
                    "beijing-interest-2025",
                    "jinshan-interest-2023",
                    "fuyang-interest-2022",
                    "nansha-interest-2023",
                    "xuchang-fees-2023",
                    "zhengzhou-bank-reward-2023",
                    "example-principal-percent",
                    "shuozhou-awards-2021",
                    "yanhu-compensation",
                    "yanhu-interest",
                    "shuozhou-compensation",
                    "shuozhou-interest",
                    "jining-compensation",
                    "jining-interest",
                    "nanhai-compensation",
                    "nanhai-interest",
                    "jiyuan-compensation",
                    "jiyuan-interest"
                })
        void shipsThePolicy(String id) throws Exception {
            mvc.perform(get("/api/v1/policies/" + id).with(httpBasic("sme1", "Demo-2026")))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.id").value(id))
                    .andExpect(jsonPath("$.version").value(1))
                    .andExpect(jsonPath("$.facts[0].name").isNotEmpty())
                    .andExpect(jsonPath("$.facts[0].label").isNotEmpty())
                    .andExpect(jsonPath("$.articles[0].text").isNotEmpty());
        }

        @Test
        void listsByRegionKindAndDay() throws Exception {
            list("region=140802")
                    .andExpect(jsonPath("$[*].id", hasItem("yanhu-interest")))
                    .andExpect(jsonPath("$", hasSize(2)));
            list("kind=AWARD").andExpect(jsonPath("$[*].id", hasItem("shuozhou-awards-2021")));
            list("kind=COMPENSATION&region=440100&on=2025-09-30").andExpect(jsonPath("$", hasSize(0)));
            list("kind=COMPENSATION&region=440100&on=2025-10-01")
                    .andExpect(jsonPath("$[0].validTo").value("2028-09-30"))
                    .andExpect(jsonPath("$[0].documentNo").value("穗金管规字〔2025〕1号"))
                    .andExpect(jsonPath("$[0].illustrative").value(false));
        }

        @Test
        void answersInTheFixedForm() throws Exception {
            ask("zhuhai-compensation", "{\"principalLoss\": \"1000000\"}")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.policy").value("zhuhai-compensation"))
                    .andExpect(jsonPath("$.version").value(1))
                    .andExpect(jsonPath("$.decision").value("GRANTED"))
                    .andExpect(jsonPath("$.amount").value("400000.00"))
                    .andExpect(jsonPath("$.shares[0].party").value("FUND"))
                    .andExpect(jsonPath("$.shares[0].amount").value("400000.00"))
                    .andExpect(jsonPath("$.shares[1].party").value("BANK"))
                    .andExpect(jsonPath("$.items", hasSize(0)))
                    .andExpect(jsonPath("$.reasons", hasSize(0)))
                    .andExpect(jsonPath("$.steps[0].label").value("净损失"))
                    .andExpect(jsonPath("$.steps[0].operands.principalLoss").value("1000000.00"))
                    .andExpect(jsonPath("$.steps[0].result").value("1000000.00"));
            ask("xuchang-fees-2023", "{\"fees\": {\"valuation\": \"30000\"}}")
                    .andExpect(jsonPath("$.items[0].item").value("valuation"))
                    .andExpect(jsonPath("$.items[0].amount").value("15000.00"));
        }

        @Test
        void saysWhyNot() throws Exception {
            ask("qingdao-interest-2024", "{\"principal\": \"100\", \"lpr\": \"0.03\"}")
                    .andExpect(jsonPath("$.decision").value("REFUSED"))
                    .andExpect(jsonPath("$.amount").value("0.00"))
                    .andExpect(jsonPath("$.reasons[0].code").value("NOT_FIRST_PLEDGE"))
                    .andExpect(jsonPath("$.reasons[0].article").value("要点·条件"))
                    .andExpect(jsonPath("$.reasons[0].message").value("没有首次质押的权利。"));
        }

        /** LPR of May 2024 (3.45%) for a contract of June, of December 2021 (3.8%) for a repayment in 2021. */
        @Test
        void looksUpTheLprThatTheMeasureNames() throws Exception {
            ask(
                            "qingdao-interest-2024",
                            "{\"principal\": \"1000000\", \"signedOn\": \"2024-06-15\", \"firstPledge\": true, \"borrowerOwnsRights\": true}")
                    .andExpect(jsonPath("$.amount").value("20700.00"));
            ask(
                            "fujian-interest-2021",
                            "{\"principal\": \"1000000\", \"annualRate\": \"0.05\", \"settledOn\": \"2021-03-01\"}")
                    .andExpect(jsonPath("$.amount").value("7600.00"));
            ask("fujian-interest-2021", "{\"principal\": \"1000000\", \"annualRate\": \"0.05\"}")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].field").value("settledOn"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"principalLoss\": \"1\", \"colour\": \"red\"} | colour | FACT_UNKNOWN",
                    "{} | principalLoss | FACT_MISSING",
                    "{\"principalLoss\": \"viel\"} | principalLoss | NOT_A_DECIMAL",
                    "{\"principalLoss\": 1000} | principalLoss | FACT_ILL_TYPED",
                    "{\"principalLoss\": true} | principalLoss | FACT_ILL_TYPED",
                    "{\"principalLoss\": \"-1\"} | principalLoss | FACT_NEGATIVE",
                    "{\"principalLoss\": \"1e40\"} | principalLoss | NOT_A_DECIMAL",
                    "{\"principalLoss\": \"10000000000000000000000000000000000000000\"} | principalLoss | NOT_A_DECIMAL",
                    "{\"principalLoss\": \"99999999999999999999\"} | principalLoss | MONEY_TOO_LARGE",
                    "{\"principalLoss\": \"1.001\"} | principalLoss | MONEY_BELOW_FEN",
                    "{\"principalLoss\": \"1\", \"settledOn\": \"2026-02-31\"} | settledOn | NOT_A_DATE",
                    "{\"principalLoss\": \"1\", \"annualRate\": \"345\"} | annualRate | RATE_OUT_OF_RANGE",
                    "{\"principalLoss\": \"1\", \"annualRate\": \"3.45\"} | annualRate | RATE_OUT_OF_RANGE",
                    "{\"principalLoss\": \"1\", \"ipShare\": \"1.2\"} | ipShare | RATE_OUT_OF_RANGE",
                    "{\"principalLoss\": \"1\", \"firstLoan\": \"true\"} | firstLoan | FACT_ILL_TYPED",
                    "{\"principalLoss\": \"1\", \"quantity\": \"1.5\"} | quantity | FACT_NOT_WHOLE",
                    "{\"principalLoss\": \"1\", \"mode\": \"THIEF\"} | mode | NOT_ONE_OF",
                    "{\"principalLoss\": \"1\", \"fees\": {\"bribe\": \"1\"}} | fees | FACT_UNKNOWN",
                    "{\"principalLoss\": \"1\", \"fees\": \"12\"} | fees | FACT_ILL_TYPED"
                })
        void namesTheFactThatIsWrong(String facts, String field, String reason) throws Exception {
            ask("zhuhai-compensation", facts)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.errors[0].field").value(field))
                    .andExpect(jsonPath("$.errors[0].reason").value(reason))
                    .andExpect(jsonPath("$.errors[0].message").isNotEmpty());
        }

        @Test
        void refusesADayOutsideTheValidity() throws Exception {
            mvc.perform(post("/api/v1/policies/guangzhou-compensation-2025/quotes")
                            .with(httpBasic("sme1", "Demo-2026"))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"on\": \"2025-09-30\", \"facts\": {}}"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.decision").value("REFUSED"))
                    .andExpect(jsonPath("$.reasons[0].code").value("POLICY_NOT_IN_FORCE"));
        }

        @Test
        void knowsNoOtherPolicy() throws Exception {
            mvc.perform(get("/api/v1/policies/atlantis").with(httpBasic("sme1", "Demo-2026")))
                    .andExpect(status().isNotFound());
            mvc.perform(get("/api/v1/policies/zhuhai-compensation")).andExpect(status().isUnauthorized());
        }

        private ResultActions list(String query) throws Exception {
            return mvc.perform(get("/api/v1/policies?" + query).with(httpBasic("sme1", "Demo-2026")))
                    .andExpect(status().isOk());
        }

        private ResultActions ask(String id, String facts) throws Exception {
            return mvc.perform(post("/api/v1/policies/" + id + "/quotes")
                    .with(httpBasic("sme1", "Demo-2026"))
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"on\": \"2026-03-01\", \"facts\": " + facts + "}"));
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
