package cn.ippledge.compensation.web;

import cn.ippledge.compensation.ClaimFilings;
import cn.ippledge.compensation.Evidence;
import cn.ippledge.record.Documents;
import cn.ippledge.record.Upload;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.Rejected;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The evidence of a claim as a part of its page: item, documents, the clerk's word; its bank puts documents in. */
@Controller
@RequestMapping("/compensations/{no}/evidence")
class EvidencePages {

    private final ClaimFilings filings;
    private final Documents documents;

    EvidencePages(ClaimFilings filings, Documents documents) {
        this.filings = filings;
        this.documents = documents;
    }

    @GetMapping
    String show(@PathVariable String no, Model model, Actor actor) {
        model.addAttribute("e", filings.evidence(no, actor));
        return "compensation/evidence";
    }

    @PostMapping
    String upload(
            @PathVariable String no,
            @RequestParam Evidence item,
            @RequestParam MultipartFile file,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            HttpServletResponse response,
            Actor actor)
            throws IOException {
        try {
            documents.store(new Upload(file.getOriginalFilename(), file.getBytes()), no, item.name(), actor);
            if (htmx == null) return "redirect:/cases/" + no;
        } catch (Rejected refusal) {
            model.addAttribute("refusal", refusal);
            model.addAttribute("refused", item);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return show(no, model, actor);
    }
}
