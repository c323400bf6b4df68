package cn.ippledge.record;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DurabilityTest {

    @Nested
    @OnH2
    class H2 {
        @Autowired
        Durability durability;

        @Test
        void hasNothingToSayOfTheEmbeddedDatabase() {
            assertThat(durability.weaknesses()).isEmpty();
        }
    }

    /** The tests' server does without the disk on purpose; that of the first start does not, and is not warned of there. */
    @Nested
    @OnMySql
    class MySql {
        @Autowired
        Durability durability;

        @Test
        void namesASettingThatMayForgetACommit() {
            assertThat(durability.weaknesses()).contains("innodb_flush_log_at_trx_commit=0");
        }
    }
}
