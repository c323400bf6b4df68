package cn.ippledge.collateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.ippledge.record.Sheets;
import cn.ippledge.testing.OnH2;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The screens and the API of registrations, as the bank, the office and strangers see them. */
class RegistrationPagesTest {

    @Nested
    @OnH2
    @Transactional
    class H2 extends PledgeCases {

        @Autowired
        MockMvc mvc;

        @Test
        void listShowsAndFiltersWhatTheReaderMaySee() throws Exception {
            String patent = registered(right(RightType.PATENT)), mark = filed(right(RightType.TRADEMARK));
            mvc.perform(get("/registrations").with(user("bank1-manager")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(patent)))
                    .andExpect(content().string(containsString(mark)))
                    .andExpect(content().string(not(containsString("/registrations/import"))));
            mvc.perform(get("/registrations")
                            .queryParam("state", "SUBMITTED")
                            .queryParam("q", mark)
                            .header("HX-Request", "true")
                            .with(user("ipo1")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(mark)))
                    .andExpect(content().string(not(containsString(patent))))
                    .andExpect(content().string(not(containsString("<html"))));
            mvc.perform(get("/registrations").with(user("bank2-manager")))
                    .andExpect(content().string(not(containsString(patent))));
        }

        @Test
        void summaryShowsFactsRightsFindingsGroundsAndChanges() throws Exception {
            String no = registered(right(RightType.PATENT));
            changes.requestChange(
                    RequestChange.debtTerm(no, LocalDate.of(2027, 3, 9), LocalDate.of(2028, 3, 9), clock.today(), null),
                    manager);
            mvc.perform(get("/registrations/" + no + "/summary").with(user("sme1")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Y" + no)))
                    .andExpect(content().string(containsString("3,000,000.00")))
                    .andExpect(content().string(containsString("2028-03-09")))
                    .andExpect(content().string(not(containsString("<html"))));
            String refused = underReview(right(RightType.COPYRIGHT));
            registrar.review(refuse(refused, "see file", "CR-05"), first);
            mvc.perform(get("/registrations/" + refused + "/summary")
                            .queryParam("lang", "en")
                            .with(user("ipo2")))
                    .andExpect(content().string(containsString("CR-05")))
                    .andExpect(content().string(containsString("Ownership of the copyright is disputed.")));
        }

        @Test
        void addressOfARegistrationLeadsToItsCase() throws Exception {
            String no = opened(right(RightType.PATENT));
            mvc.perform(get("/registrations/" + no).with(user("bank1-manager")))
                    .andExpect(redirectedUrl("/cases/" + no));
            mvc.perform(get("/registrations/" + no + "/summary").with(user("bank2-manager")))
                    .andExpect(status().isNotFound());
        }

        @Test
        void exportHoldsTheFilteredList() throws Exception {
            String no = opened(right(RightType.PATENT));
            byte[] sheet = mvc.perform(
                            get("/registrations/export").queryParam("q", no).with(user("bank1-manager")))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Type", Sheets.MEDIA_TYPE))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
                assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1);
                assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                        .isEqualTo(no);
            }
        }

        @Test
        void clerkGetsTheTemplateAndTheAnswerToAnImport() throws Exception {
            byte[] template = mvc.perform(get("/registrations/import/template").with(user("ipo1")))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            MockMultipartFile file = new MockMultipartFile("file", "t.xlsx", Sheets.MEDIA_TYPE, template);
            mvc.perform(multipart("/registrations/import")
                            .file(file)
                            .with(user("ipo1"))
                            .with(csrf()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("role=\"status\"")));
            mvc.perform(multipart("/registrations/import")
                            .file(file)
                            .with(user("sme1"))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }

        @Test
        void apiListsAndShowsRegistrations() throws Exception {
            String no = registered(right(RightType.PATENT));
            mvc.perform(get("/api/v1/registrations").queryParam("q", no).with(user("bank1-manager")))
                    .andExpect(jsonPath("$.total").value(1))
                    .andExpect(jsonPath("$.items[0].securedAmount").value("3000000.00"))
                    .andExpect(jsonPath("$.items[0].grounds").isArray())
                    .andExpect(jsonPath("$.items[0].groundCodes").doesNotExist());
            mvc.perform(get("/api/v1/registrations/" + no).with(user("bank1-manager")))
                    .andExpect(jsonPath("$.registration.state").value("REGISTERED"))
                    .andExpect(jsonPath("$.rights.length()").value(1))
                    .andExpect(jsonPath("$.findings.length()").value(0));
            mvc.perform(get("/api/v1/registrations/" + no).with(user("sme2"))).andExpect(status().isNotFound());
        }
    }
}
