package cn.ippledge.record;

import java.time.LocalDateTime;

/**
 * An uploaded file.
 *
 * @param kind what it is to the case, e.g. {@code BUSINESS_LICENCE}; named by the module that owns the case
 * @param mediaType found from the bytes, not from the name or from what the browser said
 * @param version 1 for the first upload of this name and kind to the case
 */
public record Document(
        long id,
        String caseNo,
        String kind,
        String name,
        String mediaType,
        long size,
        String sha256,
        int version,
        long uploadedBy,
        LocalDateTime uploadedAt) {}
