package cn.ippledge.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.SpringProcessEngineServicesConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The process engine, wired by hand: the business tables' own data source and transaction manager, so that a step and the
 * facts behind it commit together; no scripts, no identity, no forms, no decisions, and models from the class path only.
 */
@Configuration(proxyBeanMethods = false)
@Import(SpringProcessEngineServicesConfiguration.class)
class EngineConfiguration {

    private static final String MODELS = "classpath*:bpmn/process/*.bpmn";

    @Bean
    EngineTables engineTables() {
        return new EngineTables();
    }

    @Bean
    ThreadPoolTaskExecutor engineTaskExecutor() {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(2);
        executor.setMaxPoolSize(4);
        executor.setQueueCapacity(3);
        executor.setThreadNamePrefix("engine-job-");
        return executor;
    }

    @Bean
    @DependsOnDatabaseInitialization
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            @Qualifier("engineTaskExecutor") TaskExecutor executor,
            ObjectProvider<ModelBean> modelBeans,
            ObjectProvider<BpmnParseListener> listeners)
            throws IOException {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setProcessEngineName("default");
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setTransactionsExternallyManaged(true);
        engine.setDatabaseSchemaUpdate("false"); // EngineTables creates them, in utf8mb4
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setHistory("activity"); // enough for the path on the case page; facts are kept by the domain
        engine.setHistoryTimeToLive("P3650D");
        engine.setHistoryCleanupEnabled(false);
        engine.setJobExecutor(jobExecutor(executor));
        engine.setJobExecutorActivate(false); // JobExecutorLifecycle starts it once the context is up
        engine.setCustomPostBPMNParseListeners(
                new ArrayList<>(listeners.stream().toList()));
        deployModels(engine);
        closeDoors(engine, modelBeans.stream().toList());
        return engine;
    }

    private static SpringJobExecutor jobExecutor(TaskExecutor executor) {
        SpringJobExecutor jobExecutor = new SpringJobExecutor();
        jobExecutor.setTaskExecutor(executor);
        jobExecutor.setWaitTimeInMillis(1000);
        jobExecutor.setMaxWait(10_000);
        // What a killed node held waits no longer; no job of ours, which only move a case, takes anywhere near as long.
        jobExecutor.setLockTimeInMillis(60_000);
        return jobExecutor;
    }

    private static void deployModels(SpringProcessEngineConfiguration engine) throws IOException {
        engine.setDeploymentName("ip-pledge");
        engine.setDeployChangedOnly(true);
        Resource[] models = new PathMatchingResourcePatternResolver().getResources(MODELS);
        engine.setDeploymentResources(models);
    }

    /** Whatever the platform does not use is off, so that a model cannot reach it; CVE-2026-109432 for the expressions. */
    private static void closeDoors(SpringProcessEngineConfiguration engine, List<ModelBean> modelBeans) {
        Map<Object, Object> named = new HashMap<>();
        modelBeans.forEach(bean -> named.put(bean.modelName(), bean));
        engine.setBeans(named); // a model may name these and nothing else of the application context
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setAuthorizationEnabled(false); // the domain decides who may
        engine.setDbIdentityUsed(false);
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    JobExecutorLifecycle jobExecutorLifecycle(
            SpringProcessEngineConfiguration configuration,
            ProcessEngine engine,
            @Value("${engine.job-executor:true}") boolean enabled) {
        return new JobExecutorLifecycle(configuration, enabled);
    }
}
