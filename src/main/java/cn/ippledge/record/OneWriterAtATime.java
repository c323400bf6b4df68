package cn.ippledge.record;

import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Lets one transaction after the other write; those that only read, and those that a writing one begins within itself, do
 * not wait.
 *
 * <p>For H2 in a file: when one of its transactions commits, it saves its tables one after the other while others go on
 * writing, and a process killed right then leaves a part of theirs behind (decision 0023, H2 issue 2080).
 */
final class OneWriterAtATime extends JdbcTransactionManager {

    private final ReentrantLock writing = new ReentrantLock(true);

    OneWriterAtATime(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        boolean reads = definition.isReadOnly();
        if (!reads) writing.lock();
        try {
            super.doBegin(transaction, definition);
        } catch (RuntimeException | Error failed) {
            if (!reads) writing.unlock();
            throw failed;
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        boolean read = ((JdbcTransactionObjectSupport) transaction).isReadOnly();
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            if (!read) writing.unlock();
        }
    }
}
