package cn.ippledge.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.ippledge.collateral.IpRights;
import cn.ippledge.collateral.RightDetails;
import cn.ippledge.collateral.RightType;
import cn.ippledge.party.Users;
import cn.ippledge.shared.Actor;
import cn.ippledge.testing.OnH2;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The screens and the API as the demo's people use them. */
@OnH2
class ApplicationPagesTest {

    private static final AtomicInteger NEXT = new AtomicInteger(71_000_000);

    @Autowired
    MockMvc browser;

    @Autowired
    Users users;

    @Autowired
    Applications applications;

    @Autowired
    IpRights rights;

    private ResultActions open(String login, String url, Object... vars) throws Exception {
        return browser.perform(get(url, vars).with(user(login)));
    }

    private Actor sme() {
        return users.actor("sme1");
    }

    private String draft() {
        return applications.start(sme().organisation(), sme());
    }

    private long mark() {
        return rights.add(
                new RightDetails(
                        RightType.TRADEMARK,
                        null,
                        "%08d".formatted(NEXT.incrementAndGet()),
                        "盐湖红",
                        9,
                        null,
                        LocalDate.of(2022, 7, 1),
                        null,
                        null,
                        null,
                        false,
                        false,
                        null,
                        null,
                        null,
                        null,
                        false),
                sme());
    }

    private ResultActions autosave(String no, String amount, String months, long right) throws Exception {
        return browser.perform(post("/applications/{no}/autosave", no)
                .with(user("sme1"))
                .with(csrf())
                .header("HX-Request", "true")
                .param("version", String.valueOf(applications.get(no, sme()).version()))
                .param("amount", amount)
                .param("months", months)
                .param("method", "BULLET")
                .param("purpose", "采购原材料")
                .param("rights", String.valueOf(right))
                .param("consent", "true"));
    }

    @Test
    void beginsADraftAndShowsTheFormWithRightsAndBanks() throws Exception {
        mark();
        open("sme1", "/applications/new").andExpect(status().isOk());
        String url = browser.perform(post("/applications").with(user("sme1")).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(url).matches("/applications/FA-2026-\\d{6}/edit");
        open("sme1", url)
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("盐湖红"), containsString("name=\"wishedBanks\""))));
    }

    @Test
    void autosaveKeepsWhatCanBeReadAndMarksTheRest() throws Exception {
        String no = draft();
        long right = mark();
        autosave(no, "3,000,000.50", "12", right)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已自动保存")));
        autosave(no, "三百万", "24", right)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"amount-e\""),
                                containsString("三百万"),
                                containsString("hx-swap-oob"))));
        Application kept = applications.get(no, sme());
        assertThat(kept.amount()).hasToString("3000000.50");
        assertThat(kept.months()).isEqualTo(24);
        open("sme1", "/applications/{no}/edit", no).andExpect(content().string(containsString("3000000.50")));
    }

    @Test
    void checkingNamesWhatIsMissingAndSubmittingNeedsTheDeclaration() throws Exception {
        String no = draft();
        open("sme1", "/applications/{no}/check", no)
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("#amount"), containsString("请至少选择一项知识产权"))));
        autosave(no, "500000", "12", mark());
        browser.perform(post("/applications/{no}/submit", no).with(user("sme1")).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"#declared\"")));
        assertThat(applications.get(no, sme()).state()).isEqualTo(ApplicationState.DRAFT);
        browser.perform(post("/applications/{no}/submit", no)
                        .with(user("sme1"))
                        .with(csrf())
                        .param("declared", "true"))
                .andExpect(redirectedUrl("/cases/" + no));
        assertThat(applications.get(no, sme()).state()).isEqualTo(ApplicationState.ELIGIBILITY);
        open("sme1", "/applications/{no}", no).andExpect(redirectedUrl("/cases/" + no));
        open("center-clerk", "/applications/{no}/summary", no)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("500,000.00"), containsString("一票否决"), containsString("盐湖红"))));
        open("sme1", "/applications/{no}/edit", no).andExpect(redirectedUrl("/applications/" + no));
    }

    @Test
    void listsSearchAndSayWhenThereIsNothing() throws Exception {
        String no = draft();
        open("sme1", "/applications?q={no}", no)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/applications/" + no + "/edit")));
        open("sme1", "/applications?q=%E6%97%A0%E6%AD%A4").andExpect(content().string(containsString("没有符合条件的申请")));
        open("appraiser2", "/applications").andExpect(content().string(containsString("还没有融资申请")));
        open("center-clerk", "/applications?q={no}", no).andExpect(content().string(not(containsString(no + "/edit"))));
        browser.perform(get("/applications?lang=en").with(user("sme1")))
                .andExpect(content().string(containsString("Apply for a loan")));
        open("sme1", "/applications/home").andExpect(status().isOk());
        open("admin-system", "/applications/home").andExpect(status().isNoContent());
    }

    @Test
    void withdrawingAsksForAReasonFirst() throws Exception {
        String no = draft();
        open("sme1", "/applications/{no}/withdraw", no).andExpect(status().isOk());
        browser.perform(post("/applications/{no}/withdraw", no)
                        .with(user("sme1"))
                        .with(csrf())
                        .param("reason", " "))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("必填")));
        browser.perform(post("/applications/{no}/withdraw", no)
                        .with(user("sme1"))
                        .with(csrf())
                        .param("reason", "另有安排"))
                .andExpect(redirectedUrl("/applications"));
        assertThat(applications.get(no, sme()).state()).isEqualTo(ApplicationState.WITHDRAWN);
    }

    @Test
    void aForeignCaseIsNotFoundByAddressAndByApi() throws Exception {
        String no = draft();
        for (String url : new String[] {"", "/edit", "/check", "/summary", "/withdraw"})
            open("sme2", "/applications/" + no + url).andExpect(status().isNotFound());
        browser.perform(get("/api/v1/applications/{no}", no).with(httpBasic("sme2", "Demo-2026")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.reason").value("NOT_FOUND"));
    }

    @Test
    void theApiWritesAndSubmits() throws Exception {
        String location = browser.perform(post("/api/v1/applications").with(httpBasic("sme1", "Demo-2026")))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        browser.perform(post(location + "/submit").with(httpBasic("sme1", "Demo-2026")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(6))
                .andExpect(jsonPath("$.errors[0].field").value("amount"));
        browser.perform(put(location)
                        .with(httpBasic("sme1", "Demo-2026"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                """
                                {"version": 0, "amount": "250000.00", "months": 6, "purpose": "研发", "method": "BULLET",
                                 "rights": [%d], "consent": true}
                                """
                                        .formatted(mark())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.request.amount").value("250000.00"))
                .andExpect(jsonPath("$.version").value(1));
        browser.perform(post(location + "/submit").with(httpBasic("sme1", "Demo-2026")))
                .andExpect(status().isNoContent());
        browser.perform(get(location + "/findings").with(httpBasic("sme1", "Demo-2026")))
                .andExpect(jsonPath("$.length()").value(12));
        browser.perform(get("/api/v1/applications?state=ELIGIBILITY").with(httpBasic("center-clerk", "Demo-2026")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].state").value("ELIGIBILITY"));
    }
}
