package cn.ippledge.record;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What H2 in a file needs and MySQL does not. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.startsWith('jdbc:h2:file:')")
class EmbeddedDatabase {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new OneWriterAtATime(dataSource);
    }
}
