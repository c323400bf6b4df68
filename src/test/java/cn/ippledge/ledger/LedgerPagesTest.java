package cn.ippledge.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Money;
import cn.ippledge.testing.OnH2;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The books on screen and over REST, as each reader meets them. */
@OnH2
class LedgerPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Ledger ledger;

    @Autowired
    Books books;

    @Autowired
    Entries entries;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    Sheets sheets;

    Book book;
    String at;

    /** 1,234,567.89 paid in, 200,000.00 paid out: 1,034,567.89 left. */
    @BeforeEach
    void keepABook() {
        book = books.open(LedgerFixture.pool(), LedgerFixture.clerk());
        at = "/ledger/books/" + book.id();
        ledger.post(LedgerFixture.funding(book, LedgerFixture.unique("f"), "1234567.89"), LedgerFixture.clerk());
        ledger.post(LedgerFixture.payment(book, LedgerFixture.unique("p"), "200000.00"), LedgerFixture.clerk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/trial-balance", "/statement", "/entries", "/entries?kind=CUSTODIAN_BANK&q=Pay"})
    void showsTheBookInBothLanguages(String page) throws Exception {
        read("fiscal1", at + page).andExpect(content().string(containsString("200,000.00")));
        read("fiscal1", at + page + (page.contains("?") ? "&" : "?") + "lang=en")
                .andExpect(content().string(containsString("Custodian bank")))
                .andExpect(content().string(not(containsString("??"))));
        read("fiscal1", "/ledger?lang=zh-CN").andExpect(content().string(containsString("1,034,567.89")));
    }

    @Test
    void aLeaderReadsFiguresAndNoEntries() throws Exception {
        read("leader1", at)
                .andExpect(content().string(containsString("1,034,567.89")))
                .andExpect(content().string(not(containsString("/entries"))));
        mvc.perform(get(at + "/entries").with(user("leader1"))).andExpect(status().isForbidden());
        mvc.perform(get(at).with(user("bank1-manager"))).andExpect(status().isForbidden());
        mvc.perform(get(at).with(user("nanhai-clerk"))).andExpect(status().isNotFound());
    }

    @Test
    void fundingGoesFromTheFormToTheBook() throws Exception {
        String wrong = send("fiscal1", form().param("amount", "1.005"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(wrong).contains("is-invalid").contains("1.005");
        String request = send("fiscal1", form().param("amount", "1,000.00"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        read("fiscal1", request).andExpect(content().string(not(containsString("name=\"approved\""))));
        read("fiscal2", request).andExpect(content().string(containsString("name=\"approved\"")));
        send("fiscal2", post(request + "/decision").param("version", "1").param("approved", "true"))
                .andExpect(status().is3xxRedirection());
        assertThat(ledger.balance(book.id(), AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("1035567.89"));
        read("auditor1", "/ledger/requests?book=" + book.id())
                .andExpect(content().string(containsString("1,000.00")));
    }

    @Test
    void aRefusedDecisionSaysWhyOnThePage() throws Exception {
        String request = send("center-clerk", form("WITHDRAWAL").param("amount", "9999999.00"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        send("fiscal1", post(request + "/decision").param("version", "1").param("approved", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("alert-danger")));
    }

    @Test
    void takesOpeningBalancesFromTheForm() throws Exception {
        Book taken = books.open(LedgerFixture.pool(), LedgerFixture.clerk());
        String opening = "/ledger/books/" + taken.id() + "/opening";
        read("center-clerk", opening).andExpect(content().string(containsString("amounts[CUSTODIAN_BANK]")));
        AbstractMockHttpServletRequestBuilder<?> filled = multipart(opening)
                .file(new MockMultipartFile(
                        "file",
                        "old-ledger.pdf",
                        "application/pdf",
                        LedgerFixture.paper().bytes()))
                .param("date", "2026-03-01")
                .param("document", "Old book, page 9")
                .param("text", "Taken over")
                .param("amounts[CUSTODIAN_BANK]", "850")
                .param("amounts[COMPENSATION_PAID]", "150")
                .param("funders[0]", "District")
                .param("shares[0]", "1000");
        String request = send("center-clerk", filled).andReturn().getResponse().getRedirectedUrl();
        read("center-director", request).andExpect(content().string(containsString("District")));
        send(
                        "center-director",
                        post(request + "/decision").param("version", "1").param("approved", "true"))
                .andExpect(status().is3xxRedirection());
        assertThat(ledger.balance(taken.id(), AccountKind.CUSTODIAN_BANK)).isEqualTo(Money.of("850"));
    }

    @Test
    void opensABookFromTheForm() throws Exception {
        read("center-clerk", "/ledger").andExpect(content().string(containsString("/ledger/books/new")));
        read("center-clerk", "/ledger/books/new?lang=en").andExpect(content().string(not(containsString("??"))));
        read("center-clerk", "/ledger/books/new?lang=zh-CN").andExpect(content().string(not(containsString("??"))));
        String name = LedgerFixture.unique("Town pool");
        String wrong = send(
                        "center-clerk",
                        post("/ledger/books").param("kind", "RISK_POOL").param("level", "TOWN"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        // Name, bank account, date, document and text are all asked for at once.
        assertThat(wrong.split("is-invalid", -1)).hasSize(6);
        AbstractMockHttpServletRequestBuilder<?> filled = multipart("/ledger/books")
                .file(new MockMultipartFile(
                        "file",
                        "old-ledger.pdf",
                        "application/pdf",
                        LedgerFixture.paper().bytes()))
                .param("kind", "RISK_POOL")
                .param("level", "TOWN")
                .param("name", name)
                .param("bankName", "Custodian")
                .param("bankAccount", "6222 0001")
                .param("date", "2026-03-01")
                .param("document", "Approval 7")
                .param("text", "Taken over")
                .param("amounts[CUSTODIAN_BANK]", "1000")
                .param("funders[0]", "City")
                .param("shares[0]", "1,000.00");
        String request = send("center-clerk", filled).andReturn().getResponse().getRedirectedUrl();
        read("center-director", "/ledger").andExpect(content().string(containsString(name)));
        read("center-director", request)
                .andExpect(content().string(containsString("6222 0001")))
                .andExpect(content().string(containsString("/documents?caseNo=LR-")));
        send(
                        "center-director",
                        post(request + "/decision").param("version", "1").param("approved", "true"))
                .andExpect(status().is3xxRedirection());
        read("leader1", "/ledger").andExpect(content().string(containsString(name)));
    }

    @Test
    void asksForReversalAndClosesAMonth() throws Exception {
        String request = send("center-clerk", form().param("amount", "5.00"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        send("fiscal1", post(request + "/decision").param("version", "1").param("approved", "true"));
        String no = request.substring(request.lastIndexOf('/') + 1);
        String entry = ledger.byCause("ledger.request:" + no).orElseThrow().toString();
        read("center-clerk", "/ledger/entries/" + entry).andExpect(content().string(containsString("/reversals")));
        send(
                        "center-clerk",
                        post(at + "/reversals")
                                .param("entry", entry)
                                .param("document", "Memo")
                                .param("text", "Twice"))
                .andExpect(status().is3xxRedirection());
        read("center-director", at).andExpect(content().string(containsString("2026-02")));
        send("center-director", post(at + "/closing").param("month", "2026-02")).andExpect(status().is3xxRedirection());
        send("center-clerk", post(at + "/reopenings").param("document", "Memo").param("text", "Late"))
                .andExpect(status().is3xxRedirection());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/entries/sheet",
                "/entries/sheet?kind=CUSTODIAN_BANK",
                "/trial-balance/sheet?asOf=2026-03-10",
                "/statement/sheet?from=2026-03-01&to=2026-03-10"
            })
    void exportsWhatItShows(String sheet) throws Exception {
        mvc.perform(get(at + sheet).with(user("auditor1")))
                .andExpect(status().isOk())
                .andExpect(content().contentType(Sheets.MEDIA_TYPE));
    }

    @Test
    void reconcilesOnThePage() throws Exception {
        String page = at + "/reconciliation";
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        List<?> row = Arrays.asList("B1", LedgerFixture.DAY, Money.of("200000.00"), null, "Payer", "Unknown");
        sheets.write(BankStatements.FORM, List.of(row), xlsx);
        MockMultipartFile file = new MockMultipartFile("file", "bank.xlsx", Sheets.MEDIA_TYPE, xlsx.toByteArray());
        String checked = send("center-clerk", multipart(page + "/import").file(file))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Payer"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher confirm =
                Pattern.compile("action=\"(" + page + "/imports/\\d+)\"").matcher(checked);
        assertThat(confirm.find()).isTrue();
        send("center-clerk", post(confirm.group(1))).andExpect(status().is3xxRedirection());
        send("center-clerk", post(confirm.group(1)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("alert-danger")));
        send("center-clerk", multipart(page + "/import").file(file))
                .andExpect(content().string(not(containsString("btn-primary\">确认导入"))));
        read("center-clerk", page).andExpect(content().string(containsString("Payer")));
        long line = reconciliation
                .view(book.id(), LedgerFixture.clerk())
                .bankOnly()
                .get(0)
                .id();
        send(
                        "center-clerk",
                        post(page + "/explanations")
                                .param("bankLine", String.valueOf(line))
                                .param("explanation", "Sent to the wrong account"))
                .andExpect(status().is3xxRedirection());
        read("center-reviewer", page).andExpect(content().string(containsString("/clearings")));
        read("auditor1", page + "?lang=en").andExpect(content().string(containsString("Waits for a second person")));
        read("auditor1", page + "/template");
        read("auditor1", page + "?lang=zh-CN");
    }

    @Test
    void badRowsComeBackAsASheetOfAllRows() throws Exception {
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        List<List<?>> rows = new ArrayList<>();
        // 30 rows, of which every one but the first says neither received nor paid.
        for (int i = 0; i < 30; i++)
            rows.add(Arrays.asList("B" + i, LedgerFixture.DAY, i == 0 ? Money.of("1") : null, null, "Payer", ""));
        sheets.write(BankStatements.FORM, rows, xlsx);
        MockMultipartFile file = new MockMultipartFile("file", "bank.xlsx", Sheets.MEDIA_TYPE, xlsx.toByteArray());
        String checked = send(
                        "center-clerk", multipart(at + "/reconciliation/import").file(file))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(checked).doesNotContain("/reconciliation/imports/");
        Matcher link = Pattern.compile("href=\"(/documents/\\d+)\"").matcher(checked);
        assertThat(link.find()).isTrue();
        byte[] sheet =
                read("center-clerk", link.group(1)).andReturn().getResponse().getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            // The heading, then all 30 rows; the first without a reason, the others with one.
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(30);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(7).getStringCellValue())
                    .isEmpty();
            assertThat(workbook.getSheetAt(0).getRow(30).getCell(7).getStringCellValue())
                    .isNotBlank();
        }
        mvc.perform(get(link.group(1)).with(user("nanhai-clerk"))).andExpect(status().isNotFound());
        mvc.perform(get(link.group(1)).with(user("leader1"))).andExpect(status().isNotFound());
    }

    @Test
    void programsReadTheBooks() throws Exception {
        String api = "/api/v1/ledger/books/" + book.id();
        ask(api).andExpect(jsonPath("$.kind").value("RISK_POOL"));
        ask(api + "/trial-balance?asOf=2026-03-10")
                .andExpect(jsonPath("$.balanced").value(true))
                .andExpect(jsonPath("$.debit").value("1234567.89"));
        ask(api + "/statement?from=2026-03-01&to=2026-03-10")
                .andExpect(jsonPath("$.accounts[0].closing").value("1034567.89"));
        ask(api + "/entries?size=1")
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.next").isNotEmpty());
        String no = entriesOfBook().get(0).no().toString();
        ask("/api/v1/ledger/entries/" + no)
                .andExpect(jsonPath("$.no").value(no))
                .andExpect(jsonPath("$.lines", hasSize(2)));
        mvc.perform(get("/api/v1/ledger/entries/JE-1").with(httpBasic("fiscal1", "Demo-2026")))
                .andExpect(status().isNotFound());
    }

    private List<EntryRow> entriesOfBook() {
        return entries.of(book.id(), EntryFilter.ALL, null, 10, LedgerFixture.clerk())
                .rows();
    }

    private MockHttpServletRequestBuilder form() {
        return form("FUNDING");
    }

    private MockHttpServletRequestBuilder form(String kind) {
        return post(at + "/requests")
                .param("kind", kind)
                .param("date", "2026-03-09")
                .param("funder", "District")
                .param("document", "Letter 5")
                .param("text", "Funding of the year");
    }

    private ResultActions read(String login, String url) throws Exception {
        return mvc.perform(get(url).with(user(login))).andExpect(status().isOk());
    }

    private ResultActions send(String login, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(user(login)).with(csrf()));
    }

    private ResultActions ask(String url) throws Exception {
        return mvc.perform(get(url).with(httpBasic("fiscal1", "Demo-2026"))).andExpect(status().isOk());
    }
}
