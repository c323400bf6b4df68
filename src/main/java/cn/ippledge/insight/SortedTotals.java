package cn.ippledge.insight;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction adds to summary rows that every case of a region shares. The rows are written last and in one order:
 * briefly held, and never a deadlock between two imports that touch the same rows.
 */
final class SortedTotals<K extends Comparable<? super K>, V> {

    private final BinaryOperator<V> plus;
    private final BiConsumer<K, V> write;

    SortedTotals(BinaryOperator<V> plus, BiConsumer<K, V> write) {
        this.plus = plus;
        this.write = write;
    }

    void add(K row, V change) {
        pending().changes.merge(row, change, plus);
    }

    /** The running transaction's; it is suspended and dropped together with it. */
    private Pending<K, V> pending() {
        for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations())
            if (each instanceof Pending<?, ?> pending && pending.owner == this) return ours(pending);
        Pending<K, V> fresh = new Pending<>(this);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    @SuppressWarnings("unchecked")
    private Pending<K, V> ours(Pending<?, ?> pending) {
        return (Pending<K, V>) pending;
    }

    private static final class Pending<K extends Comparable<? super K>, V> implements TransactionSynchronization {

        private final SortedTotals<K, V> owner;
        private final Map<K, V> changes = new TreeMap<>();

        Pending(SortedTotals<K, V> owner) {
            this.owner = owner;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            changes.forEach(owner.write);
        }
    }
}
