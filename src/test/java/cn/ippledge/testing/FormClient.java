package cn.ippledge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The screens as a browser without scripts uses them: a session, pages, and forms with their token. */
public final class FormClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Function<String, URI> uri;

    public FormClient(Function<String, URI> uri) {
        this.uri = uri;
    }

    public String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri.apply(path)).GET());
    }

    public HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(uri.apply(path)).GET());
    }

    public void download(String path, Path file) throws IOException, InterruptedException {
        HttpResponse<Path> answer =
                http.send(HttpRequest.newBuilder(uri.apply(path)).build(), HttpResponse.BodyHandlers.ofFile(file));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /** Fills the form on that page and sends it. */
    public String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(path));
        assertThat(token.find()).as("a form on " + path).isTrue();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token.group(1));
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(uri.apply(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public String login(String name, String password) throws IOException, InterruptedException {
        return post("/login", Map.of("username", name, "password", password));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return answer(request).body();
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.header("Accept-Language", "zh-CN").build(), HttpResponse.BodyHandlers.ofString());
    }
}
