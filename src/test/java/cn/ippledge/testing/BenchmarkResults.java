package cn.ippledge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What the benchmarks measured, collected in {@code target/benchmark/results.json}; a second run replaces its entry. */
public final class BenchmarkResults {

    private static final Path FILE = Path.of("target", "benchmark", "results.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param value what was measured, in {@code unit}
     * @param baseline what it is compared with, in the same unit
     * @param ratio value over baseline, or as the benchmark defines it
     * @param detail sizes and conditions, for whoever wonders about the figure
     */
    public record Result(
            String name, BigDecimal value, String unit, BigDecimal baseline, BigDecimal ratio, String detail) {

        public static Result growth(String name, BigDecimal large, String unit, BigDecimal small, String detail) {
            return new Result(name, large, unit, small, large.divide(small, 3, RoundingMode.HALF_UP), detail);
        }
    }

    private BenchmarkResults() {}

    public static synchronized void add(Result result) {
        try {
            Files.createDirectories(FILE.getParent());
            List<Result> results = new ArrayList<>();
            if (Files.exists(FILE)) results.addAll(List.of(JSON.readValue(Files.readString(FILE), Result[].class)));
            results.removeIf(each -> each.name().equals(result.name()));
            results.add(result);
            Files.writeString(FILE, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(results));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
