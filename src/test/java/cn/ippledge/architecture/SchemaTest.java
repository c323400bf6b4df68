package cn.ippledge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database obeys the rule that the code obeys: tables carry their module's name, foreign keys follow its graph. */
class SchemaTest {

    private static final Map<String, Set<String>> MAY_REFER_TO = Map.ofEntries(
            Map.entry("record", Set.of("record")),
            Map.entry("party", Set.of("party", "record")),
            Map.entry("policy", Set.of("policy", "record")),
            Map.entry("collateral", Set.of("collateral", "party", "policy", "record")),
            Map.entry("financing", Set.of("financing", "collateral", "party", "policy", "record")),
            Map.entry("loan", Set.of("loan", "financing", "collateral", "party", "policy", "record")),
            Map.entry("ledger", Set.of("ledger", "record")),
            Map.entry("subsidy", Set.of("subsidy", "party", "policy", "record", "loan", "ledger")),
            Map.entry(
                    "compensation",
                    Set.of("compensation", "ledger", "loan", "collateral", "party", "policy", "record")),
            Map.entry("workflow", Set.of("workflow")),
            Map.entry("insight", Set.of("insight", "party")));

    abstract static class Cases {

        @Autowired
        JdbcTemplate jdbc;

        abstract String schema();

        @Test
        void everyTableCarriesItsModulesName() {
            List<String> tables = jdbc.queryForList(
                    "select lower(table_name) from information_schema.tables where table_schema = ? and table_type like '%TABLE%'",
                    String.class, schema());
            assertThat(tables).hasSizeGreaterThan(20);
            assertThat(tables)
                    .filteredOn(table -> !table.startsWith("act_") && !table.startsWith("flyway_"))
                    .allMatch(table -> MAY_REFER_TO.containsKey(module(table)));
        }

        @Test
        void foreignKeysFollowTheModuleGraph() {
            List<String[]> keys = jdbc.query(
                    """
                    select lower(k.table_name), lower(u.table_name)
                    from information_schema.referential_constraints r
                    join information_schema.key_column_usage k
                      on k.constraint_schema = r.constraint_schema and k.constraint_name = r.constraint_name
                    join information_schema.table_constraints u
                      on u.constraint_schema = r.unique_constraint_schema and u.constraint_name = r.unique_constraint_name
                    where r.constraint_schema = ?
                    """
                            + referenced(),
                    (row, i) -> new String[] {row.getString(1), row.getString(2)},
                    schema());
            assertThat(keys).filteredOn(k -> !k[0].startsWith("act_")).allSatisfy(k -> assertThat(
                            MAY_REFER_TO.get(module(k[0])))
                    .as("%s → %s", k[0], k[1])
                    .contains(module(k[1])));
        }

        /** MySQL names every primary key PRIMARY, so the referenced table has to be named too. */
        abstract String referenced();

        private static String module(String table) {
            return table.substring(0, Math.max(0, table.indexOf('_')));
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {
        @Override
        String schema() {
            return "PUBLIC";
        }

        @Override
        String referenced() {
            return "";
        }
    }

    @Nested
    @OnMySql
    class MySql extends Cases {
        @Override
        String schema() {
            return "platform";
        }

        @Override
        String referenced() {
            return " and u.table_name = r.referenced_table_name";
        }
    }
}
