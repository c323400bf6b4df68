package cn.ippledge.record.seal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares the columns that people search by with the bytes that are sealed. */
final class RowCheck {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RowCheck() {}

    /** The names of the columns that say something else than the bytes. */
    static List<String> differing(SealedRow row) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("userId", row.userId());
        columns.put("login", row.login());
        columns.put("userName", row.userName());
        columns.put("organisation", row.organisation());
        columns.put("region", row.region());
        columns.put("command", row.command());
        columns.put("caseNo", row.caseNo());
        List<String> differing = new ArrayList<>();
        try {
            JsonNode content = JSON.readTree(row.content());
            columns.forEach((name, value) -> {
                if (!Objects.toString(value, "").equals(content.path(name).asString(""))) differing.add(name);
            });
            if (!row.at().equals(JSON.treeToValue(content.path("at"), LocalDateTime.class))) differing.add("at");
        } catch (JacksonException e) {
            differing.add("content");
        }
        return differing;
    }
}
