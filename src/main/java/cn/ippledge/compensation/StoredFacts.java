package cn.ippledge.compensation;

import cn.ippledge.policy.Facts;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facts as they were asked, kept as text so that the same question can be put again. */
final class StoredFacts {

    private static final JsonMapper JSON = new JsonMapper();

    private StoredFacts() {}

    static String write(Facts facts) {
        return JSON.writeValueAsString(facts.asGiven());
    }

    static Facts read(String text) {
        return Facts.read(JSON.readValue(text, new TypeReference<Map<String, Object>>() {}));
    }
}
