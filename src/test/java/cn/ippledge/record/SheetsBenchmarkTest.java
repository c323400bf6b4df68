package cn.ippledge.record;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.testing.BenchmarkResults;
import cn.ippledge.testing.BenchmarkResults.Result;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 100,000 rows out and in again within 64 MB of heap, and their time over that of plain SXSSF and a bare parser for the same
 * rows in the same run.
 */
@Tag("benchmark")
class SheetsBenchmarkTest {

    private static final String HEAP = "64m";

    @Test
    void writesAndReadsAHundredThousandRowsInABoundedHeap() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SheetsUnderPressure.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        Matcher result =
                Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)").matcher(output);
        assertThat(result.find()).as(output).isTrue();
        String detail = SheetsUnderPressure.ROWS + " rows of 12 columns with -Xmx" + HEAP + ", at most "
                + result.group(5) + " MB in the old generation; baseline ";
        BenchmarkResults.add(Result.growth(
                "excel-export", number(result, 1), "ms", number(result, 2), detail + "plain SXSSF, the same rows"));
        BenchmarkResults.add(Result.growth(
                "excel-import",
                number(result, 3),
                "ms",
                number(result, 4),
                detail + "a bare SAX handler, the same file"));
    }

    private static BigDecimal number(Matcher result, int group) {
        return new BigDecimal(result.group(group));
    }
}
