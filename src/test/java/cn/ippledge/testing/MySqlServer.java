package cn.ippledge.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.springframework.boot.SpringApplication;

/**
 * A real mysqld 8.0.31, unpacked from an archive on the test class path: no container, no root, no installed server. It ends
 * with this JVM, however the JVM ends.
 */
public final class MySqlServer implements AutoCloseable {

    /** For tests: no fsync. Rows survive the end of a client, not of the machine. */
    public static final List<String> FAST = List.of(
            "--skip-log-bin",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-flush-method=nosync",
            "--innodb-doublewrite=0");
    /** For benchmarks and kill tests: MySQL's own durable defaults, said aloud. */
    public static final List<String> DURABLE = List.of("--innodb-flush-log-at-trx-commit=1", "--sync-binlog=1");

    private static final Path CACHE =
            Path.of(System.getProperty("mysql.cache", "target/mysql-8.0.31")).toAbsolutePath();

    /** mysqld links libaio.so.1 without calling it when native aio is off: this stand-in (gzip, base64) satisfies the linker. */
    private static final String LIBAIO =
            "H4sIAAAAAAACA+2bTWjUQBTHX3bbbdVWalEsVOsqBWvFuFtEioJfXb+gai0WRIRttjt2A7tZ3WSt9QM9eBBBURAREUHxoDfBi94ExYsHj4pHQb"
                    + "wI1oN6UeNM8qadjK6tIILwfmXyz/snbzJflyazp7f2b4sZBkjisAGmIoBNqPdTqtcLs/ixGZqCe+ugNmfrogotoYi8eiXWtRuiquYFVSXR1/Q9"
                    + "RFXNS4hwNdobozoBUZV5sT/Ma0Stw9IbC2NdOyGqcngG3nr53/UvA1GVeXt5XgJmjhzuQXzeTPtnKM+dH6wXgO27h2DXlw2ld18fLD55qn3xnZ"
                    + "ffmgduNl8HvG4o45+BeRed5LLJeRTe7cdX7257tLR1KLFn7sTC7nu3nuX7chfePB143v/i/aGue6P8vFY/lvDSCg3Qih2SYzAb/YTmr0W/Q/NX"
                    + "oN+m+Rn0OzXf4mUefPT19izA+5u0+w30QfOLNeoBu5x1mVc9LE7yzPUq5fHAq+ZKtifORixnhBXF2Sjz2FHmeK4IjlRZlWVtJ7wpjCqsyCyXQd"
                    + "HOWXbZdMtmGvp3btm8c082pZ6uCVd8PCjiGGrY/vDv8vGxYN4X8TKk9C3Gj0dSb+rlNUu5Jmry8Jrsc6NyD0EQBEEQBEEQ/4aHr33ffzKTI40V"
                    + "QRAEQRAEQRAEQfyvGO3x9eIbZ4MIJnx/mEuCq8e1ies5rq1cb3Bt43qfawdX8UG2k+srrEd+2zOOD4JxrMVob2povGSEnzvF98BrH3xffvMUnt"
                    + "hOcF7zRDtOat5+XhzNE98PhzXvDC+DmndF1Kl4BEEQBEEQBEEQBCGZiyr3tn767peFDuO+7Xr0r4XbYif38d7F67MxHkOdg9qG+tUP6+vCjdvf"
                    + "MMbqxL/gQdxS92/6u72vb12yK8NytuUk0z1mj5lalV6zMs9y6Z5qegVaAKZbcL2KZ+XAdMoeM0edqpmr2sX8KjsPQVSw3AKY+XHHHS+F6lXCK0"
                    + "dZxbXLTiTI8iyPHfPAZIXsoYpVYtlCvjIVBTVYJXsEzJFyqcQc7+/0dw6+68DpqrkvX6JPQwcvn/kcyXy5LqTuQF/OZ6OW34VtiGnrRuqE8lxD"
                    + "yZfrJ4V1x7R1KHVMf7+jxb28+Er75TqTOl9rf0zTrbhmZSzXsdSDSvvjv+j/Ppj6LcDkixpFu6dp/wGQ+82RZFQz08xfQcvfkYzqHe1+vf0VbL"
                    + "scn8nfS6z+ef7UfNnNE/j8lL4w0Vheo/+qxn+xrpdj/tlpxu8HGjFLIPAzAAA=";

    private static MySqlServer shared;

    private final Path home;
    private final Path data;
    private final List<String> options;
    private final int port;
    private Process mysqld;
    private Process watchdog;

    private MySqlServer(Path home, Path data, List<String> options) throws IOException {
        this.home = home;
        this.data = data;
        this.options = options;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
        // After the contexts are closed: an engine that closes without its database waits half a minute for it.
        SpringApplication.getShutdownHandlers().add(this::kill);
    }

    /** The one server of this JVM; each context or test class takes its own database of it. */
    public static synchronized MySqlServer shared() {
        if (shared == null) shared = start(FAST);
        return shared;
    }

    public static MySqlServer start(List<String> options) {
        try {
            Path home = prepare();
            Path data = CACHE.resolve("data-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
            copy(CACHE.resolve("template"), data);
            Files.deleteIfExists(data.resolve("auto.cnf"));
            MySqlServer server = new MySqlServer(home, data, options);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Unpacks the binaries and initialises a template data directory, once for each target folder. */
    private static Path prepare() throws IOException, InterruptedException {
        Path home = CACHE.resolve("dist");
        Files.createDirectories(CACHE);
        try (FileChannel channel =
                        FileChannel.open(CACHE.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(home)) unpack(home);
            if (!Files.exists(CACHE.resolve("template"))) initialise(home);
        }
        return home;
    }

    private static void unpack(Path home) throws IOException, InterruptedException {
        Path unpacked = Files.createTempDirectory(CACHE, "unpack");
        String archive = "/mysql-"
                + (System.getProperty("os.name") + "-" + System.getProperty("os.arch")).replace(' ', '_') + ".tar.gz";
        Path log = CACHE.resolve("tar.log");
        Process tar = new ProcessBuilder("tar", "-xz", "--no-same-owner", "-C", unpacked.toString())
                .redirectError(log.toFile())
                .start();
        try (InputStream in = Objects.requireNonNull(MySqlServer.class.getResourceAsStream(archive), archive);
                OutputStream out = tar.getOutputStream()) {
            in.transferTo(out);
        }
        if (tar.waitFor() != 0) throw new IOException("tar failed, see " + log);
        if (System.getProperty("os.name").equals("Linux")) {
            try (InputStream in = new GZIPInputStream(
                    new java.io.ByteArrayInputStream(Base64.getDecoder().decode(LIBAIO)))) {
                Files.copy(in, unpacked.resolve("lib/private/libaio.so.1"));
            }
        }
        Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void initialise(Path home) throws IOException, InterruptedException {
        Path fresh = CACHE.resolve("template.new");
        delete(fresh);
        // With --skip-name-resolve root@localhost does not match a TCP connection.
        Path init = CACHE.resolve("init.sql");
        Files.writeString(
                init, "CREATE USER root@'127.0.0.1';\nGRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;\n");
        List<String> command = command(home, fresh);
        command.addAll(FAST);
        command.add("--initialize-insecure");
        command.add("--init-file=" + init);
        Path log = CACHE.resolve("init.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("mysqld --initialize failed:\n" + Files.readString(log));
        }
        Files.move(fresh, CACHE.resolve("template"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> command(Path home, Path data) {
        return new ArrayList<>(List.of(
                home.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--basedir=" + home,
                "--lc-messages-dir=" + home.resolve("share"),
                "--datadir=" + data,
                "--innodb-use-native-aio=0",
                "--innodb-redo-log-capacity=64M",
                "--innodb-buffer-pool-size=128M",
                "--performance-schema=OFF"));
    }

    private synchronized void start() throws IOException, InterruptedException {
        List<String> command = command(home, data);
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // A socket's path has at most 107 bytes.
                "--socket=" + Path.of(System.getProperty("java.io.tmpdir"), "my-" + port + ".sock"),
                "--pid-file=" + data.resolve("mysqld.pid"),
                "--skip-mysqlx",
                "--skip-name-resolve",
                "--max-connections=200",
                "--max-allowed-packet=128M",
                "--default-time-zone=+08:00",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--transaction-isolation=READ-COMMITTED"));
        command.addAll(options);
        Path log = data.resolveSibling(data.getFileName() + ".log");
        mysqld = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        // When this JVM dies, even by kill -9, the pipe closes and the shell ends mysqld.
        watchdog = new ProcessBuilder("sh", "-c", "read x; kill -9 " + mysqld.pid()).start();
        awaitAnswer(log);
    }

    private void awaitAnswer(Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (true) {
            try (Connection connection = DriverManager.getConnection(url(""), "root", "")) {
                if (connection.isValid(5)) return;
            } catch (SQLException e) {
                if (!mysqld.isAlive()) throw new IOException("mysqld ended:\n" + Files.readString(log));
                if (System.nanoTime() > end)
                    throw new IOException("mysqld did not answer:\n" + Files.readString(log), e);
            }
            Thread.sleep(50);
        }
    }

    public String url(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database
                + "?createDatabaseIfNotExist=true&sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    /** SIGKILL, as a power cut would. */
    public synchronized void kill() {
        if (watchdog != null) watchdog.destroyForcibly();
        if (mysqld == null) return;
        mysqld.destroyForcibly();
        try {
            mysqld.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** On the same data and port, after {@link #kill}. */
    public void restart() {
        try {
            start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
        try {
            delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator)
                Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) return;
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
