package cn.ippledge.record.web;

import cn.ippledge.record.DocumentKind;
import cn.ippledge.record.Documents;
import cn.ippledge.record.Upload;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Rejected;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents of a case as a fragment of its page, or as a page of their own; upload and download. */
@Controller
class DocumentPages {

    private static final String HTMX = "HX-Request";

    private final Documents documents;

    DocumentPages(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/documents")
    String list(
            @RequestParam String caseNo,
            @RequestParam(required = false) String kind,
            @RequestHeader(name = HTMX, required = false) String htmx,
            Actor actor,
            Model model) {
        return show(caseNo, kind, htmx, actor, model);
    }

    @PostMapping("/documents")
    String upload(
            @RequestParam String caseNo,
            @RequestParam String kind,
            @RequestParam MultipartFile file,
            @RequestHeader(name = HTMX, required = false) String htmx,
            Actor actor,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response)
            throws IOException {
        try {
            documents.store(new Upload(file.getOriginalFilename(), file.getBytes()), caseNo, kind, actor);
            if (htmx == null) {
                redirect.addAttribute("caseNo", caseNo);
                return "redirect:/documents";
            }
        } catch (Rejected refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return show(caseNo, kind, htmx, actor, model);
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> download(@PathVariable long id, Actor actor) {
        return Download.of(documents.open(id, actor));
    }

    private String show(String caseNo, String kind, String htmx, Actor actor, Model model) {
        model.addAttribute("caseNo", caseNo);
        model.addAttribute("kind", kind);
        model.addAttribute("documents", documents.ofCase(caseNo, actor));
        model.addAttribute("mayAdd", documents.mayAdd(caseNo, actor));
        model.addAttribute("kinds", DocumentKind.values());
        return htmx == null ? "record/documents" : "record/documents :: list";
    }
}
