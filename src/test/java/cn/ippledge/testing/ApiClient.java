package cn.ippledge.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as one person uses it: HTTP Basic, JSON in and out. */
public final class ApiClient {

    private static final JsonMapper JSON = new JsonMapper();

    /** An answer of any status; tests of refusals read the problem in {@code body}. */
    public record Answer(int status, JsonNode body) {

        public JsonNode ok() {
            if (status / 100 != 2) throw new AssertionError(status + " " + body);
            return body;
        }

        public String reason() {
            return body.path("reason").asString("");
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final Function<String, URI> uri;
    private final String credentials;

    public ApiClient(Function<String, URI> uri, String login) {
        this.uri = uri;
        this.credentials = Base64.getEncoder().encodeToString((login + ":Demo-2026").getBytes(StandardCharsets.UTF_8));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Map<String, ?> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Answer put(String path, Map<String, ?> body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** A file of a case, under its kind. */
    public Answer upload(String caseNo, String kind, String name, byte[] content) {
        String boundary = "----" + kind;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, boundary, "name=\"caseNo\"", caseNo.getBytes(StandardCharsets.UTF_8));
        part(body, boundary, "name=\"kind\"", kind.getBytes(StandardCharsets.UTF_8));
        part(body, boundary, "name=\"file\"; filename=\"" + name + "\"", content);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request("/api/v1/documents")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri.apply(path))
                .header("Authorization", "Basic " + credentials)
                .header("Accept", "application/json");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            return new Answer(response.statusCode(), JSON.readTree(body.isBlank() ? "null" : body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
