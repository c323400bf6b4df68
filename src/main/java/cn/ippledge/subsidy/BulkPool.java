package cn.ippledge.subsidy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A second, small pool for writing many rows. Its driver joins a batch into statements of many rows, which the engine's pool
 * must not (the engine counts what each of its statements has changed). Never a candidate where somebody asks for the data
 * source, so that migrations, mappers and the engine keep theirs.
 */
@Configuration(proxyBeanMethods = false)
class BulkPool {

    static final String NAME = "bulk";

    /** One for each of the two workers. */
    private static final int SIZE = 2;

    @Bean(name = NAME, defaultCandidate = false, destroyMethod = "close")
    @Qualifier(NAME)
    HikariDataSource bulk(DataSourceProperties properties) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(NAME);
        config.setJdbcUrl(properties.determineUrl());
        config.setUsername(properties.determineUsername());
        config.setPassword(properties.determinePassword());
        config.setMaximumPoolSize(SIZE);
        // Nobody writes in bulk most of the time, and a start-up needs no connection more.
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        if (properties.determineUrl().startsWith("jdbc:mysql:")) {
            // As texts: the pool passes over values of any other type.
            config.addDataSourceProperty("rewriteBatchedStatements", "true");
            config.addDataSourceProperty("useLocalSessionState", "true");
        }
        return new HikariDataSource(config);
    }
}
