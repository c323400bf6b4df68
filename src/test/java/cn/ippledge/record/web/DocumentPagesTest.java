package cn.ippledge.record.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.ippledge.party.Users;
import cn.ippledge.record.Document;
import cn.ippledge.record.Documents;
import cn.ippledge.record.Files;
import cn.ippledge.record.Upload;
import cn.ippledge.testing.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@OnH2
class DocumentPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Users users;

    @Autowired
    Documents documents;

    private String caseNo;

    @BeforeEach
    void useTheCaseOfAnEnterprise() {
        caseNo = "EN-" + users.actor("sme1").organisation();
    }

    @Test
    void showsTheListWithItsFormToThoseWhoMayAdd() throws Exception {
        mvc.perform(get("/documents")
                        .param("caseNo", caseNo)
                        .header("HX-Request", "true")
                        .with(user("sme1")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"documents\"")))
                .andExpect(content().string(containsString("type=\"file\"")))
                .andExpect(content().string(not(containsString("<html"))));
        mvc.perform(get("/documents").param("caseNo", caseNo).with(user("center-clerk")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<html")))
                .andExpect(content().string(not(containsString("type=\"file\""))));
    }

    @Test
    void storesAnUploadAndGivesItBackToBeSaved() throws Exception {
        mvc.perform(upload("授权书.pdf", Files.pdf()).header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("授权书.pdf")));
        Document document = documents.ofCase(caseNo, users.actor("sme1")).stream()
                .filter(d -> d.name().equals("授权书.pdf"))
                .findFirst()
                .orElseThrow();
        mvc.perform(get("/documents/" + document.id()).with(user("center-clerk")))
                .andExpect(status().isOk())
                .andExpect(content().bytes(Files.pdf()))
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string(
                                "Content-Disposition",
                                containsString("filename*=UTF-8''%E6%8E%88%E6%9D%83%E4%B9%A6.pdf")));
    }

    @Test
    void leadsBackToTheListWithoutHtmx() throws Exception {
        mvc.perform(upload("a.png", Files.png())).andExpect(redirectedUrl("/documents?caseNo=" + caseNo));
    }

    @Test
    void saysWhyARenamedProgramIsRefusedAndKeepsTheForm() throws Exception {
        mvc.perform(upload("合同.pdf", Files.windowsProgram()).header("HX-Request", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("可执行程序")))
                .andExpect(content().string(containsString("type=\"file\"")));
        assertThat(documents.ofCase(caseNo, users.actor("sme1")))
                .noneMatch(d -> d.name().equals("合同.pdf"));
    }

    @Test
    void refusesARequestOfFiftyOneMegabytesBeforeReadingIt() throws Exception {
        mvc.perform(post("/documents")
                        .contentType("multipart/form-data; boundary=x")
                        .content(new byte[51 * 1024 * 1024])
                        .with(user("sme1")))
                .andExpect(status().isContentTooLarge());
        mvc.perform(post("/api/v1/documents")
                        .contentType("multipart/form-data; boundary=x")
                        .content(new byte[51 * 1024 * 1024])
                        .with(user("sme1")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.reason").value("FILE_TOO_LARGE"));
    }

    @Test
    void hidesTheDocumentsOfOthers() throws Exception {
        Document document = documents.store(new Upload("b.pdf", Files.pdf()), caseNo, "OTHER", users.actor("sme1"));
        for (String stranger : new String[] {"sme2", "nanhai-clerk"}) {
            mvc.perform(get("/documents/" + document.id()).with(user(stranger))).andExpect(status().isNotFound());
            mvc.perform(get("/documents").param("caseNo", caseNo).with(user(stranger)))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void refusesAnUploadWithoutItsToken() throws Exception {
        mvc.perform(multipart("/documents")
                        .file(new MockMultipartFile("file", "forged.pdf", "application/pdf", Files.pdf()))
                        .param("caseNo", caseNo)
                        .param("kind", "OTHER")
                        .with(user("sme1")))
                .andExpect(redirectedUrl("/login?expired"));
        assertThat(documents.ofCase(caseNo, users.actor("sme1")))
                .noneMatch(d -> d.name().equals("forged.pdf"));
    }

    @Test
    void servesOtherProgramsToo() throws Exception {
        mvc.perform(multipart("/api/v1/documents")
                        .file(new MockMultipartFile("file", "api.pdf", "text/html", Files.pdf()))
                        .param("caseNo", caseNo)
                        .param("kind", "OTHER")
                        .with(user("sme1")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.mediaType").value("application/pdf"))
                .andExpect(jsonPath("$.version").value(1));
        mvc.perform(get("/api/v1/documents").param("caseNo", caseNo).with(user("sme2")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.reason").value("NOT_FOUND"));
    }

    private MockMultipartHttpServletRequestBuilder upload(String name, byte[] bytes) {
        return multipart("/documents")
                .file(new MockMultipartFile("file", name, "application/pdf", bytes))
                .param("caseNo", caseNo)
                .param("kind", "OTHER")
                .with(user("sme1"))
                .with(csrf());
    }
}
