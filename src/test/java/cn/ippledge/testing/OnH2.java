package cn.ippledge.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.NestedTestConfiguration;
import org.springframework.test.context.NestedTestConfiguration.EnclosingConfiguration;

/**
 * The whole application on an in-memory H2 with the demo's parties. The counterpart is {@link OnMySql}; a test of SQL runs
 * on both:
 *
 * <pre>
 * class ThingsTest {
 *     abstract static class Cases { &#64;Autowired Things things;  &#64;Test void keepsThings() {…} }
 *     &#64;Nested &#64;OnH2 class H2 extends Cases {}
 *     &#64;Nested &#64;OnMySql class MySql extends Cases {}
 * }
 * </pre>
 *
 * All such classes share one context for each database, so a test brings its own data and leaves the clock as it was.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@NestedTestConfiguration(EnclosingConfiguration.OVERRIDE)
@ActiveProfiles("demo")
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:platform;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
            "platform.jobs=false",
            "platform.audit.anchor=",
            "engine.job-executor=false"
        })
@AutoConfigureMockMvc
@Import(TestClock.Configuration.class)
public @interface OnH2 {}
