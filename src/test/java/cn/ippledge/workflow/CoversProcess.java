package cn.ippledge.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The tests of the class together pass every node and every flow of the model; otherwise the class fails. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CoversProcess.Check.class)
@interface CoversProcess {

    String value();

    class Check implements AfterAllCallback {
        @Override
        public void afterAll(ExtensionContext test) {
            String process = test.getRequiredTestClass()
                    .getAnnotation(CoversProcess.class)
                    .value();
            ApplicationContext context = SpringExtension.getApplicationContext(test);
            assertThat(context.getBean(FlowCoverage.class).notReached(process, context))
                    .as("nodes and flows of %s that no test passed", process)
                    .isEmpty();
        }
    }
}
