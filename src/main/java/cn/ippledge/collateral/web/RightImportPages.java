package cn.ippledge.collateral.web;

import cn.ippledge.collateral.RightImport;
import cn.ippledge.record.Documents;
import cn.ippledge.record.Sheets;
import cn.ippledge.shared.Actor;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Rights from Excel: the template, the import, and the sheet of rows to mend. */
@Controller
@RequestMapping("/rights/import")
class RightImportPages {

    private static final int SHOWN = 20;

    private final RightImport imports;
    private final Documents documents;

    RightImportPages(RightImport imports, Documents documents) {
        this.imports = imports;
        this.documents = documents;
    }

    @GetMapping
    String choose() {
        return "collateral/right-import";
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template() {
        return sheet("ip-rights.xlsx", imports.template());
    }

    @PostMapping
    String bringIn(@RequestParam MultipartFile file, Model model, Actor actor) throws IOException {
        RightImport.Outcome outcome = imports.importRights(file.getBytes(), actor);
        model.addAttribute("result", outcome.result());
        model.addAttribute(
                "errors", outcome.result().errors().stream().limit(SHOWN).toList());
        model.addAttribute("errorSheet", outcome.errorSheet());
        return "collateral/right-import";
    }

    @GetMapping("/errors/{id}")
    ResponseEntity<byte[]> errors(@PathVariable long id, Actor actor) {
        Documents.Content content = documents.open(id, actor);
        return sheet(content.document().name(), content.bytes());
    }

    private static ResponseEntity<byte[]> sheet(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Sheets.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
