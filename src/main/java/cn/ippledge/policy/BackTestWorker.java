package cn.ippledge.policy;

import cn.ippledge.shared.Rejected;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs back-tests one after the other in the background. What was running when the platform went down is told as aborted. */
@Component
class BackTestWorker implements InitializingBean, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(BackTestWorker.class);
    private static final int REPORT_EVERY = 200;

    private final BackTestMapper mapper;
    private final PolicyBook book;
    private final ObjectProvider<PastBook> pastBook;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(8), task -> {
                Thread thread = new Thread(task, "back-test");
                thread.setDaemon(true);
                return thread;
            });

    BackTestWorker(
            BackTestMapper mapper,
            PolicyBook book,
            ObjectProvider<PastBook> pastBook,
            TransactionTemplate transaction,
            Clock clock) {
        this.mapper = mapper;
        this.book = book;
        this.pastBook = pastBook;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> mapper.abortAll(now()));
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }

    /** Whether nothing runs or waits. */
    boolean isIdle() {
        return pool.getActiveCount() == 0 && pool.getQueue().isEmpty();
    }

    long expected(Draft draft) {
        return pastBook.orderedStream()
                .mapToLong(each -> each.count(draft.kind(), draft.region()))
                .sum();
    }

    void runAfterCommit(long testId, Draft draft) {
        if (pool.getQueue().remainingCapacity() == 0) throw new Rejected(PolicyReason.BACK_TEST_BUSY);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    pool.execute(() -> run(testId, draft));
                } catch (RejectedExecutionException full) {
                    end(testId, BackTest.State.ABORTED, 0, null);
                }
            }
        });
    }

    private void run(long testId, Draft draft) {
        List<Policy> released = book.releasedVersions(draft.policyId());
        Policy before = released.isEmpty() ? null : undated(released.get(released.size() - 1));
        BackTestRun run = new BackTestRun(undated(draft.policy()), before, book);
        try {
            pastBook.orderedStream()
                    .forEach(each -> each.each(draft.kind(), draft.region(), past -> {
                        run.put(past);
                        if (run.done() % REPORT_EVERY == 0) report(testId, run);
                    }));
            report(testId, run);
            end(testId, BackTest.State.DONE, run.done(), PolicyFile.JSON.writeValueAsString(run.totals()));
        } catch (CancellationException stopped) {
            log.info("back-test {} was stopped after {} cases", testId, run.done());
        } catch (RuntimeException e) {
            log.error("back-test {} failed after {} cases", testId, run.done(), e);
            end(testId, BackTest.State.ABORTED, run.done(), null);
        }
    }

    private void report(long testId, BackTestRun run) {
        List<BackTest.Line> lines = run.drain();
        transaction.executeWithoutResult(tx -> {
            if (mapper.progress(testId, run.done()) == 0) throw new CancellationException();
            if (!lines.isEmpty()) mapper.insertLines(testId, lines);
        });
    }

    private void end(long testId, BackTest.State state, long done, String result) {
        transaction.executeWithoutResult(tx -> mapper.end(testId, state, done, result, now()));
    }

    private static Policy undated(Policy policy) {
        return new Policy(
                policy.id(),
                policy.version(),
                policy.kind(),
                policy.region(),
                policy.title(),
                policy.documentNo(),
                null,
                null,
                policy.decidingDate(),
                policy.illustrative(),
                policy.status(),
                policy.source(),
                policy.articles(),
                policy.procedure(),
                policy.rule());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
