package cn.ippledge.record;

import cn.ippledge.shared.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The kinds of files that are kept. What is not on this list is refused, whatever its name says. */
enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private static final List<String> EXECUTABLES = List.of(
            "MZ",
            "\u007fELF",
            "\u00ca\u00fe\u00ba\u00be",
            "\u00fe\u00ed\u00fa",
            "\u00ce\u00fa\u00ed\u00fe",
            "\u00cf\u00fa\u00ed\u00fe",
            "#!",
            "dex\n");
    private static final List<String> MARKUP =
            List.of("<!doctype", "<html", "<script", "<svg", "<?xml", "<?php", "<%", "<hta");
    private static final String OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    /** The type by content; the name must agree with it, so that the file opens as what it is on the reader's machine. */
    static FileType of(Upload upload) {
        FileType type = byContent(upload);
        String name = upload.name();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!type.extensions.contains(extension))
            throw refused(RecordReason.DOCUMENT_TYPE_AND_NAME_DIFFER, name, type.extensions.get(0));
        return type;
    }

    private static FileType byContent(Upload upload) {
        byte[] bytes = upload.bytes();
        String start = latin1(bytes, 16);
        if (start.startsWith("%PDF-")) return pdf(upload);
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) return PNG;
        if (start.startsWith("\u00ff\u00d8\u00ff")) return JPEG;
        if (start.startsWith("PK\u0003\u0004")) return OfficePackage.typeOf(upload);
        if (start.startsWith(OLD_OFFICE)) throw refused(RecordReason.DOCUMENT_LEGACY_OFFICE, upload.name());
        if (EXECUTABLES.stream().anyMatch(start::startsWith))
            throw refused(RecordReason.DOCUMENT_EXECUTABLE, upload.name());
        String text = latin1(bytes, 512)
                .replaceFirst("^\u00ef\u00bb\u00bf", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (MARKUP.stream().anyMatch(text::startsWith)) throw refused(RecordReason.DOCUMENT_SCRIPT, upload.name());
        throw refused(RecordReason.DOCUMENT_TYPE_UNKNOWN, upload.name());
    }

    /** Programs inside a PDF run when it is opened; written plainly they are refused. */
    private static FileType pdf(Upload upload) {
        String content = latin1(upload.bytes(), upload.bytes().length);
        if (content.contains("/JavaScript") || content.contains("/Launch"))
            throw refused(RecordReason.DOCUMENT_ACTIVE_CONTENT, upload.name());
        return PDF;
    }

    private static String latin1(byte[] bytes, int length) {
        return new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1);
    }

    static Rejected refused(RecordReason reason, Object... args) {
        return Rejected.field("file", reason, args);
    }
}
