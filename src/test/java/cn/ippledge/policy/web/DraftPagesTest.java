package cn.ippledge.policy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.ippledge.party.Users;
import cn.ippledge.policy.Draft;
import cn.ippledge.policy.NewPolicy;
import cn.ippledge.policy.PolicyDrafts;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import cn.ippledge.testing.OnH2;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The policy pages, and the editor with its uploads, as the demo's people use them. */
@OnH2
class DraftPagesTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    MockMvc browser;

    @Autowired
    PolicyDrafts drafts;

    @Autowired
    Users users;

    private Actor clerk() {
        return users.actor("nanhai-clerk");
    }

    private Draft draft(String like) {
        NewPolicy wished = new NewPolicy("test-page-" + NEXT.incrementAndGet(), "试写的政策", like, 1);
        return drafts.get(drafts.create(wished, clerk()), clerk());
    }

    private ResultActions open(String login, String url) throws Exception {
        return browser.perform(get(url).with(user(login)));
    }

    private String page(String url) throws Exception {
        return open("nanhai-clerk", url)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void everybodyReadsReleasedPolicies() throws Exception {
        open("sme1", "/policies?kind=COMPENSATION&illustrative=false")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("广州市信贷风险补偿机制管理办法"), not(containsString("济源示范区知识产权质押融资风险补偿")))));
        open("sme1", "/policies/guangzhou-compensation-2025")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("超过 500 万元，不超过 1,500 万元"),
                                containsString("比例连同加成最高 50%。"),
                                containsString("穗金管规字〔2025〕1号"),
                                not(containsString("起草新版本")))));
        open("sme1", "/policies/yanhu-interest").andExpect(content().string(containsString("示例，不是正式规定")));
        open("sme1", "/policies/guangzhou-compensation-2025/compare?left=1&right=1")
                .andExpect(status().isOk());
        open("sme1", "/policies/drafts").andExpect(status().isForbidden());
    }

    @Test
    void writesSavesAndShowsADraft() throws Exception {
        Draft draft = draft("nanhai-interest");
        String at = "/policies/drafts/" + draft.caseNo();
        assertThat(page(at)).contains("须更正", "编辑内容与参数");
        assertThat(page(at + "/edit")).contains("name=\"terms.interest.cap\" value=\"500000\"", "每笔贷款最高（元）");
        browser.perform(post(at + "/autosave")
                        .with(user("nanhai-clerk"))
                        .with(csrf())
                        .param("revision", "" + draft.revision())
                        .param("title", "试写的政策")
                        .param("decidingDate", "CLAIMED")
                        .param("sourceName", "试写")
                        .param("terms.interest.base", "ACTUAL_INTEREST")
                        .param("terms.interest.ratio", "60")
                        .param("terms.interest.cap", "80万")
                        .param("terms.rounding", "HALF_UP"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"" + (draft.revision() + 1) + "\"")));
        assertThat(page(at)).contains("按实际支付的利息（不含罚息）的 60% 补贴。", "每笔贷款最高 80 万元。", "没有发现问题。");
        browser.perform(post(at + "/autosave")
                        .with(user("nanhai-clerk"))
                        .with(csrf())
                        .param("revision", "" + (draft.revision() + 1))
                        .param("title", "试写的政策")
                        .param("decidingDate", "CLAIMED")
                        .param("terms.interest.base", "ACTUAL_INTEREST")
                        .param("terms.interest.ratio", "345"))
                .andExpect(content().string(allOf(containsString("没有保存"), containsString("terms.interest.ratio"))));
        assertThat(page(at)).contains("每笔贷款最高 80 万元。");
        open("jiyuan-clerk", at).andExpect(status().isNotFound());
    }

    @Test
    void editsATableInYuanAndPercentAndPointsAtTheCell() throws Exception {
        Draft draft = draft("shuozhou-interest");
        String at = "/policies/drafts/" + draft.caseNo() + "/tables/ratio";
        String before = page(at);
        assertThat(before).contains("ratio.row[1].ratio");
        browser.perform(post(at).with(user("nanhai-clerk"))
                        .with(csrf())
                        .param("revision", "" + draft.revision())
                        .param("ratio.name", "比例")
                        .param("ratio.row[1].firstLoan", "也许")
                        .param("ratio.row[1].startUp", "-")
                        .param("ratio.row[1].ratio", "60%"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("没有保存"), containsString("也许"))));
        browser.perform(post(at).with(user("nanhai-clerk"))
                        .with(csrf())
                        .param("revision", "" + draft.revision())
                        .param("ratio.name", "比例")
                        .param("ratio.row[1].firstLoan", "true")
                        .param("ratio.row[1].startUp", "-")
                        .param("ratio.row[1].ratio", "六成"))
                .andExpect(redirectedUrl(at));
        assertThat(page(at)).contains("第 1 行：“六成”不是 0 到 100% 之间的比例。");
        browser.perform(post(at).with(user("nanhai-clerk"))
                        .with(csrf())
                        .param("revision", "" + (draft.revision() + 1))
                        .param("step", "add")
                        .param("ratio.name", "比例"))
                .andExpect(status().isOk());
        // Adding a row only changes the page.
        assertThat(drafts.get(draft.caseNo(), clerk()).revision()).isEqualTo(draft.revision() + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<inputEntry ; <inputEntry expressionLanguage=\"javascript\" ; javascript",
                "<inputEntry ; <inputEntry expressionLanguage=\"juel\" ; juel",
                "<definitions ; <!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><definitions ; DOCTYPE"
            })
    void refusesAFileThatCouldRun(String found, String put, String named) throws Exception {
        Draft draft = draft("shuozhou-interest");
        String file = new String(drafts.tables(draft).toDmn(), StandardCharsets.UTF_8);
        String evil = file.replaceFirst(found + "", put.strip() + " ");
        assertThat(evil).isNotEqualTo(file);
        upload(draft, evil.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("文件没有被接受"), containsString(named.strip()))));
        assertThat(drafts.get(draft.caseNo(), clerk())).isEqualTo(draft);
    }

    @Test
    void refusesAFileThatIsTooLargeAndTakesOneOfItsOwn() throws Exception {
        Draft draft = draft("shuozhou-interest");
        upload(draft, new byte[300 * 1024])
                .andExpect(content().string(allOf(containsString("文件没有被接受"), containsString("256 KB"))));
        byte[] own = browser.perform(
                        get("/policies/drafts/" + draft.caseNo() + "/tables").with(user("nanhai-clerk")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        upload(draft, own).andExpect(redirectedUrl("/policies/drafts/" + draft.caseNo()));
    }

    private ResultActions upload(Draft draft, byte[] content) throws Exception {
        return browser.perform(multipart("/policies/drafts/" + draft.caseNo() + "/tables")
                .file(new MockMultipartFile("file", "tables.dmn", "text/xml", content))
                .param("revision", "" + draft.revision())
                .with(user("nanhai-clerk"))
                .with(csrf()));
    }

    @Test
    void thePagesOfADraftOpen() throws Exception {
        Draft draft = draft("nanhai-interest");
        String at = "/policies/drafts/" + draft.caseNo();
        assertThat(page("/policies/drafts")).contains(draft.caseNo());
        assertThat(page("/policies/drafts/new?like=nanhai-interest")).contains("selected");
        assertThat(page(at + "/summary")).contains("打开草稿");
        assertThat(page(at + "/back-test")).contains("还没有回测");
        assertThat(page("/cases/" + draft.caseNo())).contains("起草政策");
        browser.perform(post(at + "/back-test").with(user("nanhai-clerk")).with(csrf()))
                .andExpect(redirectedUrl(at + "/back-test"));
        assertThat(page(at + "/back-test/progress")).contains("id=\"progress\"");
        open("nanhai-clerk", at + "/back-test/export")
                .andExpect(status().isOk())
                .andExpect(content().contentType(Sheets.MEDIA_TYPE));
        browser.perform(post("/policies/drafts/new")
                        .with(user("nanhai-clerk"))
                        .with(csrf())
                        .param("id", "Not An Id")
                        .param("title", "某政策")
                        .param("like", "nanhai-interest"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("政策标识"), containsString("某政策"))));
    }
}
