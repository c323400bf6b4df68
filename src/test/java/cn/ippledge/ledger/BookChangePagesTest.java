package cn.ippledge.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.ippledge.testing.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The end of a book and its new name, as the clerk and the director meet them. */
@OnH2
class BookChangePagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Ledger ledger;

    @Autowired
    Books books;

    Book book;
    String at;

    @BeforeEach
    void keepABook() {
        book = books.open(LedgerFixture.pool(), LedgerFixture.clerk());
        at = "/ledger/books/" + book.id();
    }

    @Test
    void closesFromTheFormAndIsThenOfferedNowhere() throws Exception {
        read("center-clerk", at + "/closure?lang=en").andExpect(content().string(not(containsString("??"))));
        String empty = send("center-clerk", multipart(at + "/closure"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        // Document and reason are asked for at once.
        assertThat(empty.split("is-invalid", -1)).hasSize(3);
        String noPaper = send(
                        "center-clerk",
                        post(at + "/closure").param("document", "Approval 9").param("text", "Ended"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(noPaper).contains("Approval 9").contains("is-invalid");
        String request = closed();
        read("center-clerk", at + "?lang=zh-CN")
                .andExpect(content().string(containsString("销户")))
                .andExpect(content().string(not(containsString("/requests/new"))))
                .andExpect(content().string(not(containsString(at + "/opening"))));
        read("auditor1", at + "/entries");
        read("auditor1", at + "/statement?lang=en").andExpect(content().string(not(containsString("??"))));
        read("auditor1", at + "/trial-balance/sheet?asOf=2026-03-10");
        read("auditor1", request);
        send(
                        "fiscal1",
                        post(at + "/requests")
                                .param("kind", "FUNDING")
                                .param("date", "2026-03-09")
                                .param("amount", "1")
                                .param("funder", "District")
                                .param("document", "L")
                                .param("text", "T"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("alert-danger")));
    }

    @Test
    void isKeptAgainFromTheSamePage() throws Exception {
        closed();
        read("center-clerk", at + "/closure?lang=en")
                .andExpect(content().string(containsString("Keep the book again")));
        String back = send(
                        "center-clerk",
                        post(at + "/closure").param("document", "Memo 4").param("text", "Late money"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        approve(back);
        assertThat(books.get(book.id()).isClosed()).isFalse();
    }

    @Test
    void saysWhatStandsInTheWayInsteadOfTheForm() throws Exception {
        ledger.post(LedgerFixture.funding(book, LedgerFixture.unique("f"), "1234.50"), LedgerFixture.clerk());
        read("center-clerk", at + "/closure?lang=zh-CN")
                .andExpect(content().string(containsString("1234.50")))
                .andExpect(content().string(not(containsString("name=\"document\""))));
    }

    @Test
    void changesNameAndAccountFromTheForm() throws Exception {
        String name = LedgerFixture.unique("Renamed");
        read("center-clerk", at + "/change").andExpect(content().string(containsString("6222")));
        AbstractMockHttpServletRequestBuilder<?> filled = multipart(at + "/change")
                .file(paper())
                .param("name", name)
                .param("bankName", "Another bank")
                .param("bankAccount", "9999 0001")
                .param("date", "2026-03-05")
                .param("document", "Approval 8")
                .param("text", "Moved");
        String request = send("center-clerk", filled).andReturn().getResponse().getRedirectedUrl();
        read("center-director", request)
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(containsString("9999 0001")));
        approve(request);
        read("leader1", at).andExpect(content().string(containsString("9999 0001")));
        read("auditor1", at + "/statement?from=2026-01-01&to=2026-03-04")
                .andExpect(content().string(containsString("6222")))
                .andExpect(content().string(not(containsString("9999 0001"))));
        read("auditor1", at + "/trial-balance?asOf=2026-03-05")
                .andExpect(content().string(containsString("9999 0001")));
        mvc.perform(get(at + "/change").with(user("leader1"))).andExpect(status().isForbidden());
        mvc.perform(get(at + "/closure").with(user("nanhai-clerk"))).andExpect(status().isNotFound());
    }

    @Test
    void aRefusedReopeningKeepsWhatWasTyped() throws Exception {
        send(
                        "center-clerk",
                        post(at + "/reopenings").param("document", "Memo 3").param("text", "Late"))
                .andExpect(redirectedUrl(at))
                .andExpect(flash().attributeExists("refused"))
                .andExpect(flash().attribute("typedDocument", "Memo 3"));
    }

    private String closed() throws Exception {
        AbstractMockHttpServletRequestBuilder<?> filled = multipart(at + "/closure")
                .file(paper())
                .param("document", "Approval 9")
                .param("text", "The fund has ended");
        String request = send("center-clerk", filled).andReturn().getResponse().getRedirectedUrl();
        approve(request);
        assertThat(books.get(book.id()).isClosed()).isTrue();
        return request;
    }

    private void approve(String request) throws Exception {
        send(
                        "center-director",
                        post(request + "/decision").param("version", "1").param("approved", "true"))
                .andExpect(status().is3xxRedirection());
    }

    private static MockMultipartFile paper() {
        return new MockMultipartFile(
                "file", "approval.pdf", "application/pdf", LedgerFixture.paper().bytes());
    }

    private ResultActions read(String login, String url) throws Exception {
        return mvc.perform(get(url).with(user(login))).andExpect(status().isOk());
    }

    private ResultActions send(String login, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(user(login)).with(csrf()));
    }
}
