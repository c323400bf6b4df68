package cn.ippledge.party.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.ippledge.party.Admissions;
import cn.ippledge.party.PaymentAccounts;
import cn.ippledge.party.Users;
import cn.ippledge.party.WatchlistKind;
import cn.ippledge.party.Watchlists;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Rate;
import cn.ippledge.shared.RegionCode;
import cn.ippledge.testing.OnH2;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Key lists, agreements and payment accounts as a browser meets them, with what the demo ships. */
@OnH2
@Transactional
class PartnerPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    Admissions admissions;

    @Autowired
    PaymentAccounts accounts;

    @Autowired
    Watchlists watchlists;

    @ParameterizedTest
    @CsvSource({
        "center-clerk, /watchlists/key-lists, 知识产权质押融资重点支持名录（示例）",
        "auditor1, /watchlists?kind=KEY_ENTERPRISE, 赵鹏飞",
        "center-clerk, /watchlists/new, 重点支持名录",
        "center-clerk, /agreements, 华晋商业银行股份有限公司运城分行",
        "leader1, /agreements?kind=GUARANTOR&current=true, 1.2%",
        "fiscal1, /agreements?state=ENTERED&q=没有这样的, 没有合作协议",
        "nanhai-clerk, /agreements, 运城河东农村商业银行股份有限公司",
        "center-clerk, /agreements/new, 三年代偿率",
        "sme1, /accounts, **** 5678",
        "bank1-postloan, /accounts, **** 0001",
        "center-reviewer, /accounts/proposed, 没有待确认的账户",
    })
    void showsItsPages(String login, String url, String text) throws Exception {
        MockHttpServletResponse page = as(login, get(url));

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(content(page)).contains(text).doesNotContain("??");
    }

    @Test
    void speaksEnglishToo() throws Exception {
        for (String url : new String[] {
            "/watchlists/key-lists", "/watchlists", "/agreements", "/agreements/new", "/accounts/proposed"
        }) assertThat(content(as("center-clerk", get(url).param("lang", "en")))).doesNotContain("??");
        assertThat(content(as("sme1", get("/accounts").param("lang", "en")))).doesNotContain("??");
    }

    @Test
    void noScreenShowsAWholeAccountNumber() throws Exception {
        String number =
                accounts.of(users.actor("sme1").organisation()).orElseThrow().accountNo();

        assertThat(content(as("sme1", get("/accounts")))).doesNotContain(number);
    }

    @Test
    void aClerkEntersAndTheDirectorConfirmsAnAgreement() throws Exception {
        String bank = users.actor("bank1-manager").organisation().toString();
        MockHttpServletRequestBuilder entry = post("/agreements/new")
                .param("organisation", bank)
                .param("documentNo", "盐财合〔2010〕9号")
                .param("validFrom", "2010-01-01")
                .param("validTo", "2010-12-31")
                .param("deposit", "300")
                .param("lineMultiple", "10")
                .param("firstYearMultiple", "6");
        String wrong = content(as("center-clerk", copy(entry, "yanhu-compensation seventy")));
        assertThat(wrong).contains("盐财合〔2010〕9号", "yanhu-compensation seventy", "不是");

        String url = as("center-clerk", copy(entry, "yanhu-compensation 70%\nzhuhai-compensation 50"))
                .getRedirectedUrl();
        assertThat(content(as("center-clerk", get(url)))).contains("待确认").doesNotContain("确认生效");
        assertThat(content(as("center-director", get(url)))).contains("确认生效", "yanhu-compensation", "70%");
        as("center-director", post(url + "/confirm"));

        assertThat(admissions.of(
                        users.actor("bank1-manager").organisation(),
                        new RegionCode("140802"),
                        LocalDate.of(2010, 6, 1)))
                .get()
                .satisfies(admission -> {
                    assertThat(admission.deposit()).isEqualTo(Money.of("3000000"));
                    assertThat(admission.fundShare("zhuhai-compensation")).contains(Rate.of("0.5"));
                });
        assertThat(content(as("auditor1", get(url)))).contains("王海燕", "已到期");
    }

    @Test
    void anAccountIsConfirmedByTypingItsNumberAgain() throws Exception {
        as("sme2", account("运城市禾智农业软件有限公司", "1234 5678 9012 3456"));
        String page = content(as("center-clerk", get("/accounts/proposed")));
        assertThat(page).contains("运城市禾智农业软件有限公司", "**** 3456").doesNotContain("1234567890123456");
        String id = page.replaceAll("(?s).*/accounts/(\\d+)/confirm.*", "$1");

        String refused = content(
                as("center-clerk", post("/accounts/" + id + "/confirm").param("accountNo", "1234567890123465")));
        assertThat(refused).contains("与提交的账号不一致").doesNotContain("1234567890123456");
        as("center-clerk", post("/accounts/" + id + "/confirm").param("accountNo", "1234567890123456"));

        assertThat(accounts.of(users.actor("sme2").organisation()).orElseThrow().accountNo())
                .isEqualTo("1234567890123456");
    }

    @Test
    void keepsWhatWasTypedWhenAnAccountIsRefused() throws Exception {
        assertThat(content(as("sme1", account("魏东升", "12345678"))))
                .contains("账户名称应与本单位名称", "value=\"魏东升\"", "value=\"12345678\"");
    }

    @Test
    void aKeyListIsOpenedFilledExportedAndEnded() throws Exception {
        as(
                "ipo1",
                post("/watchlists/key-lists")
                        .param("name", "页面名录")
                        .param("document", "文号")
                        .param("validFrom", "2015-01-01"));
        MockHttpServletRequestBuilder entry = post("/watchlists/new")
                .param("kind", "KEY_ENTERPRISE")
                .param("listName", "页面名录")
                .param("creditCode", "91140802MA0K3X7D29")
                .param("name", "山西盐湖晶材科技有限公司")
                .param("validFrom", "2015-01-01")
                .param("source", "文号");
        assertThat(as("ipo1", entry).getRedirectedUrl()).isEqualTo("/watchlists");

        assertThat(watchlists.onList(
                        users.actor("sme1").organisation(), WatchlistKind.KEY_ENTERPRISE, LocalDate.of(2015, 6, 1)))
                .isTrue();
        byte[] sheet = as("auditor1", get("/watchlists/export?list=页面名录")).getContentAsByteArray();
        assertThat(text(sheet)).contains("重点企业", "页面名录", "91140802MA0K3X7D29").doesNotContain("示例");
        assertThat(content(as("ipo1", post("/watchlists/key-lists").param("name", "页面名录"))))
                .contains("value=\"页面名录\"");
    }

    private static String text(byte[] sheet) {
        try {
            return WatchlistSheet.text(sheet);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static MockHttpServletRequestBuilder account(String name, String number) {
        return post("/accounts")
                .param("accountName", name)
                .param("accountNo", number)
                .param("bankName", "示例银行");
    }

    private static MockHttpServletRequestBuilder copy(MockHttpServletRequestBuilder entry, String shares) {
        return post("/agreements/new").with(request -> {
            entry.buildRequest(request.getServletContext()).getParameterMap().forEach(request::setParameter);
            request.setParameter("fundShares", shares);
            return request;
        });
    }

    private MockHttpServletResponse as(String login, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(login)).with(csrf())).andReturn().getResponse();
    }

    private static String content(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
