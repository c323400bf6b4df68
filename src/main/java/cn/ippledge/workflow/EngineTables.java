package cn.ippledge.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * V0070: the engine's own tables, from the scripts in its jar. The MySQL scripts ask for three-byte {@code utf8}, in which
 * rare Chinese characters fail and joins with our tables collide; they are rewritten to utf8mb4.
 */
class EngineTables implements JavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("0070");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    @Override
    public Integer getChecksum() {
        return PARTS.hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase();
        try (Statement statement = connection.createStatement()) {
            for (String part : PARTS) for (String sql : statements(product, part)) statement.execute(sql);
        }
    }

    static List<String> statements(String product, String part) throws IOException {
        String name = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(product, part);
        try (InputStream script = ProcessEngine.class.getClassLoader().getResourceAsStream(name)) {
            if (script == null) throw new IOException("The engine has no script " + name);
            return split(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<String> split(String script) {
        String plain = script.replaceAll("(?m)^\\s*--.*$", "")
                .replace("CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin");
        return Arrays.stream(plain.split(";\\s*(\\R|$)"))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }
}
