package cn.ippledge.story;

import static cn.ippledge.testing.Screens.main;
import static cn.ippledge.testing.Screens.settled;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.testing.ChainPlay;
import cn.ippledge.testing.RequiresBrowser;
import cn.ippledge.testing.RunningPlatform;
import cn.ippledge.testing.Screens;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The main chain by clicking: the enterprise applies, the center examines and matches, the bank takes and decides, the IP
 * office registers, the leader sees 700 万 and the bank enters a repayment. Where the screens repeat themselves the case is
 * carried on through the API. Pages are looked at on a desk and on a phone, in light and dark, by eye (target/screenshots)
 * and by axe.
 */
@RequiresBrowser
class BrowserJourneyTest {

    private static RunningPlatform platform;
    private static Screens screens;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.onH2("browser");
        screens = new Screens(platform::uri);
    }

    @AfterAll
    static void stop() {
        if (screens != null) screens.close();
        platform.close();
    }

    @Test
    void carriesACaseByClickingFromApplicationToRepayment() {
        login();
        ChainPlay play = new ChainPlay(platform::uri);
        String application = applyAsEnterprise();
        play.adopt(application);
        examineAndMatchAsCenter(application);
        play.appraise();
        play.propose();
        decideAsBank(application);
        play.acceptOffer();
        play.signContract();
        List<String> registrations = play.registrations().stream().sorted().toList();
        String patent = registrations.get(0), copyright = registrations.get(1);
        play.file(patent);
        registerAsIpOffice(patent);
        seeSevenMillionAsLeader();
        play.register(copyright, "2026-著质-000456");
        play.requestDisbursement();
        play.confirmDisbursement();
        repayAsBank(play.loan());
        assertThat(screens.complaints())
                .as("console, content policy, axe, sideways scrolling")
                .isEmpty();
    }

    private static void login() {
        Page page = screens.visitor();
        screens.check(page, "01-login");
        screens.checkNarrow(page, "01-login");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.getByLabel("User name")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        screens.check(page, "01-login-en");
        page.context().close();
    }

    private static String applyAsEnterprise() {
        Page page = screens.as("sme1");
        screens.check(page, "02-home");
        screens.checkNarrow(page, "02-home");
        go(page, "知识产权");
        assertThat(main(page).getByText("结晶过程在线监测软件 V2.0")).isVisible();
        screens.check(page, "03-rights");
        screens.checkNarrow(page, "03-rights");

        go(page, "融资申请");
        link(page, "申请融资").click();
        button(page, "开始填写").click();
        page.getByLabel("申请金额（元）").fill("2000000.00");
        page.getByLabel("期限（月）").fill("12");
        page.getByLabel("还款方式").selectOption("INTEREST_THEN_BULLET");
        page.getByLabel("资金用途").fill("采购硫酸镁原料与结晶设备");
        page.getByLabel("201911046238.7").check();
        page.getByLabel("2021SR1045327").check();
        page.getByLabel("华晋商业银行股份有限公司运城分行").check();
        page.getByLabel("同意平台把本申请所含企业信息").check();
        screens.check(settled(page), "04-application-form");
        screens.checkNarrow(page, "04-application-form");
        button(page, "下一步：核对").click();
        assertThat(main(page)).containsText("2,000,000.00");
        screens.check(settled(page), "05-application-check");
        screens.checkNarrow(page, "05-application-check");
        page.getByLabel("我声明以上内容及附件真实、完整").check();
        button(page, "提交申请").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("已提交");
        String no = page.url().replaceAll(".*(FA-\\d+-\\d+).*", "$1");
        screens.check(settled(page), "06-case-of-enterprise");
        return no;
    }

    private static void examineAndMatchAsCenter(String application) {
        Page page = screens.as("center-clerk");
        go(page, "待办事项");
        link(page, "本岗位待办").click();
        screens.check(settled(page), "07-inbox");
        screens.checkNarrow(page, "07-inbox");
        screens.checkDark(page, "07-inbox");
        open(page, application, "资格审查");
        screens.check(page, "08-task");
        screens.checkNarrow(page, "08-task");
        choose(page, "通过");
        submit(page, "提交结论");

        open(page, application, "撮合邀约");
        choose(page, "发出邀约");
        assertThat(page.getByLabel("华晋商业银行股份有限公司运城分行")).isChecked();
        screens.check(page, "09-task-invite");
        submit(page, "提交结论");

        Page bank = screens.as("bank1-manager");
        open(bank, application, "银行应答");
        choose(bank, "承接");
        submit(bank, "提交结论");

        open(page, application, "指派评估机构");
        page.getByLabel("评估机构").selectOption("山西中衡知识产权评估有限公司");
        submit(page, "指派");
    }

    private static void decideAsBank(String application) {
        Page page = screens.as("bank1-approver");
        open(page, application, "授信审批");
        screens.check(page, "10-task-credit");
        screens.checkNarrow(page, "10-task-credit");
        choose(page, "同意");
        page.getByLabel("意见").fill("现金流可覆盖本息，同意授信。");
        submit(page, "提交结论");
    }

    private static void registerAsIpOffice(String registration) {
        Page clerk = screens.as("ipo1");
        open(clerk, registration, "受理审查");
        screens.check(clerk, "11-task-accept-filing");
        choose(clerk, "同意");
        submit(clerk, "提交结论");
        open(clerk, registration, "实质审查");
        choose(clerk, "拟准予登记");
        clerk.getByLabel("质权登记号").fill("Y2026140000123");
        screens.checkNarrow(clerk, "12-task-review-filing");
        submit(clerk, "提交结论");

        Page second = screens.as("ipo2");
        open(second, registration, "登记结果复核");
        choose(second, "同意");
        submit(second, "提交结论");
        go(second, "质押登记");
        main(second).getByText(registration).click();
        screens.check(settled(second), "13-case-of-registration");
        screens.checkNarrow(second, "13-case-of-registration");
    }

    /** 500 万 of the base year 2020 (运盐政发【2023】8号) and the 200 万 secured here. */
    private static void seeSevenMillionAsLeader() {
        Page page = screens.as("leader1");
        go(page, "领导驾驶舱");
        Locator figure = main(page).locator(".app-figure").first();
        assertThat(figure).hasText("700");
        screens.check(settled(page), "14-dashboard");
        screens.checkNarrow(page, "14-dashboard");
        screens.checkDark(page, "14-dashboard");
        go(page, "目标指标");
        screens.check(page, "15-indicators");
        screens.checkNarrow(page, "15-indicators");
    }

    private static void repayAsBank(String loan) {
        Page page = screens.as("bank1-postloan");
        go(page, "贷款");
        link(page, loan).click();
        settled(page);
        screens.check(page, "16-case-of-loan");
        screens.checkNarrow(page, "16-case-of-loan");
        link(page, "登记还款").click();
        page.getByLabel("银行流水号").fill("BR-0001");
        page.getByLabel("还款日").fill(ChainPlay.today().toString());
        page.getByLabel("金额（元）").fill("500000.00");
        screens.check(page, "17-repayment");
        screens.checkNarrow(page, "17-repayment");
        button(page, "登记").click();
        assertThat(main(settled(page))).containsText("1,500,000.00");
        assertThat(main(page)).containsText("BR-0001");
        screens.check(page, "18-case-of-loan-repaid");
    }

    private static void open(Page page, String caseNo, String step) {
        go(page, "待办事项");
        link(page, "本岗位待办").click();
        page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(caseNo))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(step))
                .click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(step).setLevel(1)))
                .isVisible();
        settled(page);
    }

    private static void choose(Page page, String decision) {
        page.locator("[data-step-form]")
                .getByText(decision, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static void submit(Page page, String button) {
        button(page, button).click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).isVisible();
    }

    private static void go(Page page, String item) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主导航"))
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(item).setExact(true))
                .click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(item).setLevel(1)))
                .isVisible();
        settled(page);
    }

    private static Locator link(Page page, String name) {
        return main(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return main(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
