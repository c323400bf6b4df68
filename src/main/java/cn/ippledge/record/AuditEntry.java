package cn.ippledge.record;

import cn.ippledge.shared.PartyId;
import cn.ippledge.shared.RegionCode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One command as it is digested: JSON, so that no two different entries can run together into the same bytes. */
record AuditEntry(
        LocalDateTime at,
        long userId,
        String login,
        String userName,
        PartyId organisation,
        RegionCode region,
        String command,
        String caseNo,
        Object before,
        Object after) {

    /** Its own mapper: a change to how the API writes JSON must not change what the trail says. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    /** Written once and stored as they are; verification digests the stored bytes and never writes them anew. */
    byte[] bytes() {
        return JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }

    static JsonNode read(byte[] content) {
        return JSON.readTree(content);
    }
}
