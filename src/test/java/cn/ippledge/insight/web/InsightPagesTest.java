package cn.ippledge.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.ippledge.testing.OnH2;
import java.io.ByteArrayInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The screens of figures and of the calendar: who sees what, in both languages. */
@OnH2
class InsightPagesTest {

    @Autowired
    MockMvc web;

    @ParameterizedTest
    @CsvSource({
        "leader1, /indicators, 运盐政发【2023】8号",
        "leader1, /indicators?region=440605, 南海区",
        "leader1, /indicators?region=419001&asOf=2025-12-31, 显著扩大",
        "center-clerk, /indicators/VALID_TRADEMARKS?asOf=2026-03-01, 演示数据",
        "auditor1, /indicators/PLEDGE_REGISTERED_AMOUNT, 逐笔重新核对",
        "leader1, /dashboard, 余额",
        "leader1, /dashboard?month=2025-12, 2025-12",
        "nanhai-director, /insight/home, 新增知识产权质押登记金额",
        "jining-clerk, /insight/home, 未设金额目标",
        "sme1, /calendar?year=2024, 251",
        "center-director, /calendar/notice?year=2026, 春节",
        "admin-system, /calendar/notice?year=2027, 2027"
    })
    void opens(String login, String url, String text) throws Exception {
        assertThat(page(login, url, 200)).contains(text);
    }

    @ParameterizedTest
    @CsvSource({
        "leader1, /indicators?lang=en, Invention patents per 10",
        "leader1, /dashboard?lang=en, Outstanding",
        "leader1, /calendar?lang=en&year=2026, Spring Festival"
    })
    void speaksEnglishWhenAsked(String login, String url, String text) throws Exception {
        assertThat(page(login, url, 200)).contains(text);
    }

    @ParameterizedTest
    @CsvSource({
        "sme1, /indicators",
        "bank1-manager, /dashboard",
        "appraiser1, /indicators/VALID_TRADEMARKS",
        "admin-system, /indicators",
        "center-clerk, /calendar/notice?year=2027",
        "sme1, /calendar/notice?year=2027"
    })
    void staysShutForOthers(String login, String url) throws Exception {
        page(login, url, 403);
    }

    @ParameterizedTest
    @CsvSource({"sme1", "bank1-manager", "appraiser1", "admin-system"})
    void hasNoPartOfTheHomePageForThoseWithoutFigures(String login) throws Exception {
        assertThat(page(login, "/insight/home", 204)).isEmpty();
    }

    @Test
    void answersABadDayWithAPageAndNotWithAFailure() throws Exception {
        page("leader1", "/indicators?asOf=tomorrow", 422);
        page("leader1", "/dashboard?month=soon", 422);
        page("leader1", "/calendar?year=1999", 404);
        page("leader1", "/indicators/NO_SUCH", 404);
    }

    @Test
    void takesAValueFromTheClerkAndTheDecisionFromTheReviewer() throws Exception {
        web.perform(post("/indicators/PCT_APPLICATIONS/entries")
                        .with(user("jining-clerk"))
                        .with(csrf())
                        .param("asOf", "2019-12-31")
                        .param("value", "150")
                        .param("source", "letter 7"))
                .andExpect(redirectedUrl("/indicators/PCT_APPLICATIONS"));

        String waiting = page("jining-reviewer", "/indicators/PCT_APPLICATIONS", 200);
        String id = waiting.replaceFirst("(?s).*?/entries/(\\d+)/decision.*", "$1");
        web.perform(post("/indicators/PCT_APPLICATIONS/entries/{id}/decision", id)
                        .with(user("jining-reviewer"))
                        .with(csrf())
                        .param("version", "1")
                        .param("confirmed", "true"))
                .andExpect(redirectedUrl("/indicators/PCT_APPLICATIONS"));

        // 150 of 200
        assertThat(page("jining-clerk", "/indicators?asOf=2020-12-31", 200)).contains("75%");
    }

    @Test
    void keepsWhatWasTypedWhenAValueIsRefused() throws Exception {
        String again = web.perform(post("/indicators/PCT_APPLICATIONS/entries")
                        .with(user("jining-clerk"))
                        .with(csrf())
                        .param("asOf", "2019-12-31")
                        .param("value", "many")
                        .param("source", "letter 8"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again).contains("letter 8").contains("many").contains("is-invalid");
    }

    @Test
    void countsAgainForTheAuditor() throws Exception {
        String counted = web.perform(
                        post("/insight/recount").with(user("auditor1")).with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(counted).contains("已核对");
        web.perform(post("/insight/recount").with(user("leader1")).with(csrf())).andExpect(status().isForbidden());
    }

    @Test
    void exportsTheTableToExcel() throws Exception {
        byte[] sheet = web.perform(
                        get("/indicators/sheet?region=140802&asOf=2025-12-31").with(user("leader1")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(6);
            assertThat(book.getSheetAt(0).getRow(2).getCell(5).getNumericCellValue())
                    .isEqualTo(21266);
        }
    }

    @Test
    void refusesAMistypedNotice() throws Exception {
        String again = web.perform(post("/calendar/notice")
                        .with(user("center-director"))
                        .with(csrf())
                        .param("year", "2019")
                        .param("version", "0")
                        .param("source", "notice")
                        .param("lines[0].from", "2019-05-01")
                        .param("lines[0].to", "2019-04-01"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again).contains("2019-05-01").contains("结束日期应不早于开始日期");
    }

    private String page(String login, String url, int status) throws Exception {
        return web.perform(get(url).with(user(login)))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
