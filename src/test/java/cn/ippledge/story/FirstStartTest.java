package cn.ippledge.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.testing.MySqlServer;
import cn.ippledge.testing.RunningPlatform;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The first start in production as the README tells it: an empty MySQL with its durable defaults, an account with all rights on
 * one database and none beyond, the profile {@code mysql}; and then from the token in the log to the first login.
 */
class FirstStartTest {

    private static final String PASSWORD = "First-2026-Start";

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private RunningPlatform platform;

    @Test
    void leadsFromTheTokenInTheLogToTheFirstLogin() throws Exception {
        List<String> options = new ArrayList<>(MySqlServer.DURABLE);
        options.add("--log-bin-trust-function-creators=1");
        try (MySqlServer server = MySqlServer.start(options)) {
            try (Connection root = DriverManager.getConnection(server.url(""), "root", "");
                    Statement sql = root.createStatement()) {
                sql.execute("create database ippledge character set utf8mb4 collate utf8mb4_bin");
                sql.execute("create user operator@'127.0.0.1' identified by 'secret'");
                sql.execute("grant all on ippledge.* to operator@'127.0.0.1'");
            }
            try (RunningPlatform started =
                    RunningPlatform.inProduction("first-start", server.url("ippledge"), "operator", "secret")) {
                platform = started;
                setUp();
            }
        }
    }

    private void setUp() throws Exception {
        assertThat(platform.log()).as("this server is durable").doesNotContain("NOT DURABLE");
        Matcher token = Pattern.compile("enter this one-time token: (\\S+)").matcher(platform.log());
        assertThat(token.find()).isTrue();

        assertThat(setUp("guessed")).contains("name=\"token\"").doesNotContain("setup-done");
        String done = setUp(token.group(1));
        assertThat(done).contains("li.security", "wang.audit");
        assertThat(get("/setup")).as("shut for ever: the login page").contains("name=\"username\"");

        String home = post("/login", get("/login"), Map.of("username", "zhang.system", "password", PASSWORD));
        assertThat(home).contains("张系统").doesNotContain("name=\"username\"");
        assertThat(get("/operations")).contains("没有流程异常");
    }

    private String setUp(String token) throws Exception {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "token", token,
                "operator", "运城市盐湖区政务信息中心",
                "systemLogin", "zhang.system",
                "systemName", "张系统",
                "password", PASSWORD,
                "repeated", PASSWORD,
                "securityLogin", "li.security",
                "securityName", "李安全",
                "auditLogin", "wang.audit",
                "auditName", "王审计"));
        return post("/setup", get("/setup"), form);
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(platform.uri(path)).GET());
    }

    /** As the form on that page sends it. */
    private String post(String path, String page, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(csrf.find()).isTrue();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", csrf.group(1));
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(platform.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.header("Accept-Language", "zh-CN").build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
