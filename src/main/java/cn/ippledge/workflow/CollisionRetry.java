package cn.ippledge.workflow;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Two commands at the same rows in the same moment: the database or the engine undoes one of them whole, and here it is run
 * again whole. Only around a transaction that begins here, for within one the rest of it is undone too. It stands in this
 * module because only this one may know the engine's own kind of collision (decision 10).
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class CollisionRetry extends StaticMethodMatcherPointcutAdvisor {

    static final int ATTEMPTS = 5;
    private static final long PAUSE_MILLIS = 25;

    private static final String ROLLED_BACK = "40001";
    /** MySQL: lock wait timeout, deadlock. H2: lock timeout, deadlock. */
    private static final Set<Integer> LOCKS = Set.of(1205, 1213, 50200, 40001);

    private static final Logger log = LoggerFactory.getLogger(CollisionRetry.class);

    /** Of package-private methods too: a module's inner components open transactions as its doors do. */
    private final transient TransactionAttributeSource transactions = new AnnotationTransactionAttributeSource(false);

    CollisionRetry() {
        setOrder(Ordered.LOWEST_PRECEDENCE - 1); // one step outside of the transaction
        setAdvice((MethodInterceptor) this::run);
    }

    /** Reading takes no locks, and may write into a response that cannot be written twice. */
    @Override
    public boolean matches(Method method, Class<?> type) {
        TransactionAttribute transaction = transactions.getTransactionAttribute(method, type);
        return transaction != null && !transaction.isReadOnly();
    }

    private Object run(MethodInvocation call) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) return call.proceed();
        for (int attempt = 1; ; attempt++) {
            try {
                return ((ProxyMethodInvocation) call).invocableClone().proceed();
            } catch (RuntimeException e) {
                if (!isCollision(e)) throw e;
                if (attempt == ATTEMPTS) throw givenUp(call, e);
                log.debug("attempt {} of {} collided", attempt, call.getMethod(), e);
                pause(attempt);
            }
        }
    }

    private static boolean isCollision(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof ConcurrencyFailureException
                    || cause instanceof OptimisticLockingException
                    || cause instanceof SQLException sql
                            && (ROLLED_BACK.equals(sql.getSQLState()) || LOCKS.contains(sql.getErrorCode())))
                return true;
        return false;
    }

    private static ConcurrencyFailureException givenUp(MethodInvocation call, RuntimeException e) {
        if (e instanceof ConcurrencyFailureException collision) return collision;
        return new CannotAcquireLockException("collided " + ATTEMPTS + " times in " + call.getMethod(), e);
    }

    /** Longer each time and never the same for both, or they would meet again. */
    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, PAUSE_MILLIS << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
