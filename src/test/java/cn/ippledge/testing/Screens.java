package cn.ippledge.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The screens as several people use them at once, each with a session of their own. Whatever the pages write to the console,
 * a refused style or script included, what axe finds and what scrolls sideways is kept as a complaint, so that one run tells
 * everything.
 */
public final class Screens implements AutoCloseable {

    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final int DESK = 1440;
    private static final int PHONE = 390;

    private final Browser browser = Browser.start();
    private final Function<String, URI> uri;
    private final Map<String, Page> people = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    public Screens(Function<String, URI> uri) {
        this.uri = uri;
    }

    /** A window of its own on a desk in daylight, on the login page. */
    public Page visitor() {
        return window(DESK, ColorScheme.LIGHT);
    }

    private Page window(int width, ColorScheme scheme) {
        BrowserContext context = browser.chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(width, 900));
        context.setDefaultTimeout(15_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type()))
                complaints.add(message.type() + " " + page.url() + " " + message.text());
        });
        page.onPageError(error -> complaints.add(page.url() + " " + error));
        page.onResponse(response -> {
            if (response.status() >= 500) complaints.add(response.status() + " " + response.url());
        });
        page.navigate(uri.apply("/login").toString());
        return page;
    }

    /** The person's window, logged in by the form on the first call. */
    public Page as(String login) {
        return people.computeIfAbsent(login, l -> loggedIn(visitor(), l));
    }

    /** A window for that person on a phone at night, in English. */
    public Page onPhone(String login) {
        Page page = loggedIn(window(PHONE, ColorScheme.DARK), login);
        page.navigate(uri.apply("/?lang=en").toString());
        return settled(page);
    }

    private static Page loggedIn(Page page, String login) {
        page.getByLabel("用户名").fill(login);
        page.getByLabel("密码").fill("Demo-2026");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录"))
                .click();
        return settled(page);
    }

    /** Opens the page and looks at it as it stands: picture, accessibility, sideways scrolling. */
    public void visit(Page page, String path, String name) {
        page.navigate(uri.apply(path).toString());
        settled(page);
        shot(page, name);
        ask(page, name);
        sideways(page, name);
    }

    /** Waits until the page and the parts it loads by itself are there. */
    public static Page settled(Page page) {
        page.waitForLoadState();
        // Not waitForFunction, which evaluates a string: the content policy refuses that.
        PlaywrightAssertions.assertThat(
                        page.locator(".placeholder-glow, .htmx-request, [data-diagram]:not([data-ready])"))
                .hasCount(0);
        return page;
    }

    public static Locator main(Page page) {
        return page.locator("#main");
    }

    /** The page on a desk, as a picture and by the rules of accessibility in both themes. */
    public void check(Page page, String name) {
        shot(page, name);
        accessible(page, name);
    }

    /** The same page on a phone, which may scroll down but not sideways. */
    public void checkNarrow(Page page, String name) {
        page.setViewportSize(PHONE, 844);
        settled(page);
        shot(page, name + "-390");
        accessible(page, name + "-390");
        sideways(page, name);
        page.setViewportSize(DESK, 900);
    }

    private void sideways(Page page, String name) {
        Object wide = page.evaluate(
                """
                () => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) <= innerWidth ? ''
                  : [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                    .slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' ') || 'unknown'""");
        if (!wide.equals("")) complaints.add(name + " scrolls sideways: " + wide);
    }

    /** The same page after a click on the moon, and back. */
    public void checkDark(Page page, String name) {
        Locator moon = page.locator("[data-theme-toggle]");
        moon.click();
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        shot(page, name + "-dark");
        moon.click();
    }

    public List<String> complaints() {
        return complaints;
    }

    /** The window grows to the page's height, so that the fixed side bar reaches the bottom of the picture. */
    private static void shot(Page page, String name) {
        ViewportSize size = page.viewportSize();
        page.setViewportSize(size.width, Math.max(size.height, (Integer)
                page.evaluate("() => document.documentElement.scrollHeight")));
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
        page.setViewportSize(size.width, size.height);
    }

    /** In both themes, whichever is on: the other is put on as the moon would. */
    private void accessible(Page page, String name) {
        ask(page, name);
        page.evaluate("() => document.documentElement.dataset.bsTheme = 'dark'");
        ask(page, name + " in the dark");
        page.evaluate("() => document.documentElement.dataset.bsTheme = 'light'");
    }

    private void ask(Page page, String name) {
        for (Rule rule : new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa"))
                .analyze()
                .getViolations())
            if (List.of("serious", "critical").contains(rule.getImpact()))
                for (CheckedNode node : rule.getNodes())
                    complaints.add(name + " " + rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary());
    }

    @Override
    public void close() {
        browser.close();
    }
}
