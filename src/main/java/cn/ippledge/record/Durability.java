package cn.ippledge.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Says at the start where the database may forget what it has acknowledged. Every promise of this platform rests on a commit
 * being on disk, in the log from which the data are restored too.
 */
@Component
class Durability implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Durability.class);
    private static final Map<String, String> REQUIRED =
            Map.of("innodb_flush_log_at_trx_commit", "1", "sync_binlog", "1");

    private final JdbcTemplate jdbc;

    Durability(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        weaknesses()
                .forEach(weakness -> log.warn(
                        "NOT DURABLE: MySQL runs with {}. A power cut may lose payments and audit entries that were"
                                + " acknowledged; set it to 1.",
                        weakness));
    }

    /** Settings that are not what they must be, as {@code name=value}; none on the embedded database. */
    List<String> weaknesses() {
        if (!isMySql()) return List.of();
        List<String> found = new ArrayList<>();
        jdbc.query(
                "show global variables where variable_name in ('innodb_flush_log_at_trx_commit', 'sync_binlog')",
                row -> {
                    String name = row.getString(1), value = row.getString(2);
                    if (!REQUIRED.get(name).equals(value)) found.add(name + "=" + value);
                });
        return found;
    }

    private boolean isMySql() {
        return "MySQL".equals(jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName()));
    }
}
