package cn.ippledge.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.NestedTestConfiguration;
import org.springframework.test.context.NestedTestConfiguration.EnclosingConfiguration;

/** The whole application on a real MySQL 8 that the test run starts itself; see {@link OnH2}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@NestedTestConfiguration(EnclosingConfiguration.OVERRIDE)
@ActiveProfiles("demo")
@SpringBootTest(properties = {"platform.jobs=false", "platform.audit.anchor=", "engine.job-executor=false"})
@ContextConfiguration(initializers = OnMySql.Database.class)
@AutoConfigureMockMvc
@Import(TestClock.Configuration.class)
public @interface OnMySql {

    /** Points the context at a database of the shared server. */
    class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + MySqlServer.shared().url("platform"),
                            "spring.datasource.username=root",
                            "spring.datasource.password=",
                            "spring.datasource.hikari.data-source-properties.useLocalSessionState=true")
                    .applyTo(context);
        }
    }
}
