package cn.ippledge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the compiler does not see: templates, bundles, mapper files, sizes, and words that must not be committed. */
class SourcesTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    @Test
    void everyBundleSpeaksBothLanguages() {
        List<Path> bundles = files("src/main/resources/messages", ".properties").stream()
                .filter(p -> !p.toString().endsWith("_en.properties"))
                .toList();
        assertThat(bundles).isNotEmpty();
        for (Path bundle : bundles) {
            Path english =
                    bundle.resolveSibling(bundle.getFileName().toString().replace(".properties", "_en.properties"));
            assertThat(keys(english)).as("keys of %s", english).isEqualTo(keys(bundle));
        }
    }

    @Test
    void noMessageKeyIsDefinedTwice() {
        Set<String> seen = new TreeSet<>();
        List<String> twice = new ArrayList<>();
        for (Path bundle : files("src/main/resources/messages", ".properties"))
            if (!bundle.toString().endsWith("_en.properties"))
                for (String key : keys(bundle)) if (!seen.add(key)) twice.add(key + " in " + bundle.getFileName());
        assertThat(twice).isEmpty();
    }

    @Test
    void templatesSpeakOnlyThroughTheBundles() {
        for (Path template : files("src/main/resources/templates", ".html")) {
            String text = COMMENT.matcher(read(template)).replaceAll("");
            // The language switch names each language in itself, and an avatar's placeholder is never shown.
            text = text.replace("中文", "").replace(">张<", "><").replace("，", "");
            assertThat(HAN.matcher(text).find())
                    .as("hard-coded text in %s", template)
                    .isFalse();
        }
    }

    @Test
    void templatesHoldNoInlineScriptStyleOrUnescapedText() {
        for (Path template : files("src/main/resources/templates", ".html"))
            assertThat(read(template))
                    .as("%s", template)
                    .doesNotContain("th:utext")
                    .doesNotContain(" style=")
                    .doesNotContain("onclick=")
                    .doesNotContain("th:inline=\"javascript\"")
                    .doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void everyMessageKeyOfATemplateExists() {
        Set<String> known = new TreeSet<>();
        for (Path bundle : files("src/main/resources/messages", ".properties")) known.addAll(keys(bundle));
        Pattern use = Pattern.compile("#\\{([a-zA-Z][\\w.\\-]*)[}(]");
        List<String> missing = new ArrayList<>();
        for (Path template : files("src/main/resources/templates", ".html")) {
            Matcher m = use.matcher(read(template));
            while (m.find()) if (!known.contains(m.group(1))) missing.add(template.getFileName() + ": " + m.group(1));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void sqlIsBoundAndNeverPasted() {
        for (Path mapper : files("src/main/resources/mapper", ".xml"))
            assertThat(read(mapper)).as("%s", mapper).doesNotContain("${");
    }

    @Test
    void theGlossaryNamesTypesThatExist() {
        Set<String> types = new TreeSet<>();
        for (Path file : files("src/main/java", ".java"))
            types.add(file.getFileName().toString().replace(".java", ""));
        Matcher row = Pattern.compile("(?m)^\\| (\\w+) \\| .*\\p{IsHan}.* \\| .+ \\|$")
                .matcher(read(Path.of("src/site/markdown/glossary.md")));
        List<String> named = new ArrayList<>();
        while (row.find()) named.add(row.group(1));
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(types).containsAll(named);
    }

    @Test
    void codeIsReadableInOneSitting() {
        List<String> long_ = new ArrayList<>();
        for (Path file : files("src/main/java", ".java"))
            if (read(file).lines().count() > 300)
                long_.add(file + ": " + read(file).lines().count());
        for (Path file : files("src/test/java", ".java"))
            if (read(file).lines().count() > 400)
                long_.add(file + ": " + read(file).lines().count());
        assertThat(long_).as("split by idea; 300 lines of code, 400 of tests").isEmpty();
    }

    @Test
    void javaSpeaksEnglish() {
        Pattern literal = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
        List<String> found = new ArrayList<>();
        for (Path file : files("src/main/java", ".java")) {
            if (file.toString().contains("Demo")
                    || SPEAKS_CHINESE.contains(file.getFileName().toString())) continue;
            Matcher m = literal.matcher(read(file));
            while (m.find()) if (HAN.matcher(m.group()).find()) found.add(file.getFileName() + ": " + m.group());
        }
        assertThat(found).as("texts for people belong in the bundles").isEmpty();
    }

    /** Their subject itself is Chinese: numbers in words, identifiers with Chinese marks. */
    private static final Set<String> SPEAKS_CHINESE =
            Set.of("AmountInWords.java", "Identifiers.java", "VoucherNo.java");

    private static Set<String> keys(Path bundle) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static List<Path> files(String root, String suffix) {
        try (Stream<Path> all = Files.walk(Path.of(root))) {
            return all.filter(p -> p.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
