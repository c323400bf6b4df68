package cn.ippledge.record;

import cn.ippledge.record.seal.Merkle;
import cn.ippledge.shared.Rejected;
import java.text.Normalizer;
import java.util.HexFormat;

/** A file as it arrives. The name is for people only: it never becomes a path. */
public record Upload(String name, byte[] bytes) {

    public static final int LIMIT_MB = 50;
    private static final int LIMIT = LIMIT_MB * 1024 * 1024;
    private static final int NAME_LENGTH = 200;

    public Upload {
        name = cleaned(name);
        if (bytes.length == 0) throw Rejected.field("file", RecordReason.DOCUMENT_EMPTY, name);
        if (bytes.length > LIMIT) throw Rejected.field("file", RecordReason.DOCUMENT_TOO_LARGE, LIMIT_MB);
    }

    /** By which the same file is known again, whatever it is called. */
    public String sha256() {
        return sha256(bytes);
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Merkle.sha256().digest(bytes));
    }

    /** Without folders; refuses characters that turn the reading direction round, by which "fdp.exe" can look like a PDF. */
    private static String cleaned(String raw) {
        String name = Normalizer.normalize(raw == null ? "" : raw, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        boolean hidden = name.codePoints()
                .anyMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE);
        if (name.isEmpty() || hidden || name.length() > NAME_LENGTH)
            throw Rejected.field("file", RecordReason.DOCUMENT_NAME_INVALID, NAME_LENGTH);
        return name;
    }
}
