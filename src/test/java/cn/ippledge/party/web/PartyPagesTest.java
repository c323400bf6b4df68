package cn.ippledge.party.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.ippledge.party.Users;
import cn.ippledge.testing.OnH2;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages and the API of parties, as a browser and a caller meet them. */
@OnH2
class PartyPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @ParameterizedTest
    @CsvSource({
        "center-clerk, /enterprises?q=盐湖晶材, 山西盐湖晶材科技有限公司",
        "center-clerk, /enterprises?size=SMALL&q=晶材, 91140802MA0K3X7D29",
        "ipo1, /watchlists, 名单",
        "ipo1, /watchlists/new, 非正常专利申请",
        "ipo1, /watchlists/import, 下载模板",
        "center-clerk, /opening/enterprises, 下载模板",
        "admin-system, /admin/users, bank1-approver",
        "admin-system, /admin/users?kind=BANK&state=ACTIVE, 华晋商业银行股份有限公司运城分行",
        "admin-security, /admin/rights, 权限",
        "admin-system, /admin/organisations?q=盐湖区, 运城市盐湖区知识产权金融服务中心",
        "admin-system, /admin/organisations/new, 审批权限",
        "sme1, /me/password, 企业负责人",
    })
    void showsItsPages(String login, String url, String text) throws Exception {
        MockHttpServletResponse page = as(login, get(url));

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(content(page)).contains(text).doesNotContain("??");
    }

    @Test
    void speaksEnglishToo() throws Exception {
        assertThat(content(as("admin-system", get("/admin/users").param("lang", "en"))))
                .contains("Credit approver")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({
        "sme1, /admin/users, 403",
        "sme1, /watchlists, 403",
        "bank1-manager, /opening/enterprises, 403",
        "center-clerk, /admin/organisations, 403",
        "center-director, /watchlists/new, 403"
    })
    void keepsStrangersOut(String login, String url, int status) throws Exception {
        assertThat(as(login, get(url)).getStatus()).isEqualTo(status);
    }

    @Test
    void anotherFirmsPageDoesNotExist() throws Exception {
        long other = users.actor("sme2").organisation().value();

        assertThat(as("sme1", get("/enterprises/" + other)).getStatus()).isEqualTo(404);
        assertThat(as("sme1", get("/enterprises/" + other + "/edit")).getStatus())
                .isEqualTo(403);
        assertThat(as("nanhai-clerk", get("/enterprises/" + other)).getStatus()).isEqualTo(404);
        assertThat(api("sme1", get("/api/v1/enterprises/" + other)).getStatus()).isEqualTo(404);
    }

    @Test
    void anEnterpriseEditsItsProfile() throws Exception {
        String own = "/enterprises/" + users.actor("sme1").organisation();

        assertThat(as("sme1", get("/enterprises")).getRedirectedUrl()).isEqualTo(own);
        assertThat(content(as("sme1", get(own)))).contains("91140802MA0K3X7D29", "小型", "4,860");
        String form = content(as("sme1", get(own + "/edit")));
        assertThat(form).contains("value=\"4860\"").contains("value=\"山西盐湖晶材科技有限公司\"");

        MockHttpServletResponse bad = as(
                "sme1",
                post(own + "/edit")
                        .param("name", "山西盐湖晶材科技有限公司")
                        .param("version", "0")
                        .param("staff", "many")
                        .param("revenue", "1,2x"));
        assertThat(bad.getStatus()).isEqualTo(200);
        assertThat(content(bad)).contains("“many”不是数字", "value=\"many\"", "value=\"1,2x\"");
    }

    @Test
    void registersAnEnterpriseThroughTheFormAndRefusesAWrongCodeBesideItsField() throws Exception {
        MockHttpServletResponse wrong = anonymous(registration("91440300708461136X", "web-founder"));
        assertThat(wrong.getStatus()).isEqualTo(200);
        assertThat(content(wrong)).contains("校验位不符", "value=\"网上注册有限公司\"").doesNotContain("Secret-2026");

        assertThat(anonymous(registration("91440300708461136T", "web-founder")).getRedirectedUrl())
                .isEqualTo("/register/done");
        assertThat(content(anonymous(get("/register/done")))).contains("办理成功");
        assertThat(users.actor("web-founder").roles()).hasSize(2);
    }

    @Test
    void slowsDownWhoeverTriesTheOpenFormsTooOften() throws Exception {
        String last = "";
        for (int i = 0; i <= AttemptLimit.ATTEMPTS; i++)
            last = content(anonymous(post("/register/activate")
                    .param("login", "sme1")
                    .param("token", "guess" + i)
                    .with(request -> {
                        request.setRemoteAddr("192.0.2.7");
                        return request;
                    })));

        assertThat(last).contains("10 分钟后再试");
    }

    @Test
    void openFormsNeedTheirToken() throws Exception {
        assertThat(web.perform(post("/register").param("name", "x"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isNotEqualTo(200);
    }

    @Test
    void setUpIsShutOnceThereArePeople() throws Exception {
        assertThat(anonymous(get("/setup")).getRedirectedUrl()).isEqualTo("/login");
        assertThat(content(anonymous(post("/setup").param("token", "guess")))).contains("平台已完成初始化");
    }

    @Test
    void invitesAUserWhoseRightsTheSecurityAdministratorConfirms() throws Exception {
        long bank = users.actor("bank1-manager").organisation().value();
        String form = content(as("admin-system", get("/admin/users/new?organisation=" + bank)));
        assertThat(form).contains("授信审批人").doesNotContain("中心主任");

        String token = content(as(
                "admin-system",
                post("/admin/users/new?organisation=" + bank)
                        .param("login", "web-banker")
                        .param("name", "新客户经理")
                        .param("roles", "BANK_MANAGER", "BANK_POSTLOAN")));
        Matcher secret = Pattern.compile("<code>([\\w-]{27})</code>").matcher(token);
        assertThat(secret.find()).isTrue();
        assertThat(anonymous(post("/register/activate")
                                .param("login", "web-banker")
                                .param("token", secret.group(1))
                                .param("next", "Fresh#2026x")
                                .param("repeated", "Fresh#2026x"))
                        .getRedirectedUrl())
                .isEqualTo("/register/done");

        String pending = content(as("admin-security", get("/admin/rights")));
        Matcher change = Pattern.compile("web-banker[\\s\\S]*?/admin/rights/(\\d+)/confirm")
                .matcher(pending);
        assertThat(change.find()).isTrue();
        String confirm = "/admin/rights/" + change.group(1) + "/confirm";
        assertThat(as("admin-system", post(confirm)).getStatus()).isEqualTo(403);
        assertThat(as("admin-security", post(confirm)).getRedirectedUrl()).isEqualTo("/admin/rights");
        assertThat(users.actor("web-banker").roles()).hasSize(2);

        long id = users.actor("web-banker").userId();
        assertThat(content(as("admin-system", get("/admin/users/" + id)))).contains("重置密码", "停用");
        assertThat(as("admin-security", post("/admin/users/" + id + "/disable")).getRedirectedUrl())
                .isEqualTo("/admin/users/" + id);
        assertThat(as("web-banker", get("/me/password")).getStatus()).isEqualTo(403);
    }

    @Test
    void keepsOrganisationsWithLimitsAdmissionsAndTies() throws Exception {
        MockHttpServletResponse added = as(
                "admin-system",
                post("/admin/organisations/new")
                        .param("kind", "BANK")
                        .param("name", "页面银行盐湖支行")
                        .param("region", "140802")
                        .param(
                                "parent",
                                users.actor("bank1-hq-approver").organisation().toString())
                        .param("authorityLimit", "300"));
        String url = added.getRedirectedUrl();
        assertThat(url).startsWith("/admin/organisations/");

        assertThat(as(
                                "admin-system",
                                post(url + "/admissions")
                                        .param("region", "140802")
                                        .param("admitted", "true"))
                        .getRedirectedUrl())
                .isEqualTo(url);
        as(
                "admin-system",
                post(url + "/connections")
                        .param("creditCode", "91110108MA01AFK948")
                        .param("reason", "持股 12%"));
        assertThat(content(as("admin-system", get(url)))).contains("取消准入", "持股 12%", "value=\"300\"");
        assertThat(content(as("admin-system", post(url).param("name", " ").param("version", "0"))))
                .contains("必填");
        assertThat(as("admin-security", post(url).param("name", "改名").param("version", "0"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void importsAListFromExcelAndReturnsTheBadRows() throws Exception {
        byte[] template = as("ipo1", get("/watchlists/import/template")).getContentAsByteArray();
        byte[] sheet = WatchlistSheet.fill(template);
        MockHttpSession session = new MockHttpSession();

        String first = content(upload(sheet, session));
        String again = content(upload(sheet, session));

        assertThat(first).contains("共读取 2 行：导入 1 行，已存在 0 行，有误 1 行");
        assertThat(again).contains("共读取 2 行：导入 0 行，已存在 1 行，有误 1 行");
        byte[] errors = web.perform(
                        get("/watchlists/import/errors").session(session).with(user("ipo1")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(WatchlistSheet.text(errors))
                .contains("914403001922038217", "校验位不符")
                .doesNotContain("首家公司");
    }

    @Test
    void answersTheFixedInterface() throws Exception {
        assertThat(content(json("/api/v1/identifiers/check", "{\"kind\":\"USCC\",\"value\":\"91440300708461136t\"}")))
                .isEqualTo("{\"valid\":true,\"normalized\":\"91440300708461136T\",\"reason\":null}");
        assertThat(content(json("/api/v1/identifiers/check", "{\"kind\":\"PATENT\",\"value\":\"201510000000.0\"}")))
                .contains("\"valid\":false", "\"reason\":\"IDENTIFIER_CHECK_DIGIT\"");
        assertThat(json("/api/v1/identifiers/check", "{\"value\":\"1\"}").getStatus())
                .isEqualTo(422);
        assertThat(json("/api/v1/identifiers/check", "{\"kind\":\"SHOE_SIZE\",\"value\":\"1\"}")
                        .getStatus())
                .isEqualTo(422);
        assertThat(content(json("/api/v1/amounts/uppercase", "{\"amount\":\"1409.50\"}")))
                .isEqualTo("{\"text\":\"壹仟肆佰零玖元伍角\"}");
        for (String amount : new String[] {"-1", "0", "1.005", "abc"})
            assertThat(json("/api/v1/amounts/uppercase", "{\"amount\":\"" + amount + "\"}")
                            .getStatus())
                    .as(amount)
                    .isEqualTo(422);
        assertThat(json("/api/v1/amounts/uppercase", "{\"amount\":\"1\",\"colour\":\"red\"}")
                        .getStatus())
                .isEqualTo(422);
        assertThat(content(api("center-clerk", get("/api/v1/enterprises?q=晶材"))))
                .contains("\"total\":1", "\"sizeClass\":\"SMALL\"", "\"revenue\":\"48600000.00\"");
    }

    private MockHttpServletRequestBuilder registration(String creditCode, String login) {
        return post("/register")
                .param("name", "网上注册有限公司")
                .param("creditCode", creditCode)
                .param("region", "140802")
                .param("legalRepresentative", "甲")
                .param("contact", "乙")
                .param("phone", "136 1234 5678")
                .param("industry", "OTHER")
                .param("staff", "12")
                .param("revenue", "1,200.5")
                .param("assets", "800")
                .param("foundedOn", "2020-02-29")
                .param("startUp", "true")
                .param("login", login)
                .param("userName", "甲")
                .param("password", "Secret-2026")
                .param("repeated", "Secret-2026");
    }

    private MockHttpServletResponse upload(byte[] sheet, MockHttpSession session) throws Exception {
        return web.perform(multipart("/watchlists/import")
                        .file(new MockMultipartFile("file", "list.xlsx", null, sheet))
                        .session(session)
                        .with(user("ipo1"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse json(String url, String body) throws Exception {
        return api("sme1", post(url).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private MockHttpServletResponse api(String login, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(httpBasic(login, "Demo-2026")))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse as(String login, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(login)).with(csrf())).andReturn().getResponse();
    }

    private MockHttpServletResponse anonymous(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf())).andReturn().getResponse();
    }

    private static String content(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
