package cn.ippledge.policy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.TestClock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The calculator as somebody without a login uses it. */
@OnH2
class CalculatorPagesTest {

    private static final AtomicInteger ADDRESS = new AtomicInteger();

    @Autowired
    MockMvc browser;

    private final String address = "192.0.2." + ADDRESS.incrementAndGet();

    private ResultActions open(String query) throws Exception {
        return browser.perform(get("/calculator?" + query).with(request -> {
            request.setRemoteAddr(address);
            return request;
        }));
    }

    @Test
    void showsTheRegionsPoliciesAndSetsNoCookie() throws Exception {
        open("region=140802&on=2026-03-10")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("policy=yanhu-interest")))
                .andExpect(cookie().doesNotExist("JSESSIONID"))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void answersWithTheAmountTheCapAndWhatWouldBringMore() throws Exception {
        // Guangzhou, 8 million, bank mode: 30%, no addition. 30% of 8,000,000 is 2,400,000; the pool has 2,000,000.
        // On the key list it would be 45% of 8,000,000 = 3,600,000, which the pool cuts too: nothing more to gain.
        open("policy=guangzhou-compensation-2025&on=2026-03-01&go=1&mode=BANK&principal=800万&principalLoss=8,000,000"
                        + "&bankYearLoss=0&bankYearEnrolled=1亿&poolBalance=200万")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("200 万元")))
                .andExpect(content().string(containsString("以资金池余额为限：只能到 200 万元，减少 40 万元")));
        open("policy=guangzhou-compensation-2025&on=2026-03-01&go=1&mode=BANK&principal=800万&principalLoss=8000000"
                        + "&bankYearLoss=0&bankYearEnrolled=1亿")
                .andExpect(content().string(containsString("240 万元")))
                .andExpect(content().string(containsString("如果“重点支持名录企业”为是：360 万元")));
    }

    @Test
    void saysWhyNotWithTheArticle() throws Exception {
        open("policy=guangzhou-compensation-2025&on=2026-03-01&go=1&mode=BANK&principal=3001万&principalLoss=3001万"
                        + "&bankYearLoss=0&bankYearEnrolled=1亿")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("贷款金额超过政策支持的上限。")))
                .andExpect(content().string(containsString("要点·政银模式")));
    }

    @Test
    void keepsWhatWasTypedAndNamesEachMistake() throws Exception {
        open("policy=yanhu-interest&on=2026-03-10&go=1&interestPaid=<script>alert(1)</script>")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt;")))
                .andExpect(content().string(containsString("is-invalid")));
        open("policy=yanhu-interest&on=2026-03-10&go=1").andExpect(content().string(containsString("缺少“已付利息")));
        open("policy=none-such&go=1").andExpect(status().isNotFound());
    }

    @Test
    void thirtyQuotesAMinuteForOneAddress() throws Exception {
        String question = "policy=yanhu-interest&on=2026-03-10&go=1&interestPaid=100";
        for (int i = 0; i < QuoteLimit.A_MINUTE; i++) open(question).andExpect(status().isOk());
        open(question)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "60"))
                .andExpect(content().string(containsString("每分钟最多 30 次")))
                .andExpect(content().string(containsString("value=\"100\"")));
        open("region=140802").andExpect(status().isOk());
    }

    @Test
    void remembersNoMoreAddressesThanItMay() {
        QuoteLimit limit = new QuoteLimit(new TestClock());
        for (int i = 0; i < 12_000; i++) limit.allows("address " + i);
        assertThat(limit.addresses()).isEqualTo(10_000);
    }
}
