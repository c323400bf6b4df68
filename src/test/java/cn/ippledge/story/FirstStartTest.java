package cn.ippledge.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.testing.FormClient;
import cn.ippledge.testing.MySqlServer;
import cn.ippledge.testing.RunningPlatform;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The first start in production as the README tells it: an empty MySQL with its durable defaults, an account with all rights on
 * one database and none beyond, the profile {@code mysql}; and then from the token in the log to the first login.
 */
class FirstStartTest {

    private static final String PASSWORD = "First-2026-Start";

    private RunningPlatform platform;
    private FormClient client;

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
                client = new FormClient(started::uri);
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
        assertThat(client.get("/setup")).as("shut for ever: the login page").contains("name=\"username\"");

        String home = client.login("zhang.system", PASSWORD);
        assertThat(home).contains("张系统").doesNotContain("name=\"username\"");
        assertThat(client.get("/operations")).contains("没有流程异常");
    }

    private String setUp(String token) throws Exception {
        Map<String, String> form = Map.of(
                "token", token,
                "operator", "运城市盐湖区政务信息中心",
                "systemLogin", "zhang.system",
                "systemName", "张系统",
                "password", PASSWORD,
                "repeated", PASSWORD,
                "securityLogin", "li.security",
                "securityName", "李安全",
                "auditLogin", "wang.audit",
                "auditName", "王审计");
        return client.post("/setup", form);
    }
}
