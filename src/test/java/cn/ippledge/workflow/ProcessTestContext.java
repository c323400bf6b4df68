package cn.ippledge.workflow;

import cn.ippledge.shared.Money;
import cn.ippledge.testing.TestClock;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine with our wiring on an H2 of its own, without the rest of the application; the domain's doors are mocks. */
@Import({
    EngineConfiguration.class,
    AutomaticSteps.class,
    BankInvitations.class,
    TaskMirror.class,
    TaskMirrorPlugin.class,
    StepRules.class,
    OwnMoves.class,
    ProcessMoves.class,
    Correlation.class,
    LoanCorrelation.class,
    DisposalCorrelation.class,
    PolicyCorrelation.class,
    PolicyPositions.class,
    SubsidyCorrelation.class,
    ClaimCorrelation.class,
    ClaimOffices.class,
    ClaimPositions.class,
    RecoveryCorrelation.class,
    RefundPositions.class,
    ReversalPositions.class,
    PartnerDueCorrelation.class,
    PartnerDuePositions.class,
    ExpertPanel.class,
    RefundTransfers.class,
    Resumption.class,
    ApplicationPositions.class,
    RegistrationPositions.class,
    LoanPositions.class,
    DisposalPositions.class,
    SubsidyPositions.class,
    RegionEyes.class,
    CaseDates.class,
    FlowCoverage.class,
    TestClock.Configuration.class
})
@TestConfiguration(proxyBeanMethods = false)
class ProcessTestContext {

    @Bean
    DataSource dataSource() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:processes;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:sql/common")
                .javaMigrations(new EngineTables())
                .load()
                .migrate();
        return source;
    }

    @Bean
    PlatformTransactionManager transactions(DataSource source) {
        return new DataSourceTransactionManager(source);
    }

    @Bean
    TransactionTemplate transaction(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    TaskMapper taskMapper(DataSource source) throws Exception {
        Configuration configuration = new Configuration();
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        configuration.getTypeHandlerRegistry().register(Money.class.getPackageName());
        SqlSessionFactoryBean factory = new SqlSessionFactoryBean();
        factory.setDataSource(source);
        factory.setConfiguration(configuration);
        factory.setMapperLocations(new ClassPathResource("mapper/workflow/TaskMapper.xml"));
        return new SqlSessionTemplate(factory.getObject()).getMapper(TaskMapper.class);
    }
}
