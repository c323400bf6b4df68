package cn.ippledge.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
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
import cn.ippledge.record.Sheets;
import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.TestClock;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Lists, forms and API of loans as each role meets them. */
class LoanPagesTest {

    @Nested
    @OnH2
    @Transactional
    class Pages {

        @Autowired
        MockMvc mvc;

        @Autowired
        Loans loans;

        @Autowired
        Disbursements disbursements;

        @Autowired
        LoanFollows follows;

        @Autowired
        Users users;

        @Autowired
        JdbcTemplate jdbc;

        @Autowired
        Sheets sheets;

        private LoanFixture given;
        private String no;

        @BeforeEach
        void runningLoan() {
            given = new LoanFixture(follows, users, jdbc);
            String registration = given.registration();
            String application = given.contract(registration);
            given.register(registration, application);
            no = loans.byApplication(application).orElseThrow().no();
            disbursements.request(
                    new RequestDisbursement(no, LoanFixture.SIGNED, "6222021234567890", "102100099996", ""),
                    given.manager());
            disbursements.decide(no, true, "", given.approver());
        }

        @Test
        void listsTheLoansOfTheReaderAndSwapsOnlyRowsForHtmx() throws Exception {
            page("bank1-manager", get("/loans").param("q", no))
                    .andExpect(status().isOk())
                    .andExpect(content().string(Matchers.containsString(no)));
            page("bank2-manager", get("/loans").param("q", no))
                    .andExpect(content().string(Matchers.not(Matchers.containsString("/loans/" + no))));
            page("bank1-manager", get("/loans").param("q", no).header("HX-Request", "true"))
                    .andExpect(content().string(Matchers.startsWith("<div id=\"rows\"")));
        }

        @Test
        void showsEverythingOfALoanInItsSummary() throws Exception {
            page("sme1", get("/loans/" + no + "/summary"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(Matchers.containsString("2026-07-05")))
                    .andExpect(content().string(Matchers.containsString("1,001,500.00")));
            page("bank2-manager", get("/loans/" + no + "/summary")).andExpect(status().isNotFound());
            page("bank1-manager", get("/loans/" + no)).andExpect(redirectedUrl("/cases/" + no));
        }

        @Test
        void entersARepaymentAndShowsMistakesBesideTheirFields() throws Exception {
            page("bank1-postloan", get("/loans/" + no + "/repayments/new")).andExpect(status().isOk());
            page("bank1-manager", get("/loans/" + no + "/repayments/new")).andExpect(status().isForbidden());
            page("bank1-postloan", form("B-1", "2026-01-20", "1,5"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(Matchers.containsString("is-invalid")))
                    .andExpect(content().string(Matchers.containsString("value=\"1,5\"")));
            page("bank1-postloan", form("B-1", "2026-01-20", "1,500.00")).andExpect(redirectedUrl("/cases/" + no));
        }

        @Test
        void importsRepaymentsOnceAndGivesTheBadRowsBack() throws Exception {
            byte[] sheet = sheet(
                    List.of(no, "S-2", "2026-02-20", "3100.00"),
                    List.of("C-unknown", "S-3", "2026-02-20", "10.00"),
                    // earlier than the row above it: rows are taken in the order of their days
                    List.of(no, "S-1", "2026-01-20", "1500.00"),
                    List.of(no, "S-4", "2026-02-30", "10.00"));

            page("bank1-postloan", upload(sheet))
                    .andExpect(status().isOk())
                    .andExpect(content().string(Matchers.containsString("alert-warning")))
                    .andExpect(content().string(Matchers.containsString("C-unknown")))
                    .andExpect(content().string(Matchers.containsString("/documents/")));
            assertThat(jdbc.queryForList(
                            "select bank_reference from loan_repayment where loan_no = ? order by id",
                            String.class,
                            no))
                    .containsExactly("S-1", "S-2");

            page("bank1-postloan", upload(sheet)).andExpect(status().isOk());
            assertThat(jdbc.queryForObject("select count(*) from loan_repayment where loan_no = ?", Integer.class, no))
                    .isEqualTo(2);
        }

        @Test
        void exportsWhatTheListShows() throws Exception {
            page("bank1-manager", get("/loans/export").param("q", no))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Type", Matchers.startsWith(Sheets.MEDIA_TYPE)));
        }

        @Test
        void calculatesSchedulesForEverybody() throws Exception {
            page("leader1", get("/tools/schedule"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(Matchers.containsString(TestClock.START.toString())));
            page("leader1", get("/tools/schedule").param("principal", "0").param("annualRate", "x"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(Matchers.containsString("is-invalid")));
        }

        @Test
        void offersTermsBeforeAndExtensionAfterDisbursement() throws Exception {
            page("bank1-manager", get("/loans/" + no + "/terms")).andExpect(status().isOk());
            page("bank1-manager", get("/loans/" + no + "/extension")).andExpect(status().isOk());
            page(
                            "bank1-manager",
                            post("/loans/" + no + "/extension")
                                    .with(csrf())
                                    .param("newMaturity", "2027-03-05")
                                    .param("opinion", "season"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(Matchers.containsString("2027-01-05")));
        }

        @Test
        void takesRepaymentsOfAProgramByReference() throws Exception {
            String body = "{\"bankReference\": \"P-1\", \"on\": \"2026-01-20\", \"amount\": \"1500.00\"}";
            mvc.perform(api(post("/api/v1/loans/" + no + "/repayments")).content(body))
                    .andExpect(status().isCreated())
                    .andExpect(jsonPath("$.interest").value("1500.00"));
            mvc.perform(api(post("/api/v1/loans/" + no + "/repayments")).content(body))
                    .andExpect(status().isOk());
            mvc.perform(api(post("/api/v1/loans/" + no + "/repayments")).content(body.replace("1500", "1501")))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.reason").value("SAME_REFERENCE_OTHER_CONTENT"));
            mvc.perform(api(get("/api/v1/loans/" + no)))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.loan.state").value("ACTIVE"))
                    .andExpect(jsonPath("$.repayments.length()").value(1));
            mvc.perform(api(get("/api/v1/loans").param("q", no)))
                    .andExpect(jsonPath("$.total").value(1));
        }

        private MockHttpServletRequestBuilder form(String reference, String on, String amount) {
            return post("/loans/" + no + "/repayments/new")
                    .with(csrf())
                    .param("bankReference", no + reference)
                    .param("on", on)
                    .param("amount", amount);
        }

        private org.springframework.test.web.servlet.ResultActions page(
                String login,
                org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request)
                throws Exception {
            return mvc.perform(request.with(user(login)));
        }

        private static MockHttpServletRequestBuilder api(MockHttpServletRequestBuilder request) {
            return request.with(httpBasic("bank1-postloan", "Demo-2026")).contentType(MediaType.APPLICATION_JSON);
        }

        private static org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> upload(
                byte[] sheet) {
            return multipart("/loans/repayments/import")
                    .file(new MockMultipartFile("file", "repayments.xlsx", Sheets.MEDIA_TYPE, sheet))
                    .with(csrf());
        }

        @SafeVarargs
        private byte[] sheet(List<String>... rows) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            sheets.write(RepaymentImport.FORM, List.of(rows), out);
            return out.toByteArray();
        }
    }
}
