package cn.ippledge.policy.web;

import cn.ippledge.policy.ImportedSheet;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;

/** Sheets on their way in and out. The last sheet of bad rows waits in the session until it is fetched or replaced. */
final class UploadedSheets {

    private static final String ERRORS = "policy.import.errors";

    private UploadedSheets() {}

    static byte[] bytes(MultipartFile file) {
        if (file.isEmpty()) throw Rejected.field("file", CommonReason.REQUIRED);
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void show(ImportedSheet imported, Model model, HttpSession session) {
        model.addAttribute("result", imported.result());
        session.setAttribute(ERRORS, imported.errorSheet());
    }

    static ResponseEntity<byte[]> errors(HttpSession session) {
        byte[] sheet = (byte[]) session.getAttribute(ERRORS);
        return sheet == null ? ResponseEntity.notFound().build() : file("errors.xlsx", sheet);
    }

    static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .contentType(MediaType.parseMediaType(Sheets.MEDIA_TYPE))
                .body(bytes);
    }

    static void announce(String name, HttpServletResponse response) {
        response.setContentType(Sheets.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name));
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
