package cn.ippledge.party.web;

import cn.ippledge.party.PartySheets;
import cn.ippledge.party.PartySheets.Outcome;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Uploading sheets. The last sheet of bad rows waits in the session until it is fetched or replaced. */
@Controller
class ImportPages {

    private static final String ERRORS = "party.import.errors";

    private final PartySheets sheets;

    ImportPages(PartySheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/opening/enterprises")
    String enterprises(Model model, Actor actor) {
        actor.require(Role.CENTER_CLERK);
        return page(model, "/opening/enterprises", "enterprises");
    }

    @GetMapping("/opening/enterprises/template")
    ResponseEntity<byte[]> enterpriseTemplate() {
        return file("enterprises.xlsx", sheets.enterpriseTemplate());
    }

    @PostMapping("/opening/enterprises")
    String importEnterprises(@RequestParam MultipartFile file, Model model, Actor actor, HttpSession session) {
        show(sheets.importEnterprises(bytes(file), actor), model, session);
        return page(model, "/opening/enterprises", "enterprises");
    }

    @GetMapping("/opening/enterprises/errors")
    ResponseEntity<byte[]> enterpriseErrors(HttpSession session) {
        return errors(session);
    }

    @GetMapping("/watchlists/import")
    String watchlist(Model model, Actor actor) {
        actor.require(Role.CENTER_CLERK, Role.IP_CLERK);
        return page(model, "/watchlists/import", "watchlist");
    }

    @GetMapping("/watchlists/import/template")
    ResponseEntity<byte[]> watchlistTemplate() {
        return file("watchlist.xlsx", sheets.watchlistTemplate());
    }

    @PostMapping("/watchlists/import")
    String importWatchlist(@RequestParam MultipartFile file, Model model, Actor actor, HttpSession session) {
        show(sheets.importWatchlist(bytes(file), actor), model, session);
        return page(model, "/watchlists/import", "watchlist");
    }

    @GetMapping("/watchlists/import/errors")
    ResponseEntity<byte[]> watchlistErrors(HttpSession session) {
        return errors(session);
    }

    private static String page(Model model, String url, String what) {
        model.addAttribute("importUrl", url);
        model.addAttribute("what", what);
        return "party/import";
    }

    private static void show(Outcome outcome, Model model, HttpSession session) {
        model.addAttribute("result", outcome.result());
        session.setAttribute(ERRORS, outcome.errorSheet());
    }

    private static ResponseEntity<byte[]> errors(HttpSession session) {
        byte[] sheet = (byte[]) session.getAttribute(ERRORS);
        return sheet == null ? ResponseEntity.notFound().build() : file("errors.xlsx", sheet);
    }

    private static byte[] bytes(MultipartFile file) {
        if (file.isEmpty()) throw Rejected.field("file", CommonReason.REQUIRED);
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType(Sheets.MEDIA_TYPE))
                .body(bytes);
    }
}
