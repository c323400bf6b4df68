package cn.ippledge.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of every kind for tests. */
public final class Files {

    private Files() {}

    public static byte[] pdf() {
        return latin1("%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF");
    }

    public static byte[] png() {
        return latin1("\u0089PNG\r\n\u001a\n....");
    }

    public static byte[] jpeg() {
        return latin1("\u00ff\u00d8\u00ff\u00e0..JFIF");
    }

    public static byte[] windowsProgram() {
        return latin1("MZ\u0090\0\u0003\0\0\0This program cannot be run in DOS mode.");
    }

    public static byte[] docx() {
        return office("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", Map.of());
    }

    public static byte[] xlsx() {
        return office("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", Map.of());
    }

    public static byte[] office(String mainType, Map<String, String> otherParts) {
        Map<String, String> parts = new TreeMap<>(otherParts);
        parts.put("[Content_Types].xml", "<Types><Override ContentType=\"" + mainType + "\"/></Types>");
        return zip(parts);
    }

    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
