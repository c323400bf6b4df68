package cn.ippledge.record;

import static cn.ippledge.record.FileType.refused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** Looks into a zip: a Word or Excel file says so in its list of parts; anything else in a zip is refused. */
final class OfficePackage {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String WORD = "wordprocessingml.document.main+xml";
    private static final String EXCEL = "spreadsheetml.sheet.main+xml";
    private static final int MAX_ENTRIES = 5_000;
    private static final long MAX_EXPANDED = 500L * 1024 * 1024;
    private static final int MAX_CONTENT_TYPES = 1024 * 1024;

    private final Upload upload;
    private final byte[] buffer = new byte[64 * 1024];
    private String contentTypes = "";
    private long expanded;

    private OfficePackage(Upload upload) {
        this.upload = upload;
    }

    static FileType typeOf(Upload upload) {
        OfficePackage office = new OfficePackage(upload);
        try {
            office.walk();
        } catch (IOException | IllegalArgumentException e) {
            throw refused(RecordReason.DOCUMENT_DAMAGED, upload.name());
        }
        return office.type();
    }

    private FileType type() {
        if (contentTypes.toLowerCase(Locale.ROOT).contains("macroenabled"))
            throw refused(RecordReason.DOCUMENT_MACROS, upload.name());
        if (contentTypes.contains(WORD)) return FileType.DOCX;
        if (contentTypes.contains(EXCEL)) return FileType.XLSX;
        throw refused(RecordReason.DOCUMENT_TYPE_UNKNOWN, upload.name());
    }

    private void walk() throws IOException {
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(upload.bytes()))) {
            int entries = 0;
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MAX_ENTRIES) throw refused(RecordReason.DOCUMENT_DAMAGED, upload.name());
                refusePrograms(entry.getName().toLowerCase(Locale.ROOT));
                if (entry.getName().equals(CONTENT_TYPES))
                    contentTypes = new String(zip.readNBytes(MAX_CONTENT_TYPES), StandardCharsets.UTF_8);
                expand(zip);
            }
            if (entries == 0) throw refused(RecordReason.DOCUMENT_DAMAGED, upload.name());
        }
    }

    private void refusePrograms(String part) {
        if (part.endsWith(".class") || part.endsWith(".dex") || part.endsWith(".exe") || part.endsWith(".dll"))
            throw refused(RecordReason.DOCUMENT_EXECUTABLE, upload.name());
        if (part.contains("vbaproject")
                || part.contains("/activex/")
                || part.contains("oleobject")
                || part.contains("/macrosheets/")) throw refused(RecordReason.DOCUMENT_MACROS, upload.name());
    }

    /** Reads the part to its end and counts, since the sizes in a zip are only claims. */
    private void expand(ZipArchiveInputStream zip) throws IOException {
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            expanded += read;
            if (expanded > MAX_EXPANDED) throw refused(RecordReason.DOCUMENT_DAMAGED, upload.name());
        }
    }
}
