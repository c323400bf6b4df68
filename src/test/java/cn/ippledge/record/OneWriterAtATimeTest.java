package cn.ippledge.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Timeout(30)
class OneWriterAtATimeTest {

    private final JdbcDataSource database = new JdbcDataSource();
    private final PlatformTransactionManager transactions = new OneWriterAtATime(database);
    private final TransactionTemplate writing = new TransactionTemplate(transactions);
    private final TransactionTemplate reading = new TransactionTemplate(transactions);
    private final CountDownLatch end = new CountDownLatch(1);

    @BeforeEach
    void databaseIsThere() {
        database.setURL("jdbc:h2:mem:");
        reading.setReadOnly(true);
    }

    @Test
    void letsTheSecondWriteOnceTheFirstIsThrough() throws Exception {
        CompletableFuture<?> first = held(writing);

        CompletableFuture<?> second = CompletableFuture.runAsync(() -> writing.executeWithoutResult(status -> {}));

        assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        end.countDown();
        first.get();
        second.get();
    }

    @Test
    void letsReadWhileOneWrites() throws Exception {
        held(writing);

        assertThat(CompletableFuture.supplyAsync(() -> reading.execute(status -> "read"))
                        .get())
                .isEqualTo("read");
        end.countDown();
    }

    @Test
    void letsWriteWhileOneReads() throws Exception {
        held(reading);

        assertThat(CompletableFuture.supplyAsync(() -> writing.execute(status -> "written"))
                        .get())
                .isEqualTo("written");
        end.countDown();
    }

    @Test
    void letsAWritingOneBeginAnotherWithinItselfAndKeepsItsTurn() throws Exception {
        TransactionTemplate inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        String written = writing.execute(status -> {
            String answer = inner.execute(within -> "written");
            CompletableFuture<?> other = CompletableFuture.runAsync(() -> writing.executeWithoutResult(late -> {}));
            assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return answer;
        });

        assertThat(written).isEqualTo("written");
        assertThatOthersMayWrite();
    }

    @Test
    void passesTheTurnOnAfterARollback() throws Exception {
        assertThatThrownBy(() -> writing.executeWithoutResult(status -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThatOthersMayWrite();
    }

    @Test
    void passesTheTurnOnWhenThereIsNoConnection() throws Exception {
        DataSource down = mock(DataSource.class);
        when(down.getConnection()).thenThrow(new SQLException("down"));
        TransactionTemplate failing = new TransactionTemplate(new OneWriterAtATime(down));

        assertThatThrownBy(() -> failing.executeWithoutResult(status -> {}))
                .isInstanceOf(CannotCreateTransactionException.class);

        assertThatThrownBy(() -> CompletableFuture.runAsync(() -> failing.executeWithoutResult(status -> {}))
                        .get())
                .hasCauseInstanceOf(CannotCreateTransactionException.class);
    }

    private void assertThatOthersMayWrite() throws Exception {
        assertThat(CompletableFuture.supplyAsync(() -> writing.execute(status -> "written"))
                        .get())
                .isEqualTo("written");
    }

    /** A transaction that has begun and goes on until {@link #end}. */
    private CompletableFuture<?> held(TransactionTemplate template) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<?> held = CompletableFuture.runAsync(() -> template.executeWithoutResult(status -> {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        begun.await();
        return held;
    }
}
