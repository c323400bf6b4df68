package cn.ippledge.record.web;

import cn.ippledge.record.Document;
import cn.ippledge.record.Documents;
import cn.ippledge.record.Upload;
import cn.ippledge.shared.Actor;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The documents of a case for other programs. */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentApi {

    private final Documents documents;

    DocumentApi(Documents documents) {
        this.documents = documents;
    }

    @GetMapping
    List<Document> list(@RequestParam String caseNo, Actor actor) {
        return documents.ofCase(caseNo, actor);
    }

    @PostMapping
    ResponseEntity<Document> store(
            @RequestParam String caseNo, @RequestParam String kind, @RequestParam MultipartFile file, Actor actor)
            throws IOException {
        Document document =
                documents.store(new Upload(file.getOriginalFilename(), file.getBytes()), caseNo, kind, actor);
        return ResponseEntity.created(URI.create("/api/v1/documents/" + document.id()))
                .body(document);
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> open(@PathVariable long id, Actor actor) {
        return Download.of(documents.open(id, actor));
    }
}
