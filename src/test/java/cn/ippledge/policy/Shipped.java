package cn.ippledge.policy;

import cn.ippledge.shared.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The policies that ship, read from their files without a database. */
public final class Shipped {

    private static final Path FILES = Path.of("bpmn/decision");

    private Shipped() {}

    public static Policy policy(String id) {
        return all().stream()
                .filter(policy -> policy.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static List<Policy> all() {
        try (Stream<Path> files = Files.walk(FILES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Shipped::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Policy read(Path json) {
        try {
            Path dmn = json.resolveSibling(json.getFileName().toString().replace(".json", ".dmn"));
            return PolicyFile.read(Files.readString(json, StandardCharsets.UTF_8))
                    .with(PolicyStatus.RELEASED, Files.exists(dmn) ? Files.readAllBytes(dmn) : null);
        } catch (Rejected rejected) {
            throw new AssertionError(json + " " + rejected.reason() + rejected.args() + rejected.fields(), rejected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names and values in turn: text as a caller would send it, or a boolean. */
    public static Facts facts(Object... namesAndValues) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) given.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return Facts.read(given);
    }

    public static Quote quote(String id, String on, Object... namesAndValues) {
        return policy(id).quote(facts(namesAndValues), LocalDate.parse(on));
    }
}
