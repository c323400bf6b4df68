package cn.ippledge.record.seal;

import cn.ippledge.record.AuditedRows;
import cn.ippledge.record.AuditedRows.Mismatch;
import cn.ippledge.record.seal.Verification.Extent;
import cn.ippledge.record.seal.Verification.Finding;
import cn.ippledge.record.seal.Verification.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifications as they were made, each kept. A full one reads the whole chain and counts it against the business tables both
 * ways; one in between goes on from the head that was last found sound.
 */
@Service
public class Verifications {

    private static final Logger log = LoggerFactory.getLogger(Verifications.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final AuditVerifier verifier;
    private final VerificationMapper kept;
    private final ObjectProvider<AuditedRows> rows;

    Verifications(AuditVerifier verifier, VerificationMapper kept, ObjectProvider<AuditedRows> rows) {
        this.verifier = verifier;
        this.kept = kept;
        this.rows = rows;
    }

    public Verification full() {
        Verification chain = verifier.verify();
        List<Finding> findings = new ArrayList<>(chain.findings());
        rows.forEach(source -> source.mismatches(Verification.MOST).forEach(found -> findings.add(finding(found))));
        return keep(chain.with(findings));
    }

    /** What was sealed since; everything when nothing was ever found sound. */
    public Verification sinceLast() {
        return keep(verifier.verifySince(kept.lastSound().orElse(null)));
    }

    /** The last of each extent; the full one first. */
    public List<Verification> last() {
        return List.of(Extent.FULL, Extent.INCREMENTAL).stream()
                .map(kept::last)
                .flatMap(Optional::stream)
                .map(row -> row.with(JSON.readValue(row.findings(), FINDINGS)))
                .toList();
    }

    private Verification keep(Verification verification) {
        kept.insert(verification, JSON.writeValueAsString(verification.findings()));
        if (!verification.intact())
            log.error(
                    "the audit trail is not intact: {}", verification.findings().get(0));
        return verification;
    }

    private static Finding finding(Mismatch found) {
        Kind kind = found.surplus() > 0 ? Kind.ROW_WITHOUT_ENTRY : Kind.ENTRY_WITHOUT_ROW;
        return new Finding(kind, null, null, found.source() + " " + found.caseNo() + " " + Math.abs(found.surplus()));
    }
}
