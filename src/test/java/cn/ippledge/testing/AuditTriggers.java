package cn.ippledge.testing;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The triggers that guard the trail on MySQL, away for a while: a test of tampering does what only their absence allows. */
public final class AuditTriggers {

    private final JdbcTemplate jdbc;
    private final List<String> statements;

    private AuditTriggers(JdbcTemplate jdbc, List<String> statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    public static AuditTriggers takenFrom(JdbcTemplate jdbc) {
        List<String> names = jdbc.queryForList(
                "select trigger_name from information_schema.triggers where trigger_schema = database()", String.class);
        List<String> statements = names.stream()
                .map(name -> jdbc.queryForObject(
                        "show create trigger " + name, (row, i) -> row.getString("SQL Original Statement")))
                .toList();
        names.forEach(name -> jdbc.execute("drop trigger " + name));
        return new AuditTriggers(jdbc, statements);
    }

    public void putBack() {
        statements.forEach(jdbc::execute);
    }
}
