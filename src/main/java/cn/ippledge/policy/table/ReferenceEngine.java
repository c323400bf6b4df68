package cn.ippledge.policy.table;

import cn.ippledge.shared.Rejected;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.spi.type.DmnDataTypeTransformerRegistry;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Camunda's DMN engine behind bars: it says what the standard makes of a table, for the differential test and the dry run of a
 * draft, and never decides an amount (it takes 200 µs where {@link DecisionTable#decide} takes less than one). It gets only
 * what we have written ourselves from a table that passed the grammar, and scalars; languages other than FEEL throw; it runs
 * on its own few threads, and who waits longer than the limit is refused.
 */
public final class ReferenceEngine implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int WAITING = 16;
    private static final int KEPT = 16;

    /** What the standard engine made of the facts. */
    record Outcome(List<String> rows, List<Map<String, Object>> results) {}

    private final Duration limit;
    private final ThreadLocal<List<String>> matched = ThreadLocal.withInitial(List::of);
    final DmnEngine engine = configuration().buildEngine();
    final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(WAITING), ReferenceEngine::thread);
    private final Map<DecisionTable, DmnDecision> parsed = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<DecisionTable, DmnDecision> eldest) {
            return size() > KEPT;
        }
    };

    public ReferenceEngine() {
        this(Duration.ofMillis(200));
    }

    ReferenceEngine(Duration limit) {
        this.limit = limit;
        pool.allowCoreThreadTimeOut(true);
        warmUp();
    }

    /** As {@link DecisionTable#decide}, by the standard engine. */
    public List<Map<String, Object>> decide(DecisionTable table, Map<String, Object> facts) {
        return outcome(table, facts).results();
    }

    Outcome outcome(DecisionTable table, Map<String, Object> facts) {
        Map<String, Object> scalars = new LinkedHashMap<>();
        Object[] values = table.compiled().values(facts);
        table.compiled().refuseMissing(values);
        for (int i = 0; i < values.length; i++)
            scalars.put(table.inputs().get(i).fact(), values[i]);
        DmnDecision decision = parsed(table);
        return withinLimit(table, () -> evaluate(table, decision, scalars));
    }

    private Outcome withinLimit(DecisionTable table, Callable<Outcome> evaluation) {
        try {
            Future<Outcome> answer = pool.submit(evaluation);
            try {
                return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                answer.cancel(true);
            }
        } catch (RejectedExecutionException e) {
            throw new Rejected(TableReason.REFERENCE_BUSY);
        } catch (TimeoutException e) {
            throw new Rejected(TableReason.REFERENCE_TOO_SLOW, table.id(), limit.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Rejected(TableReason.REFERENCE_BUSY);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Rejected rejected ? rejected : failed(table, e.getCause());
        }
    }

    private Outcome evaluate(DecisionTable table, DmnDecision decision, Map<String, Object> scalars) {
        try {
            DmnDecisionResult answer = engine.evaluateDecision(decision, Variables.fromMap(scalars));
            List<Map<String, Object>> results = new ArrayList<>();
            for (Map<String, Object> row : answer.getResultList()) results.add(checked(table, row));
            // Where nothing is left to add up, the engine lists the rows that matched, empty as they are.
            if (table.aggregation() != Aggregation.NONE) results.removeIf(Map::isEmpty);
            return new Outcome(matched.get(), results);
        } catch (DmnEngineException e) {
            throw failed(table, e);
        } finally {
            matched.remove();
        }
    }

    /** The engine counts in binary fractions at the edges and answers in whatever type it likes; ours are four. */
    private static Map<String, Object> checked(DecisionTable table, Map<String, Object> row) {
        Map<String, Object> checked = new LinkedHashMap<>();
        for (OutputColumn column : table.outputs()) {
            // COUNT of nothing has no row from which the engine could take the column's name.
            Object value = row.containsKey(null) ? row.get(null) : row.get(column.name());
            if (value == null) continue;
            Object scalar =
                    switch (column.type()) {
                        case NUMBER -> value instanceof Number ? new BigDecimal(value.toString()) : null;
                        case TEXT -> value instanceof String ? value : null;
                        case FLAG -> value instanceof Boolean ? value : null;
                        case DATE -> value instanceof LocalDate ? value : null;
                    };
            if (scalar == null) throw failed(table, new ClassCastException(value.getClass() + " in " + column.name()));
            checked.put(column.name(), scalar);
        }
        return checked;
    }

    private static Rejected failed(DecisionTable table, Throwable cause) {
        Rejected rejected = new Rejected(TableReason.REFERENCE_FAILED, table.id());
        rejected.initCause(cause);
        return rejected;
    }

    private DmnDecision parsed(DecisionTable table) {
        synchronized (parsed) {
            return parsed.computeIfAbsent(
                    table,
                    each -> engine.parseDecision(each.id(), new ByteArrayInputStream(DmnWriter.write(List.of(each)))));
        }
    }

    private DefaultDmnEngineConfiguration configuration() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setScriptEngineResolver(language -> {
            throw new UnsupportedOperationException("a decision table has no scripts");
        });
        configuration.setElProvider(expression -> {
            throw new UnsupportedOperationException("a decision table has no expressions but FEEL");
        });
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> matched.set(event.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .toList()));
        // Numbers stay what FEEL makes of them, and a date is a day: the engine's own type has an hour.
        DmnDataTypeTransformerRegistry types = configuration.getTransformer().getDataTypeTransformerRegistry();
        types.addTransformer("number", Variables::untypedValue);
        types.addTransformer("date", Variables::untypedValue);
        return configuration;
    }

    /** Loading the FEEL interpreter takes a second or two, which is nobody's table's fault. */
    private void warmUp() {
        DecisionTable table = new DecisionTable(
                "warm_up",
                "warm-up",
                HitPolicy.FIRST,
                List.of(new InputColumn("", "amount", ValueType.NUMBER)),
                List.of(new OutputColumn("result", "", ValueType.NUMBER)),
                List.of(new RuleRow("row", List.of("[0..1]"), List.of("1"), "")));
        evaluate(table, parsed(table), Map.of("amount", BigDecimal.ONE));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "reference-engine");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
