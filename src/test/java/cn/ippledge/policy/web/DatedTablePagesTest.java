package cn.ippledge.policy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.ippledge.policy.FilledSheet;
import cn.ippledge.policy.ReferenceRates;
import cn.ippledge.shared.Rate;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Rates and holidays as a browser meets them. */
@OnH2
@Transactional
class DatedTablePagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    ReferenceRates rates;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @CsvSource({
        "sme1, /rates, 2026-03-20",
        "sme1, /rates?year=2021, 3.8%",
        "bank1-manager, /rates?year=1999, 这一年没有录入利率",
        "center-director, /rates, 录入 2026-04",
        "center-director, /rates/new?month=2026-04, 全国银行间同业拆借中心公告",
        "center-director, /rates/new?month=2024-10, 更正 2024-10 的利率",
        "admin-system, /rates/import, 下载模板",
        "center-director, /calendar/import?year=2026, 国务院办公厅关于2026年部分节假日安排的通知",
        "sme1, /calendar, /calendar/export?year=2026",
    })
    void showsItsPages(String login, String url, String text) throws Exception {
        MockHttpServletResponse page = as(login, get(url));

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(content(page)).contains(text).doesNotContain("??");
    }

    @Test
    void speaksEnglishToo() throws Exception {
        for (String url :
                new String[] {"/rates", "/rates/new?month=2024-10", "/rates/import", "/calendar/import?year=2027"})
            assertThat(content(as("center-director", get(url).param("lang", "en"))))
                    .doesNotContain("??");
    }

    /** The shipped tables end with March 2026 and with the holidays of 2026; sixty days before 2027 begins is 2 November. */
    @Test
    void warnsItsKeepersWhenTheTablesRunOut() throws Exception {
        assertThat(as("center-director", get("/calendar/home")).getStatus()).isEqualTo(204);
        try {
            clock.setTo(LocalDate.of(2026, 5, 1));
            assertThat(content(as("center-director", get("/calendar/home"))))
                    .contains("/rates/new?month=2026-04")
                    .doesNotContain("/calendar/notice");
            clock.setTo(LocalDate.of(2026, 11, 1));
            assertThat(content(as("admin-system", get("/calendar/home")))).doesNotContain("/calendar/notice");
            clock.setTo(LocalDate.of(2026, 11, 2));
            assertThat(content(as("admin-system", get("/calendar/home"))))
                    .contains("/calendar/notice?year=2027", "工作日历只载入到 2026 年");
            assertThat(as("sme1", get("/calendar/home")).getStatus()).isEqualTo(204);
        } finally {
            clock.setTo(TestClock.START);
        }
    }

    @Test
    void onlyKeepersSeeTheWaysToChange() throws Exception {
        assertThat(content(as("sme1", get("/rates")))).doesNotContain("/rates/new", "/rates/import");
        assertThat(as("center-clerk", get("/rates/new?month=2026-04")).getStatus())
                .isEqualTo(403);
        assertThat(as("sme1", post("/rates/new").param("month", "2019-07")).getStatus())
                .isEqualTo(403);
    }

    @Test
    void entersAMonthByTheFormAndThenCorrectsIt() throws Exception {
        assertThat(as("center-director", rate("2019-07", "0", "2019-07-22", "4.13", null))
                        .getRedirectedUrl())
                .isEqualTo("/rates?year=2019");
        String form = content(as("center-director", get("/rates/new?month=2019-07")));
        assertThat(form).contains("value=\"4.13\"", "name=\"reason\"");

        String refused = content(as("center-director", rate("2019-07", "1", "2019-07-22", "4.31", null)));
        assertThat(refused).contains("请说明原来错在哪里", "value=\"4.31\"");
        as("center-director", rate("2019-07", "1", "2019-07-22", "4.31", "两位数字颠倒"));

        assertThat(rates.oneYearOn(LocalDate.of(2019, 7, 31)).rate()).isEqualTo(Rate.of("0.0431"));
        assertThat(content(as("sme1", get("/rates?year=2019")))).contains("4.13%", "4.31%", "两位数字颠倒", "王海燕");
    }

    @Test
    void keepsWhatWasTypedBesideWhatIsWrong() throws Exception {
        String page = content(as("center-director", rate("2019-07", "0", "2019-07-22", "345", null)));
        assertThat(page).contains("利率 345%", "value=\"345\"");

        page = content(as("center-director", rate("2019-07", "0", "2019-02-31", "abc", null)));
        assertThat(page).contains("value=\"abc\"", "“abc”不是数字");
        assertThat(rates.of(YearMonth.of(2019, 7))).isEmpty();
    }

    @Test
    void importsRatesAndGivesTheBadRowsBack() throws Exception {
        MockHttpSession session = new MockHttpSession();
        byte[] template = as("center-director", get("/rates/import/template")).getContentAsByteArray();
        byte[] sheet = FilledSheet.of(template, new String[] {"2019-06-20", "4.31%", "4.9%", "公告"}, new String[] {
            "2019-05-20", "4.31", "4.9%", "公告"
        });

        MockHttpServletResponse page = as(
                "center-director",
                multipart("/rates/import")
                        .file(new MockMultipartFile("file", "lpr.xlsx", null, sheet))
                        .session(session));

        assertThat(content(page)).contains("共读取 2 行：导入 1 行，已存在 0 行，有误 1 行", "/rates/import/errors");
        byte[] errors = as("center-director", get("/rates/import/errors").session(session))
                .getContentAsByteArray();
        assertThat(FilledSheet.text(errors)).contains("请确认是否少写了百分号").doesNotContain("2019-06-20");
        assertThat(as("center-director", get("/rates/import/errors")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void exportsTheTables() throws Exception {
        assertThat(FilledSheet.text(as("sme1", get("/rates/export")).getContentAsByteArray()))
                .contains("据公开报道", "2019-08-20");
        assertThat(FilledSheet.text(
                        as("sme1", get("/calendar/export?year=2026")).getContentAsByteArray()))
                .contains("春节", "2026-02-23");
        assertThat(as("sme1", get("/calendar/export?year=1999")).getStatus()).isEqualTo(404);
    }

    @Test
    void importsANotice() throws Exception {
        byte[] template = as("admin-system", get("/calendar/import/template")).getContentAsByteArray();
        byte[] sheet = FilledSheet.of(template, new String[][] {{"2021-01-01", "2021-01-03", "否", "元旦"}});

        String page = content(as(
                "admin-system",
                multipart("/calendar/import")
                        .file(new MockMultipartFile("file", "2021.xlsx", null, sheet))
                        .param("year", "2021")
                        .param("source", "国办发明电〔2020〕27号")));

        assertThat(page).contains("导入 1 行");
        assertThat(content(as("sme1", get("/calendar?year=2021")))).contains("国办发明电〔2020〕27号");
    }

    private static AbstractMockHttpServletRequestBuilder<?> rate(
            String month, String version, String publishedOn, String oneYear, String reason) {
        return post("/rates/new")
                .param("month", month)
                .param("version", version)
                .param("publishedOn", publishedOn)
                .param("oneYear", oneYear)
                .param("fiveYear", "4.85")
                .param("source", "公告")
                .param("reason", reason == null ? "" : reason);
    }

    private MockHttpServletResponse as(String login, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return web.perform(request.with(user(login)).with(csrf())).andReturn().getResponse();
    }

    private static String content(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
