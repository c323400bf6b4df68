package cn.ippledge.collateral.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.ippledge.record.Sheets;
import cn.ippledge.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The pages and the API of rights as people of each role meet them, over the demo's rights. */
@OnH2
class RightPagesTest {

    private static final String DEMO_PATENT = "202011187452.7";

    @Autowired
    MockMvc web;

    @Test
    void anEnterpriseFindsItsRightsByNumber() throws Exception {
        web.perform(get("/rights").param("q", DEMO_PATENT).with(user("sme1")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("一种盐湖卤水除硼装置及方法")))
                .andExpect(content().string(containsString("/rights/import/template")))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/rights").param("q", DEMO_PATENT).with(user("sme2")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("一种盐湖卤水除硼装置及方法"))))
                .andExpect(content().string(containsString("没有符合条件的知识产权")));
    }

    @Test
    void htmxAsksForTheRowsOnly() throws Exception {
        web.perform(get("/rights")
                        .param("sort", "FEE")
                        .header("HX-Request", "true")
                        .with(user("ipo1")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("id=\"rows\"")));
    }

    @Test
    void theFormShowsTheFieldsOfItsKind() throws Exception {
        web.perform(get("/rights/fields")
                        .param("kind", "TRADEMARK")
                        .param("title", "盐晶")
                        .with(user("sme1")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"niceClass\"")))
                .andExpect(content().string(containsString("value=\"盐晶\"")))
                .andExpect(content().string(not(containsString("name=\"feePaidUntil\""))));
    }

    @Test
    void aWrongCheckDigitIsShownBesideItsFieldAndNothingTypedIsLost() throws Exception {
        web.perform(post("/rights")
                        .param("kind", "INVENTION")
                        .param("number", "ZL201510000000.0")
                        .param("title", "丢不了的名称")
                        .param("filedOn", "2015-01-05")
                        .with(user("sme1"))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("丢不了的名称")))
                .andExpect(content().string(containsString("is-invalid")));
    }

    @Test
    void aRightIsEnteredShownCorrectedAndMarked() throws Exception {
        String address = web.perform(post("/rights")
                        .param("kind", "COPYRIGHT")
                        .param("number", "2022SR0990001")
                        .param("title", "巡检软件 V1.0")
                        .param("completedOn", "2021-10-08")
                        .with(user("sme1"))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/rights/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        web.perform(get(address).with(user("sme1")))
                .andExpect(content().string(containsString("2071-12-31")))
                .andExpect(content().string(containsString("目前没有质押")))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get(address + "/edit").with(user("sme1")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"2021-10-08\"")));
        web.perform(post(address + "/edit")
                        .param("version", "1")
                        .param("kind", "COPYRIGHT")
                        .param("number", "2022SR0990001")
                        .param("title", "巡检软件 V1.1")
                        .param("completedOn", "2021-10-08")
                        .with(user("sme1"))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/rights/*"));
        web.perform(get(address).with(user("ipo1")))
                .andExpect(content().string(containsString("巡检软件 V1.1")))
                .andExpect(content().string(containsString("标注权利状态")));
        web.perform(post(address + "/status")
                        .param("status", "DISPUTED")
                        .with(user("ipo1"))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/rights/*"));
        web.perform(get(address).with(user("sme1"))).andExpect(content().string(containsString("权属争议")));
        web.perform(get(address).with(user("sme2"))).andExpect(status().isNotFound());
    }

    @Test
    void theTemplateComesAsASheetAndAFileOfAnotherKindIsRefused() throws Exception {
        byte[] template = web.perform(get("/rights/import/template").with(user("sme1")))
                .andExpect(content().contentType(Sheets.MEDIA_TYPE))
                .andExpect(header().string("Content-Disposition", containsString("ip-rights.xlsx")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(template).startsWith('P', 'K');
        web.perform(multipart("/rights/import")
                        .file(new MockMultipartFile("file", "rights.xlsx", null, "not a sheet".getBytes()))
                        .with(user("sme1"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        web.perform(multipart("/rights/import")
                        .file(new MockMultipartFile("file", "rights.xlsx", null, template))
                        .with(user("sme1"))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("共读取 0 行")));
    }

    @Test
    void theApiEntersReadsAndNamesEveryFieldToMend() throws Exception {
        String body =
                """
                {"type": "TRADEMARK", "number": "40998877", "title": "晶源", "niceClass": 3, "grantedOn": "2021-02-14"}""";
        String address = web.perform(post("/api/v1/rights")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(httpBasic("sme1", "Demo-2026")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.expiresOn").value("2031-02-13"))
                .andExpect(jsonPath("$.standing").value("VALID"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        web.perform(get(address).with(httpBasic("sme1", "Demo-2026")))
                .andExpect(jsonPath("$.number").value("40998877"));
        web.perform(get(address).with(httpBasic("sme2", "Demo-2026"))).andExpect(status().isNotFound());
        web.perform(get("/api/v1/rights").param("q", "40998877").with(httpBasic("ipo1", "Demo-2026")))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].niceClass").value(3));
        web.perform(post("/api/v1/rights")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.replace("\"niceClass\": 3", "\"niceClass\": 46")
                                .replace("40998877", "1"))
                        .with(httpBasic("sme1", "Demo-2026")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field")
                        .value(org.hamcrest.Matchers.containsInAnyOrder("number", "niceClass")));
        web.perform(post("/api/v1/rights")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(httpBasic("bank1-manager", "Demo-2026")))
                .andExpect(status().isForbidden());
    }

    @Test
    void aFirmListsItsAssignmentsAndAStrangersCaseHasNoValuation() throws Exception {
        web.perform(get("/valuations").with(user("appraiser1")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/valuations/of/FA-2026-999999").with(user("appraiser1")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("尚未指派评估机构")));
    }
}
