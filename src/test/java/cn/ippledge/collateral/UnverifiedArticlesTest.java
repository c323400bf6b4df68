package cn.ippledge.collateral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was remembered and not read says so wherever its article is shown, until somebody has checked the official text. */
class UnverifiedArticlesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TM-01", "TM-02", "TM-03", "TM-04", "TM-05", "TM-07", "TM-09", "PV-02", "COM-11", "PAT-07", "COM-14"
            })
    void sayOnScreenThatTheyAreNotChecked(String rule) throws IOException {
        assertThat(article("collateral-pledges.properties", rule)).contains("待核对");
        assertThat(article("collateral-pledges_en.properties", rule)).contains("unverified");
    }

    private static String article(String bundle, String rule) throws IOException {
        Properties messages = new Properties();
        try (var text = Files.newBufferedReader(Path.of("src/main/resources/messages", bundle))) {
            messages.load(text);
        }
        return messages.getProperty("article." + rule);
    }
}
