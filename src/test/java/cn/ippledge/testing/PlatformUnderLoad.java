package cn.ippledge.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The platform in a process of its own with a load on it, until somebody kills it; what it was answered it says line by line. */
public final class PlatformUnderLoad implements AutoCloseable {

    private final Process process;
    private final Path output;

    private PlatformUnderLoad(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** @param helpers what of the tests the load needs beside itself */
    public static PlatformUnderLoad start(
            String name, String url, String user, Class<?> load, List<Class<?>> helpers, String... arguments) {
        List<Class<?>> classes = new ArrayList<>(helpers);
        classes.add(load);
        try {
            Path output = Files.createDirectories(Path.of("target", "running")).resolve(name + ".log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx500m",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classPath(load.getSimpleName(), classes),
                    load.getName(),
                    "--server.port=0",
                    "--spring.datasource.url=" + url,
                    "--spring.datasource.username=" + user,
                    "--spring.datasource.password=",
                    "--spring.datasource.hikari.connection-timeout=5000",
                    "--platform.audit.anchor=",
                    "--spring.main.banner-mode=off"));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new PlatformUnderLoad(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is delivered and the load, but none of the other tests: their models would be deployed beside the real ones. */
    private static String classPath(String name, List<Class<?>> classes) throws IOException {
        String delivered = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        Path folder = Path.of("target", "running", name).toAbsolutePath();
        for (Class<?> type : classes) copy(type, folder);
        return delivered + File.pathSeparator + folder;
    }

    /** With the classes inside it, which have no name or one after a dollar sign. */
    private static void copy(Class<?> type, Path folder) throws IOException {
        String file = type.getName().replace('.', '/');
        Path compiled = Path.of(Objects.requireNonNull(type.getResource(type.getSimpleName() + ".class"))
                .getPath());
        Path target = Files.createDirectories(folder.resolve(file).getParent());
        try (Stream<Path> all = Files.list(compiled.getParent())) {
            for (Path each : (Iterable<Path>) all::iterator) {
                String name = each.getFileName().toString();
                if (name.equals(type.getSimpleName() + ".class") || name.startsWith(type.getSimpleName() + "$"))
                    Files.copy(each, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** What follows the prefix on the lines that begin with it. */
    public Set<String> told(String prefix) {
        try (Stream<String> lines = Files.lines(output)) {
            Set<String> told = new HashSet<>();
            lines.filter(line -> line.startsWith(prefix)).forEach(line -> told.add(line.substring(prefix.length())));
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void await(String prefix, int wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (told(prefix).size() < wanted) {
            if (!process.isAlive() || System.nanoTime() > end)
                throw new AssertionError("only " + told(prefix).size() + " of " + prefix + ", see " + output);
            Thread.sleep(100);
        }
    }

    /** SIGKILL: nothing is flushed, nobody is told. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
