package cn.ippledge.testing;

import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.Optional;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * In every test: no mapper of the platform writes outside a transaction or in one that says it only reads. Only writing transactions take their
 * turn on the embedded database (decision 0023).
 */
@Component
@Intercepts(
        @Signature(
                type = Executor.class,
                method = "update",
                args = {MappedStatement.class, Object.class}))
public class WritesWithinTransactions implements Interceptor {

    private static final URL HERE =
            WritesWithinTransactions.class.getProtectionDomain().getCodeSource().getLocation();

    @Override
    public Object intercept(Invocation write) throws Throwable {
        boolean within = TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        if (!within && !isFixture())
            throw new IllegalStateException(
                    ((MappedStatement) write.getArgs()[0]).getId() + " writes outside a transaction");
        return write.proceed();
    }

    /** Whether a test fills a table by itself. */
    private static boolean isFixture() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(type -> type.getPackageName().startsWith("cn.ippledge"))
                        .filter(type -> type != WritesWithinTransactions.class && !Proxy.isProxyClass(type))
                        .findFirst()
                        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                        .equals(Optional.of(HERE)));
    }
}
