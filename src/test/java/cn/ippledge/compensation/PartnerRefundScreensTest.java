package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import cn.ippledge.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

class PartnerRefundScreensTest {

    @Transactional
    abstract static class Cases {

        @Autowired
        PartnerDues dues;

        @Autowired
        RecoveryLedger ledger;

        @Autowired
        AutowireCapableBeanFactory beans;

        @Autowired
        TestClock clock;

        @Autowired
        MockMvc mvc;

        @AfterEach
        void leaveTheClockAsItWas() {
            clock.setTo(TestClock.START);
        }

        /** What the clerk, the bank and the guarantor see of it, and that nobody else does. */
        @Test
        void standsInTheLedgerOnTheClaimAndInANoticeOfItsOwn() throws Exception {
            PartnerPlay partners = new PartnerPlay(beans);
            partners.guarantorPays("320000");
            partners.settled();
            partners.recover("R-1", "150000");
            String back = partners.no("guarantor1", 2);

            for (String login : List.of("bank1-postloan", "center-clerk")) {
                assertThat(page(login, "/recoveries/of/" + partners.loan)).contains(back, "50,000.00", "270,000.00");
                assertThat(page(login, "/compensations/" + partners.claim + "/summary"))
                        .contains(back, "270,000.00");
            }
            for (String login : List.of("bank1-postloan", "center-clerk", "guarantor1")) {
                assertThat(page(login, "/partner-dues?toPartner=true"))
                        .contains(back)
                        .doesNotContain("PC-2026");
                assertThat(page(login, "/partner-dues/" + back + "/summary"))
                        .contains("30,000.00", "追偿收款", "150,000.00");
                assertThat(page(login, "/partner-dues/" + back + "/notice")).contains("叁万元整", back);
                assertThat(page(login, "/cases/" + back)).contains("/cases/" + partners.no("guarantor1", 0));
            }
            assertThat(page("guarantor1", "/cases/" + back)).doesNotContain("/cases/" + partners.claim);
            assertThat(dues.summary(partners.no("guarantor1", 0), partners.play.as("guarantor1"))
                            .account()
                            .masked())
                    .isEqualTo("**** 0001");
            assertThat(dues.summary(back, partners.play.as("guarantor1")).account())
                    .isNull();
            assertThat(status("insurer1", "/partner-dues/" + back + "/notice")).isEqualTo(404);
            assertThat(status("bank2-postloan", "/partner-dues/" + back + "/notice"))
                    .isEqualTo(404);
            byte[] sheet = mvc.perform(
                            get("/recoveries/of/" + partners.loan + "/export").with(user("bank1-postloan")))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
                XSSFRow row = book.getSheetAt(0).getRow(book.getSheetAt(0).getLastRowNum());
                assertThat(row.getCell(row.getLastCellNum() - 2).getNumericCellValue())
                        .isEqualTo(30_000);
                assertThat(row.getCell(row.getLastCellNum() - 1).getStringCellValue())
                        .isEqualTo(back);
            }
            RecoveryFilter all = RecoveryFilter.ofLoan(partners.loan, null, null, null, null, clock.today());
            assertThat(ledger.ofLoan(all, partners.play.as("fiscal1"))
                            .orElseThrow()
                            .partners())
                    .isEmpty();
        }

        private String page(String login, String path) throws Exception {
            MockHttpServletResponse answer =
                    mvc.perform(get(path).with(user(login))).andReturn().getResponse();
            assertThat(answer.getStatus()).as(login + " " + path).isEqualTo(200);
            return answer.getContentAsString(StandardCharsets.UTF_8);
        }

        private int status(String login, String path) throws Exception {
            return mvc.perform(get(path).with(user(login)))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {}

    @Nested
    @OnMySql
    class MySql extends Cases {}
}
