package cn.ippledge.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The figures of a page that open what they are made of, each with the total that the opened page shows. */
final class ScreenFigures {

    /** A figure as it is printed, and what its list comes to. */
    record Figure(String shown, String total) {}

    private static final Pattern LINK = Pattern.compile("<a ([^>]*data-figure=[^>]*)>([^<]+)</a>");

    private final MockMvc mvc;
    private final String login;

    ScreenFigures(MockMvc mvc, String login) {
        this.mvc = mvc;
        this.login = login;
    }

    /** Of the part of a page between two texts, by the figures' names. */
    Map<String, Figure> on(String url, String from, String to) throws Exception {
        String page = read(url);
        int begin = page.indexOf(from);
        assertThat(begin).as(from).isPositive();
        Map<String, Figure> figures = new LinkedHashMap<>();
        Matcher link = LINK.matcher(page.substring(begin, page.indexOf(to, begin)));
        while (link.find()) {
            String tag = link.group(1);
            String total = total(attribute("href", tag), attribute("data-of", tag));
            figures.put(attribute("data-figure", tag), new Figure(link.group(2), total));
        }
        return figures;
    }

    private static String attribute(String name, String tag) {
        Matcher attribute = Pattern.compile(name + "=\"([^\"]+)\"").matcher(tag);
        assertThat(attribute.find()).as(name + " in " + tag).isTrue();
        return attribute.group(1);
    }

    private String total(String href, String of) throws Exception {
        Matcher total =
                Pattern.compile("data-total=\"" + of + "\"[^>]*>([^<]+)<").matcher(read(href.replace("&amp;", "&")));
        // An empty list says that there is nothing and shows no totals.
        return total.find() ? total.group(1) : "0.00";
    }

    private String read(String url) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get(URI.create(url)).with(user(login))).andReturn().getResponse();
        assertThat(response.getStatus()).as(url).isEqualTo(200);
        return response.getContentAsString();
    }
}
