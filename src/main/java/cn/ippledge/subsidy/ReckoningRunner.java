package cn.ippledge.subsidy;

import cn.ippledge.policy.Policy;
import cn.ippledge.policy.PolicyBook;
import cn.ippledge.shared.Money;
import cn.ippledge.shared.Refusal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does a reckoning in the background: one run at a time on this node, two workers each. */
@Component
class ReckoningRunner implements DisposableBean {

    static final int WORKERS = 2;
    private static final Logger LOG = LoggerFactory.getLogger(ReckoningRunner.class);

    private final ReckoningMapper mapper;
    private final PolicyBook policies;
    private final DataSource reading;
    private final DataSource bulk;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore place = new Semaphore(1);
    private final ThreadPoolExecutor background = new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(2), task -> thread(task, "reckoning"));

    ReckoningRunner(
            ReckoningMapper mapper,
            PolicyBook policies,
            DataSource reading,
            @Qualifier(BulkPool.NAME) DataSource bulk,
            TransactionTemplate transaction,
            Clock clock) {
        this.mapper = mapper;
        this.policies = policies;
        this.reading = reading;
        this.bulk = bulk;
        this.transaction = transaction;
        this.clock = clock;
        background.allowCoreThreadTimeOut(true);
    }

    /** Whoever gets the place has to {@link #launch} or to {@link #release}. */
    boolean reserve() {
        return place.tryAcquire();
    }

    void release() {
        place.release();
    }

    void launch(long id) {
        background.execute(() -> {
            try {
                run(id);
                sweep();
            } finally {
                release();
            }
        });
    }

    /** Done when everything launched before is. */
    Future<?> idle() {
        return background.submit(() -> {});
    }

    /** Whatever happens, the run has an end: complete, or failed with what stood in its way. */
    void run(long id) {
        YearReckoning run = mapper.find(id).orElseThrow();
        LargestRows largest = new LargestRows();
        try {
            work(run, largest);
            transaction.executeWithoutResult(status -> {
                if (mapper.complete(id, largest.numbers(), now()) > 0) mapper.replaceEarlier(run);
            });
        } catch (ReckoningWriter.RunEnded ended) {
            LOG.info("{} was ended from outside", YearReckoning.caseNo(id));
        } catch (Refusal refusal) {
            fail(id, refusal.reason().name());
        } catch (Exception broken) {
            LOG.error("{} failed", YearReckoning.caseNo(id), broken);
            fail(id, broken.getClass().getSimpleName());
        }
    }

    private void fail(long id, String trouble) {
        transaction.executeWithoutResult(status -> mapper.fail(id, trouble, now()));
    }

    private void work(YearReckoning run, LargestRows largest) throws Exception {
        Policy policy = policies.version(run.policyId(), run.policyVersion());
        ReckoningRule rule = new ReckoningRule(policy, run.reckonedYear(), run.reckonedTo(), policies);
        List<ReckoningStretch> stretches = mapper.span(run.region())
                .map(span -> ReckoningStretch.of(span.firstId(), span.lastId()))
                .orElse(List.of());
        transaction.executeWithoutResult(
                status -> mapper.divided(run.id(), stretches.size(), now().plus(ReckoningWriter.ALIVE)));
        ReckoningWorker.Run shared = new ReckoningWorker.Run(
                run,
                rule,
                rule.capsByLoan() ? grantedEarlier(run) : Map.of(),
                new ConcurrentLinkedQueue<>(stretches),
                largest,
                new AtomicBoolean());
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS, task -> thread(task, "reckoning-worker"));
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++)
                done.add(workers.submit(
                        new ReckoningWorker(shared, reading, bulk, transaction.getTransactionManager(), clock)));
            await(done);
        } finally {
            workers.shutdown();
        }
    }

    /** The first trouble counts, but nobody leaves while the other still writes. */
    private static void await(List<Future<?>> workers) throws Exception {
        Throwable trouble = null;
        for (Future<?> worker : workers) {
            try {
                worker.get();
            } catch (ExecutionException e) {
                if (trouble == null || trouble instanceof ReckoningWriter.RunEnded) trouble = e.getCause();
            }
        }
        if (trouble instanceof Exception exception) throw exception;
        if (trouble != null) throw new IllegalStateException(trouble);
    }

    private Map<String, Money> grantedEarlier(YearReckoning run) {
        Map<String, Money> granted = new HashMap<>();
        mapper.grantedBefore(run.region(), run.policyId(), run.reckonedYear())
                .forEach(loan -> granted.put(loan.loanNo(), loan.amount()));
        return granted;
    }

    /** A run whose process died is over, and another may begin. */
    void abortDead() {
        transaction.executeWithoutResult(status -> mapper.abort(now()));
    }

    /** Dead runs, then the rows of all runs that count no more, a few thousand at a time. */
    void sweep() {
        abortDead();
        for (Long id : mapper.withUselessRows()) {
            int removed;
            do removed = transaction.execute(status -> mapper.removeRows(id));
            while (removed > 0);
            transaction.executeWithoutResult(status -> mapper.swept(id));
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() {
        background.shutdownNow();
    }
}
