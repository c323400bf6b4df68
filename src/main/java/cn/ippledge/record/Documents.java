package cn.ippledge.record;

import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import cn.ippledge.shared.NotFound;
import cn.ippledge.shared.Rejected;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of a case: typed by their content, digested, versioned, and never changed or removed. */
@Service
public class Documents {

    private static final int PART = 4 * 1024 * 1024;

    private final DocumentMapper mapper;
    private final ObjectProvider<DocumentAccess> owners;
    private final AuditTrail audit;
    private final Clock clock;

    Documents(DocumentMapper mapper, ObjectProvider<DocumentAccess> owners, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.owners = owners;
        this.audit = audit;
        this.clock = clock;
    }

    /** A document and its bytes. */
    public record Content(Document document, byte[] bytes) {}

    /** Keeps a file. The same name and kind again is the next version; the older ones stay. */
    @Transactional
    public Document store(Upload upload, String caseNo, String kind, Actor actor) {
        DocumentAccess owner = ownerFor(caseNo, actor);
        if (!owner.mayAdd(caseNo, actor)) throw new Denied(CommonReason.ROLE_REQUIRED);
        if (kind == null || !kind.matches("[A-Z][A-Z0-9_]{0,39}"))
            throw Rejected.field("kind", RecordReason.DOCUMENT_KIND_INVALID, String.valueOf(kind));
        FileType type = FileType.of(upload);
        owner.admit(caseNo, kind, type.mediaType(), actor);
        Document document = insertNextVersion(upload, caseNo, kind, type, actor);
        byte[] bytes = upload.bytes();
        for (int part = 0; part * PART < bytes.length; part++)
            mapper.insertPart(
                    document.id(),
                    part,
                    Arrays.copyOfRange(bytes, part * PART, Math.min(bytes.length, (part + 1) * PART)));
        audit.record(actor, "document.store", caseNo, null, document);
        return document;
    }

    /** The case's documents, newest version first within each name. */
    @Transactional(readOnly = true)
    public List<Document> ofCase(String caseNo, Actor actor) {
        ownerFor(caseNo, actor);
        return mapper.ofCase(caseNo);
    }

    @Transactional(readOnly = true)
    public boolean mayAdd(String caseNo, Actor actor) {
        return ownerFor(caseNo, actor).mayAdd(caseNo, actor);
    }

    /** Opens a document; somebody who may not see its case is told that there is none. */
    @Transactional(readOnly = true)
    public Content open(long id, Actor actor) {
        Document document = mapper.get(id);
        if (document == null || !mayRead(document.caseNo(), actor)) throw new NotFound(id);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) document.size());
        mapper.parts(id).forEach(part -> bytes.writeBytes(part.bytes()));
        if (!Upload.sha256(bytes.toByteArray()).equals(document.sha256()))
            throw new IllegalStateException("document " + id + " is not what was uploaded");
        return new Content(document, bytes.toByteArray());
    }

    private DocumentAccess ownerFor(String caseNo, Actor actor) {
        return owners.stream()
                .filter(owner -> owner.knows(caseNo) && owner.mayRead(caseNo, actor))
                .findFirst()
                .orElseThrow(() -> new NotFound(caseNo));
    }

    private boolean mayRead(String caseNo, Actor actor) {
        return owners.stream().anyMatch(owner -> owner.knows(caseNo) && owner.mayRead(caseNo, actor));
    }

    /** Two uploads of one name at once: the second waits for the first and becomes the next version. */
    private Document insertNextVersion(Upload upload, String caseNo, String kind, FileType type, Actor actor) {
        if (mapper.advanceSeries(caseNo, kind, upload.name()) == 0) mapper.beginSeries(caseNo, kind, upload.name());
        int version = mapper.lastVersion(caseNo, kind, upload.name());
        mapper.insert(new Document(
                0,
                caseNo,
                kind,
                upload.name(),
                type.mediaType(),
                upload.bytes().length,
                upload.sha256(),
                version,
                actor.userId(),
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS)));
        return mapper.version(caseNo, kind, upload.name(), version);
    }
}
