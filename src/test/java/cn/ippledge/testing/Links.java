package cn.ippledge.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows every link that a person is shown, from the home page on. Of addresses that differ only in a number or a name, such as
 * those of a thousand loans, the first few are followed.
 */
public final class Links {

    private static final int OF_EACH_SHAPE = 3;
    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)");
    private static final Pattern ASSET = Pattern.compile("/(webjars|css|js|img)/.*");
    private static final Pattern MISSING_TEXT = Pattern.compile("\\?\\?[\\w.]+\\?\\?");

    /** Pages with markup, by their shape, in the order found; to be looked at by somebody with eyes. */
    private final Map<String, String> pages = new LinkedHashMap<>();

    private final List<String> complaints = new ArrayList<>();
    private final FormClient client;
    private final String login;

    private Links(Function<String, URI> uri, String login) {
        this.client = new FormClient(uri);
        this.login = login;
    }

    public static Links of(Function<String, URI> uri, String login) throws IOException, InterruptedException {
        Links links = new Links(uri, login);
        links.client.login(login, "Demo-2026");
        links.follow();
        return links;
    }

    /** The first address of every shape that leads to a whole page; filters and sorting do not make another page. */
    public Map<String, String> pages() {
        return pages;
    }

    public List<String> complaints() {
        return complaints;
    }

    private void follow() throws IOException, InterruptedException {
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        Set<String> seen = new HashSet<>(open);
        Map<String, Integer> shapes = new HashMap<>();
        while (!open.isEmpty()) {
            String path = open.poll(), shape = shape(path);
            if (shapes.merge(shape, 1, Integer::sum) > OF_EACH_SHAPE) continue;
            HttpResponse<String> answer = client.open(path);
            if (answer.statusCode() / 100 != 2) complaints.add(login + " " + path + ": " + answer.statusCode());
            if (!isHtml(answer)) continue;
            String body = answer.body();
            if (body.contains("<main")) pages.putIfAbsent(shape.replaceAll("\\?.*", ""), path);
            Matcher missing = MISSING_TEXT.matcher(body);
            if (missing.find()) complaints.add(login + " " + path + ": no text for " + missing.group());
            Matcher link = LINK.matcher(body);
            while (link.find()) {
                String next = link.group(1).replace("&amp;", "&");
                if (!ASSET.matcher(next).matches() && seen.add(next)) open.add(next);
            }
        }
    }

    private static boolean isHtml(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/html"))
                .isPresent();
    }

    private static String shape(String path) {
        return path.replaceAll("=[^&]*", "")
                .replaceAll("(?<=/[A-Z]{2})-[0-9-]+|(?<=/)\\d+", "*")
                .replaceAll("(?<=/policies/)[a-z]+-[a-z0-9-]+", "*")
                .replaceAll("(?<=/indicators/)[A-Z_0-9]+", "*");
    }
}
