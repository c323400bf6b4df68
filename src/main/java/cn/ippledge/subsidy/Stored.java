package cn.ippledge.subsidy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How this module keeps what it computed: JSON that reads back to the same value, and its digest. */
final class Stored {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Stored() {}

    static String written(Object value) {
        return JSON.writeValueAsString(value);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> facts(String json) {
        return JSON.readValue(json, Map.class);
    }

    static Declared declared(String json) {
        return JSON.readValue(json, Declared.class);
    }

    static Computation computation(String json) {
        return JSON.readValue(json, Computation.class);
    }

    static List<Entitlement.Why> reasons(String json) {
        return List.of(JSON.readValue(json, Entitlement.Why[].class));
    }

    static String digest(String... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha256.digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
