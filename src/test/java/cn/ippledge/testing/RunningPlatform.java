package cn.ippledge.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The application in a process of its own, as an operator runs it, so that a test can kill it without warning and start it
 * again on the same database.
 */
public final class RunningPlatform implements AutoCloseable {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Stories begin on the test clock's day; a run that passes midnight passes it there too. */
    private static final long DAYS_AWAY = ChronoUnit.DAYS.between(LocalDate.now(SHANGHAI), TestClock.START);

    private final List<String> settings;
    private final Map<String, String> environment;
    private final int port;
    private final Path log;
    private long daysAway = DAYS_AWAY;
    private String heap = "700m";
    private Process process;

    private RunningPlatform(String name, List<String> settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
            this.log = Files.createDirectories(Path.of("target", "running")).resolve(name + ".log");
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Today as the started platform sees it. */
    public static LocalDate today() {
        return LocalDate.now(SHANGHAI).plusDays(DAYS_AWAY);
    }

    /** On an H2 file of its own, new for each call. */
    public static RunningPlatform onH2(String name) {
        Path file = Path.of("target", "running", name + "-" + System.nanoTime()).toAbsolutePath();
        return new RunningPlatform(
                        name + "-h2",
                        List.of("--spring.datasource.url=jdbc:h2:file:" + file
                                + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0"),
                        Map.of())
                .start();
    }

    /** On a database of that name on the given server, with the demo's parties. */
    public static RunningPlatform onMySql(String name, MySqlServer server) {
        return ofMySql(name, server).start();
    }

    /** The same with a heap of that size, such as {@code 300m}. */
    public static RunningPlatform onMySql(String name, MySqlServer server, String heap) {
        RunningPlatform platform = ofMySql(name, server);
        platform.heap = heap;
        return platform.start();
    }

    private static RunningPlatform ofMySql(String name, MySqlServer server) {
        return new RunningPlatform(
                name + "-mysql",
                List.of(
                        "--spring.datasource.url=" + server.url(name),
                        "--spring.datasource.username=root",
                        "--spring.datasource.password=",
                        "--spring.datasource.hikari.data-source-properties.useLocalSessionState=true"),
                Map.of());
    }

    /** As in production, by the variables of the README alone: no demo, nobody in it. */
    public static RunningPlatform inProduction(String name, String url, String user, String password) {
        return new RunningPlatform(
                        name,
                        List.of(),
                        Map.of(
                                "SPRING_PROFILES_ACTIVE", "mysql",
                                "MYSQL_URL", url,
                                "MYSQL_USER", user,
                                "MYSQL_PASSWORD", password,
                                "SESSION_COOKIE_SECURE", "false"))
                .start();
    }

    /** What it has written to its log so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public RunningPlatform start() {
        try {
            ProcessBuilder builder = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            awaitHealth();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return this;
    }

    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:TieredStopAtLevel=1",
                "-D" + PlatformOnAnotherDay.DAYS + "=" + daysAway,
                "-cp",
                classPathWithoutTests(),
                PlatformOnAnotherDay.class.getName(),
                "--server.port=" + port,
                "--platform.audit.anchor=",
                "--spring.main.banner-mode=off"));
        command.addAll(settings);
        return command;
    }

    /** Stopped now and started again on a later day, with whatever is due by then. */
    public void goOnLater(int days) {
        kill();
        daysAway += days;
        start();
    }

    /** SIGKILL: no shutdown hook runs, nothing is flushed. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }

    private void awaitHealth() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(uri("/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + Duration.ofSeconds(180).toNanos();
        while (true) {
            try {
                if (http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) return;
            } catch (IOException e) {
                if (System.nanoTime() > end) throw new IOException("no answer, see " + log, e);
            }
            if (!process.isAlive()) throw new IOException("the application ended, see " + log);
            if (System.nanoTime() > end) throw new IOException("not healthy in time, see " + log);
            Thread.sleep(200);
        }
    }

    /** The tests stay out, but for the clock: what runs here is what is delivered, on the stories' day. */
    private static String classPathWithoutTests() throws IOException {
        String delivered = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return delivered + File.pathSeparator + clockOnly();
    }

    private static Path clockOnly() throws IOException {
        Path root = Path.of("target", "running", "clock").toAbsolutePath();
        for (Class<?> type : List.of(PlatformOnAnotherDay.class, PlatformOnAnotherDay.ShiftedClock.class)) {
            String file = type.getName().replace('.', '/') + ".class";
            Files.createDirectories(root.resolve(file).getParent());
            try (InputStream code = Objects.requireNonNull(type.getClassLoader().getResourceAsStream(file))) {
                Files.copy(code, root.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return root;
    }
}
