package cn.ippledge.record.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A file outside the database that is only ever appended to, one line for each head of the chain: {@code chain block lastSeq
 * hash time}. Whoever rewrites the whole database, or puts back an old copy, cannot rewrite this. It belongs on another account
 * or host; setting {@code platform.audit.anchor}, off when empty.
 */
@Component
class Anchor {

    private final Path file;

    Anchor(@Value("${platform.audit.anchor:}") String path) {
        this.file = path.isBlank() ? null : Path.of(path).toAbsolutePath();
    }

    /** What a line says about a block. */
    record Line(String chain, long blockNo, String hash) {}

    boolean isOn() {
        return file != null;
    }

    /** The lines in the order they were written; throws {@link IllegalStateException} when one cannot be read. */
    List<Line> lines() {
        if (!isOn() || !Files.exists(file)) return List.of();
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(Anchor::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void append(Block head) {
        String line =
                "%s %d %d %s %s%n".formatted(head.chain(), head.blockNo(), head.lastSeq(), head.hex(), head.sealedAt());
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line parse(String text) {
        String[] parts = text.split(" ");
        if (parts.length != 5 || !parts[1].matches("\\d{1,18}") || !parts[3].matches("[0-9a-f]{64}"))
            throw new IllegalStateException("unreadable line in the anchor: " + text);
        return new Line(parts[0], Long.parseLong(parts[1]), parts[3]);
    }
}
