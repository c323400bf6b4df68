package cn.ippledge.policy.web;

import cn.ippledge.policy.CalendarSheets;
import cn.ippledge.policy.WorkCalendar;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Role;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A year's notice as a sheet. */
@Controller
@RequestMapping("/calendar")
class CalendarSheetPages {

    private static final Role[] KEEPERS = {Role.CENTER_DIRECTOR, Role.ADMIN_SYSTEM};

    private final WorkCalendar calendar;
    private final CalendarSheets sheets;

    CalendarSheetPages(WorkCalendar calendar, CalendarSheets sheets) {
        this.calendar = calendar;
        this.sheets = sheets;
    }

    @GetMapping("/export")
    void export(@RequestParam int year, HttpServletResponse response) throws IOException {
        var loaded = calendar.year(year).orElseThrow(() -> new NotFound(year));
        UploadedSheets.announce("calendar-" + year + ".xlsx", response);
        sheets.export(loaded, response.getOutputStream());
    }

    @GetMapping("/import")
    String choose(@RequestParam int year, Actor actor, Model model) {
        actor.require(KEEPERS);
        return page(year, calendar.year(year).map(loaded -> loaded.source()).orElse(""), model);
    }

    @GetMapping("/import/template")
    ResponseEntity<byte[]> template() {
        return UploadedSheets.file("calendar-template.xlsx", sheets.template());
    }

    @PostMapping("/import")
    String bringIn(
            @RequestParam int year,
            @RequestParam String source,
            @RequestParam MultipartFile file,
            Actor actor,
            Model model,
            HttpSession session) {
        UploadedSheets.show(sheets.importYear(UploadedSheets.bytes(file), year, source, actor), model, session);
        return page(year, source, model);
    }

    @GetMapping("/import/errors")
    ResponseEntity<byte[]> errors(HttpSession session) {
        return UploadedSheets.errors(session);
    }

    private static String page(int year, String source, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("source", source);
        return "policy/calendar-import";
    }
}
