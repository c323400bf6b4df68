package cn.ippledge.record.web;

import cn.ippledge.record.Documents;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A stored file on its way out: always to be saved, never shown by the browser in the platform's name. */
final class Download {

    private Download() {}

    static ResponseEntity<byte[]> of(Documents.Content content) {
        ContentDisposition name = ContentDisposition.attachment()
                .filename(content.document().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.parseMediaType(content.document().mediaType()))
                .body(content.bytes());
    }
}
