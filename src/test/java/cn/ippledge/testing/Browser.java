package cn.ippledge.testing;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's Chromium, never a downloaded one. */
public final class Browser implements AutoCloseable {

    static final String HOW =
            "no Chromium: install one (Debian: apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM_PATH";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    public static Browser start() {
        Path executable = find().orElseThrow(() -> new IllegalStateException(HOW));
        Map<String, String> environment = new HashMap<>(System.getenv());
        // Read by the driver's own process; a JVM property would do nothing.
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        List<String> arguments = List.of(
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run");
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable)
                                .setArgs(arguments)));
    }

    public com.microsoft.playwright.Browser chromium() {
        return chromium;
    }

    static Optional<Path> find() {
        String given = System.getenv().getOrDefault("CHROMIUM_PATH", "");
        if (!given.isBlank()) return Optional.of(Path.of(given)).filter(Files::isExecutable);
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
