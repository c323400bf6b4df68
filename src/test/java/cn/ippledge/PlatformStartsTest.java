package cn.ippledge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ippledge.testing.OnH2;
import cn.ippledge.testing.OnMySql;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The application starts with every migration applied on both databases, and reads only what is committed. */
class PlatformStartsTest {

    abstract static class Cases {

        @Autowired
        DataSource dataSource;

        abstract String product();

        @Test
        void connectsToItsDatabaseAtReadCommitted() throws SQLException {
            try (Connection connection = dataSource.getConnection()) {
                assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo(product());
                assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            }
        }
    }

    @Nested
    @OnH2
    class H2 extends Cases {
        @Override
        String product() {
            return "H2";
        }
    }

    @Nested
    @OnMySql
    class MySql extends Cases {
        @Override
        String product() {
            return "MySQL";
        }
    }
}
